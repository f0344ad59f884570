import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, ochre, pale, paper, van } from '../inks.ts';
import type { Random } from '../random.ts';
import { clipped, ellipse, group, height, line, n, rect, repeat, shape, stroke, width } from '../shapes.ts';

/** A glass of milk tea on a saucer, foot at 0, 0. */
function glass(id: string, level: number, tea: string, straw: boolean): string {
  const body = 'M-92 -290L-70 -8Q-68 0 -58 0H58Q68 0 70 -8L92 -290Z';
  return [
    ellipse(0, 4, 150, 22, ink) + ellipse(0, -4, 150, 22, paper) + ellipse(0, -4, 100, 13, pale),
    straw ? line(10, -40, 84, -400, ink, 13) : '',
    shape(body, paper),
    clipped(
      id,
      body,
      rect(-100, -290 + level, 200, 300, tea),
      halftone(ink, (x) => (x - 0) / 190, { pitch: 9, angle: 30, full: 0.6, box: [0, -290 + level, 100, 0] }),
      ellipse(0, -290 + level, 92, 13, paper),
    ),
    stroke('M-92 -290L-70 -8Q-68 0 -58 0H58Q68 0 70 -8L92 -290', ink, 7) + line(-94, -290, 94, -290, ink, 7),
    stroke('M-62 -250L-50 -60', paper, 9, 'round'),
  ].join('');
}

function cup(tea: string): string {
  return [
    ellipse(0, 4, 176, 24, ink) + ellipse(0, -4, 176, 24, paper),
    stroke('M96 -128Q178 -132 168 -80Q158 -36 82 -40', ink, 30) +
      stroke('M96 -128Q178 -132 168 -80Q158 -36 82 -40', paper, 16),
    shape('M-112 -158Q-108 -14 -48 -6H48Q108 -14 112 -158Z', paper),
    stroke('M-112 -158Q-108 -14 -48 -6H48Q108 -14 112 -158', ink, 7),
    ellipse(0, -158, 112, 20, ink) + ellipse(0, -156, 100, 14, tea),
    rect(-106, -112, 212, 13, ferryGreen),
  ].join('');
}

/** Milk tea on the tiled counter of a café. */
export function tea(random: Random): string {
  const spot = random.pick([ochre, ochre, van]);
  const tile = random.between(74, 120);
  const counter = random.between(640, 720);
  const pattern = random.whole(0, 2);
  const wallDark = random.chance(0.4);
  const count = random.whole(2, 4);
  const gap = 960 / count;
  const tileInk = (row: number, column: number) => {
    const marked =
      pattern === 0 ? (row + column) % 2 === 0 : pattern === 1 ? row % 3 === 1 : (row * 2 + column) % 5 === 0;
    if (wallDark) return marked ? ferryGreen : mid;
    return marked ? mid : pale;
  };
  const light = random.chance(0.5);
  return [
    rect(0, 0, width, height, wallDark ? ink : paper),
    repeat(Math.ceil(counter / tile), (row) =>
      repeat(Math.ceil(width / tile) + 1, (column) =>
        rect(column * tile - 20, row * tile - 20, tile - 5, tile - 5, tileInk(row, column)),
      ),
    ),
    halftone(
      wallDark ? ink : ferryGreen,
      (x, y) => 0.5 * ((light ? x : width - x) / width) + (y - counter) / 1500,
      { pitch: 10, angle: 35, box: [0, 0, width, counter] },
    ),
    rect(0, counter, width, 20, ink) + rect(0, counter + 20, width, height, ferryGreen),
    halftone(ink, (_, y) => (y - counter) / 420, {
      pitch: 10,
      angle: 18,
      box: [0, counter + 20, width, height],
    }),
    repeat(count, (i) => {
      const size = random.between(1.15, 1.55) * (count > 3 ? 0.66 : count > 2 ? 0.86 : 1);
      const x = 320 + (i + 0.5) * gap + random.between(-24, 24);
      const y = counter + random.between(60, 150);
      const steam = halftone(
        paper,
        (px, py) => {
          const drift = x + 26 * Math.sin((py - y) / 46);
          return 0.75 - Math.abs(px - drift) / 46 - Math.abs(py - (y - 400 * size)) / 240;
        },
        { pitch: 9, angle: 20, box: [x - 90, y - 560 * size, x + 90, y - 250 * size] },
      );
      const hot = random.chance(0.6);
      const drink = random.chance(0.3) ? cup(spot) : glass(`glass-${i}`, random.between(40, 80), spot, !hot);
      return (hot ? steam : '') + group(`translate(${n(x)} ${n(y)}) scale(${n(size)})`, drink);
    }),
    stroke(`M${n(340)} ${n(height - 60)}L${n(560)} ${n(height - 92)}`, paper, 10, 'round') +
      ellipse(596, height - 97, 44, 15, paper),
  ].join('');
}
