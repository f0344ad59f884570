import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, ridge } from '../scenery.ts';
import {
  circle,
  clipped,
  height,
  line,
  polygon,
  rect,
  rectPath,
  repeat,
  ring,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** A bed on wheels, from the side, standing on `floor`. */
function bed(x: number, floor: number, spot: string): string {
  return [
    stroke(`M${x} ${floor - 190}V${floor - 26}M${x + 380} ${floor - 150}V${floor - 26}`, ink, 10),
    rect(x, floor - 96, 380, 14, ink),
    rect(x + 8, floor - 128, 366, 34, paper) +
      shape(`M${x + 20} ${floor - 128}q10 -34 60 -32q46 4 50 32Z`, paper),
    rect(x + 130, floor - 136, 244, 62, spot) + rect(x + 130, floor - 136, 244, 12, paper),
    stroke(
      `M${x + 40} ${floor - 84}L${x + 340} ${floor - 40}M${x + 340} ${floor - 84}L${x + 40} ${floor - 40}`,
      ink,
      7,
    ),
    ring(x + 14, floor - 16, 13, ink, 7) + ring(x + 366, floor - 16, 13, ink, 7),
    line(x - 16, floor - 190, x - 16, floor - 360, ink, 5) +
      rect(x - 36, floor - 366, 40, 62, pale, `stroke="${ink}" stroke-width="5"`),
  ].join('');
}

/** A hospital corridor along its windows, light on the floor. */
export function corridor(random: Random): string {
  const spot = random.pick(spots);
  const night = random.chance(0.45);
  const count = random.whole(3, 6);
  const step = width / count;
  const sill = random.between(440, 500);
  const top = random.between(80, 130);
  const floor = random.between(690, 730);
  const slant = random.between(60, 190) * random.pick([1, -1]);
  const pane = step * random.between(0.6, 0.74);
  const margin = (step - pane) / 2;
  const wall = night ? mid : pale;
  const hills = ridge(random, sill - 60, 80, 1, height);
  const windows = repeat(count, (i) => rectPath(i * step + margin, top, pane, sill - top));
  const bedX = random.between(360, 820);
  const walker = random.pick([bedX - 90, bedX + 520]);
  return [
    rect(0, 0, width, height, wall),
    halftone(night ? ferryGreen : mid, (_, y) => 0.1 + 0.5 * (night ? 1 - y / floor : y / floor), {
      angle: 22,
      box: [0, 0, width, floor],
    }),
    repeat(count, (i) => rect(i * step + margin - 16, top - 16, pane + 32, sill - top + 36, ink)),
    clipped(
      'windows',
      windows,
      rect(0, 0, width, height, night ? ink : paper),
      night
        ? ''
        : halftone(spot, (_, y) => 0.7 - (y - top) / (sill - top), { angle: 25, box: [0, top, width, sill] }),
      night ? circle(random.between(400, 1200), top + 90, 46, spot) : '',
      shape(hills, night ? ferryGreen : mid),
    ),
    repeat(count, (i) => {
      const x = i * step + margin;
      return (
        rect(x + pane / 2 - 4, top, 8, sill - top, ink) +
        rect(x, top + (sill - top) * 0.34, pane, 7, ink) +
        rect(x - 22, sill + 4, pane + 44, 16, paper)
      );
    }),
    // Handrail and skirting.
    rect(0, floor - 150, width, 16, ferryGreen) + rect(0, floor - 134, width, 5, ink),
    rect(0, floor - 24, width, 24, ink),
    rect(0, floor, width, height, night ? ferryGreen : mid),
    repeat(count, (i) => {
      const x = i * step + margin + slant * 0.4;
      return shape(
        polygon(x, floor + 22, x + pane, floor + 22, x + pane + slant, height, x + slant, height),
        night ? mid : paper,
      );
    }),
    halftone(night ? ink : ferryGreen, (_, y) => 0.5 - (y - floor) / 620, {
      angle: 22,
      full: 0.5,
      box: [0, floor, width, height],
    }),
    bed(Math.round(bedX), Math.round(floor + 90), spot),
    figure(walker, floor + 100, 330, paper, ink, walker < bedX ? 10 : -10),
  ].join('');
}
