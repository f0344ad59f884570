import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import {
  circle,
  clipped,
  group,
  height,
  line,
  polygon,
  rect,
  repeat,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** A double-decked tram from the front, green, 320 × 654 px from its upper left corner. */
function car(spot: string): string {
  const frame = (x: number, y: number, w: number, h: number) =>
    rect(x, y, w, h, pale, `stroke="${ink}" stroke-width="6"`);
  return [
    shape('M14 20Q14 0 40 0H280Q306 0 306 20V640H14Z', ferryGreen),
    rect(14, 286, 292, 26, paper),
    rect(34, 36, 252, 50, ink) +
      rect(52, 50, 150, 8, spot) +
      rect(52, 64, 100, 8, spot) +
      rect(226, 46, 44, 30, spot),
    frame(34, 106, 118, 150) + frame(168, 106, 118, 150) + frame(34, 336, 252, 150),
    line(160, 336, 160, 486, ink, 6),
    shape('M80 486V430a26 26 0 0 1 52 0V486Z', ink) + circle(106, 398, 20, ink),
    circle(160, 556, 30, ink) + circle(160, 556, 22, paper),
    rect(30, 620, 260, 34, ink),
  ].join('');
}

/** One side of the street: a dark wall in perspective with rows of windows that shrink towards the tram. */
function houses(random: Random, edge: number, side: 1 | -1, wall: string, dim: string, spot: string): string {
  const outer = side === 1 ? 0 : width;
  const inner = edge;
  const depth = Math.abs(inner - outer);
  const d = polygon(outer, -10, inner - side * 90, -10, inner, 330, inner, 770, outer, 920);
  let windows = '';
  const columns = random.whole(6, 8);
  for (let column = 0; column < columns; column += 1) {
    const far = column / columns;
    const scale = 1 - far * 0.55;
    const x = outer + side * (24 + far * (depth - 40));
    for (let row = 0; row < 9; row += 1) {
      const y = (16 + row * 94) * scale + 300 * far;
      const w = side * 46 * scale;
      windows += shape(
        polygon(x, y, x + w, y + 8 * scale, x + w, y + 62 * scale, x, y + 58 * scale),
        random.chance(0.16) ? spot : dim,
      );
    }
  }
  return shape(d, wall) + clipped(`houses-${side === 1 ? 'left' : 'right'}`, d, windows);
}

/** A sign board over the street: bars where lettering would be. */
function board(random: Random, x: number, y: number, spot: string): string {
  const upright = random.chance(0.55);
  const w = upright ? random.between(50, 74) : random.between(120, 180);
  const h = upright ? random.between(160, 220) : random.between(56, 74);
  const fill = random.pick([spot, paper, spot]);
  const bars = upright
    ? repeat(5, (i) => rect(x + w * 0.28, y + 12 + (i * (h - 18)) / 5, w * 0.44, (h - 18) / 5 - 11, ink))
    : repeat(3, (i) => rect(x + 14, y + 12 + (i * (h - 20)) / 3, w - 28 - i * 18, 7, ink));
  return rect(x + 7, y + 7, w, h, ink) + rect(x, y, w, h, fill) + bars;
}

/** A tram coming down a street of sign boards. */
export function tram(random: Random): string {
  const spot = random.pick(spots);
  const centre = random.between(690, 910);
  const size = random.between(0.86, 1.12);
  const top = 830 - 654 * size;
  const left = centre - random.between(200, 250);
  const right = centre + random.between(200, 250);
  const dark = random.chance(0.5);
  const boards = repeat(random.whole(2, 3), (i) =>
    board(random, left - 250 + i * 120, random.between(150, 430), spot),
  );
  const boardsRight = repeat(random.whole(2, 3), (i) =>
    board(random, right + 20 + i * 130, random.between(150, 430), spot),
  );
  return [
    rect(0, 0, width, height, pale),
    halftone(mid, (_, y) => 0.46 * (1 - y / 700), { angle: 18 }),
    houses(random, left, 1, dark ? ink : ferryGreen, dark ? ferryGreen : mid, spot),
    houses(random, right, -1, dark ? ferryGreen : ink, dark ? mid : ferryGreen, spot),
    boards + boardsRight,
    shape(polygon(0, 920, left, 752, right, 752, width, 920, width, height, 0, height), pale),
    halftone(ink, (x, y) => (y - 760) / 400 + Math.abs(x - centre) / 4200, {
      pitch: 9,
      angle: 18,
      full: 0.6,
      box: [0, 760, width, height],
    }),
    stroke(
      `M${centre - 96} ${height}L${centre - 36} 752M${centre + 96} ${height}L${centre + 36} 752`,
      ink,
      9,
    ),
    stroke(`M${left - 300} -4L${centre} ${top - 60}L${right + 300} -4`, ink, 3),
    line(centre, top, centre, top - 150, ink, 6),
    group(`translate(${centre - 160 * size} ${top}) scale(${size})`, car(spot)),
  ].join('');
}
