import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, ochre, pale, paper } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, group, height, line, n, polygon, rect, repeat, shape, stroke, width } from '../shapes.ts';

function pole(x1: number, y1: number, x2: number, y2: number, weight: number): string {
  return line(x1, y1, x2, y2, ink, weight + 5) + line(x1, y1, x2, y2, ochre, weight);
}

/** A scaffolder with helmet and belt, the chest at 0, 0. */
function worker(reach: number): string {
  return [
    circle(0, -40, 26, ink),
    shape('M-34 -58Q-32 -100 0 -100Q32 -100 34 -58Z', paper) + rect(-46, -62, 92, 10, paper),
    stroke(
      `M-44 6L-${n(110 - reach * 20)} ${n(-40 - reach * 60)}M44 6L${n(140 - reach * 30)} ${n(-60 + reach * 40)}`,
      ink,
      20,
      'round',
    ),
    stroke('M-26 136L-42 268M28 136L58 260', ink, 26, 'round'),
    shape('M-52 140V10Q-52 -14 -24 -14H24Q52 -14 52 10V140Z', paper),
    rect(-52, 54, 104, 15, ferryGreen) + rect(-52, 118, 104, 22, ink),
  ].join('');
}

/** Bamboo scaffolding in front of a building, with the people who tie it. */
export function scaffold(random: Random): string {
  const across = random.between(118, 168);
  const down = random.between(100, 130);
  const rising = random.chance(0.5) ? 1 : -1;
  const netFrom = random.between(900, 1300);
  const netLeft = random.chance(0.5);
  const columns = Math.ceil(width / across) + 1;
  const rows = Math.ceil(height / down) + 1;
  const workers = random.whole(1, 3);
  const spread = 860 / workers;
  return [
    rect(0, 0, width, height, pale),
    repeat(9, (row) =>
      repeat(12, (column) =>
        rect(30 + column * 140, 14 + row * 118, 96, 76, random.chance(0.06) ? paper : mid),
      ),
    ),
    halftone(ferryGreen, (x) => 0.14 + 0.42 * ((netLeft ? width - x : x) / width), { pitch: 9, angle: 45 }),
    repeat(Math.ceil(width / 300) + 3, (i) => {
      const x = -500 + i * 320;
      return rising === 1 ? pole(x, height + 10, x + 520, -10, 7) : pole(x, -10, x + 520, height + 10, 7);
    }),
    repeat(columns, (i) => {
      const x = 10 + i * across + random.between(-7, 7);
      return pole(x, -10, x + random.between(-18, 18), height + 10, 9);
    }),
    repeat(rows, (i) => {
      const y = 40 + i * down + random.between(-7, 7);
      return pole(-10, y, width + 10, y + random.between(-16, 16), 8);
    }),
    repeat(columns, (i) =>
      repeat(rows, (j) => {
        const x = 2 + i * across;
        const y = 33 + j * down;
        return stroke(`M${n(x)} ${n(y)}l18 14M${n(x)} ${n(y + 14)}l18 -14`, ink, 5);
      }),
    ),
    repeat(workers, (i) => {
      const size = random.between(0.8, 1.1);
      const x = 380 + i * spread + random.between(0.2, 0.7) * spread;
      const mirrored = random.chance(0.5) ? -1 : 1;
      return group(
        `translate(${n(x)} ${n(random.between(230, 620))}) scale(${n(size * mirrored)} ${n(size)})`,
        worker(random.next()),
      );
    }),
    // Safety netting hangs over one end of the scaffold.
    clippedNet(netLeft ? 0 : netFrom, netLeft ? width - netFrom : width),
  ].join('');
}

function clippedNet(left: number, right: number): string {
  return (
    halftone(ferryGreen, (_, y) => 0.36 + 0.12 * Math.sin(y / 40), {
      pitch: 9,
      angle: 12,
      box: [left, 0, right, height],
    }) + shape(polygon(left, 0, left + 5, 0, left + 5, height, left, height), ferryGreen)
  );
}
