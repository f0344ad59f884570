import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import {
  circle,
  ellipse,
  group,
  height,
  line,
  n,
  polygon,
  rect,
  repeat,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** A desk with its chair from above, 150 × 190 px about 0, 0, the board upwards. */
function desk(random: Random, spot: string, taken: boolean): string {
  const things = random.pick([
    rect(-52, -56, 46, 60, paper) + repeat(4, (i) => rect(-46, -48 + i * 12, 34, 3, mid)),
    shape('M-50 -52L-2 -46V8L-50 2Z', paper) +
      shape('M-2 -46L46 -52V2L-2 8Z', pale) +
      line(-2, -46, -2, 8, ink, 3),
    rect(-56, -54, 54, 40, spot) + rect(-52, -50, 46, 5, paper),
    '',
  ]);
  const pencil = random.chance(0.6) ? line(20, -48, 52, 2, spot, 6) : rect(22, -56, 30, 18, ferryGreen);
  const pupil = [
    ellipse(0, 66, 60, 34, random.pick([paper, pale])),
    stroke('M-52 54Q-58 22 -34 2M52 54Q58 22 36 4', ink, 15, 'round'),
    circle(0, 52, 31, ink),
    rect(-46, 92, 92, 50, spot) + rect(-30, 108, 60, 6, ink),
  ].join('');
  return [
    rect(-66, -54, 148, 92, ink) + rect(-74, -64, 148, 92, mid) + rect(-74, -64, 148, 8, ferryGreen),
    things + pencil,
    taken
      ? ''
      : rect(-42, 52, 88, 66, ink) + rect(-48, 44, 88, 62, ferryGreen) + rect(-48, 96, 88, 12, paper),
    taken ? pupil : '',
  ].join('');
}

/** A classroom from above: desks in rows, light from the windows, a few pupils early. */
export function classroom(random: Random): string {
  const spot = random.pick(spots);
  const across = random.whole(5, 7);
  const scale = 6.2 / across;
  const stepX = width / across;
  const stepY = 262 * scale;
  const rows = Math.ceil(height / stepY) + 1;
  const top = random.between(60, 130) * scale;
  const taken = random.between(0.14, 0.5);
  const slant = random.between(160, 340) * random.pick([1, -1]);
  const boards = random.between(58, 90);
  const beams = random.whole(3, 4);
  const dark = random.chance(0.4);
  const beamWidth = 1600 / beams;
  return [
    rect(0, 0, width, height, dark ? mid : pale),
    repeat(Math.ceil(width / boards), (i) => rect(i * boards, 0, 3, height, dark ? ferryGreen : mid)),
    repeat(beams, (i) => {
      const x = i * beamWidth + 40;
      return shape(
        polygon(x, 0, x + beamWidth * 0.52, 0, x + beamWidth * 0.52 + slant, height, x + slant, height),
        paper,
      );
    }),
    halftone(
      ferryGreen,
      (x, y) => {
        const u = ((((x - (slant * y) / height - 40) / beamWidth) % 1) + 1) % 1;
        return u < 0.52 ? 0.02 : 0.3 + 0.2 * (y / height);
      },
      { angle: 26 },
    ),
    repeat(rows, (row) =>
      repeat(across, (column) => {
        const aisle = column >= across / 2 ? 22 : -22;
        const x = (column + 0.5) * stepX + aisle;
        const y = top + (row + 0.4) * stepY;
        const drawn = group(
          `translate(${n(x)} ${n(y)}) rotate(${n(random.between(-4, 4))}) scale(${n(scale)})`,
          desk(random, spot, random.chance(taken)),
        );
        return drawn;
      }),
    ),
  ].join('');
}
