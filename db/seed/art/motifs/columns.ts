import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure } from '../scenery.ts';
import { circle, height, line, polygon, rect, repeat, shape, width } from '../shapes.ts';

/** The columns of a courthouse, steps in front, somebody small going up. */
export function columns(random: Random): string {
  const spot = random.pick(spots);
  const count = random.whole(4, 7);
  const step = width / count;
  const thick = step * random.between(0.42, 0.54);
  const lintel = random.between(90, 170);
  const stairs = random.between(700, 760);
  const dark = random.chance(0.5);
  const light = random.chance(0.5) ? 1 : -1;
  const door = random.whole(1, count - 2);
  const shift = random.between(-0.3, 0.3) * step;
  const centre = (i: number) => (i + 0.5) * step + shift;
  const people = random.whole(1, 3);
  const steps = 7;
  return [
    rect(0, 0, width, height, dark ? ferryGreen : mid),
    halftone(ink, (_, y) => 0.75 - (y / stairs) * 0.5, { angle: 26, box: [0, lintel, width, stairs] }),
    // The lit doorway between two columns.
    rect(centre(door) + thick * 0.5 + 4, stairs - 380, step - thick - 8, 380, spot),
    rect(centre(door) + step / 2 - 4, stairs - 380, 8, 380, ink),
    rect(0, 0, width, lintel, paper) +
      rect(0, lintel - 34, width, 8, ink) +
      rect(0, lintel - 6, width, 10, ink),
    halftone(mid, (_, y) => 0.5 - y / (lintel * 1.6), { angle: 26, box: [0, 0, width, lintel - 36] }),
    repeat(count + 2, (j) => {
      const x = centre(j - 1);
      const left = x - thick / 2;
      const top = lintel + 58;
      const foot = stairs - 40;
      const shade = (px: number) =>
        0.1 + 0.95 * Math.max(0, (light * (px - x)) / (thick * 0.56) - 0.05) ** 1.2;
      return [
        shape(
          polygon(left + thick * 0.04, top, left + thick * 0.96, top, left + thick, foot, left, foot),
          paper,
        ),
        repeat(4, (i) => rect(left + thick * (0.17 + i * 0.2), top, 3, foot - top, mid)),
        halftone(ink, (px) => shade(px), {
          pitch: 9,
          angle: 26,
          full: 0.64,
          box: [left + 6, top + 6, left + thick - 6, foot - 6],
        }),
        rect(left - thick * 0.16, lintel + 4, thick * 1.32, 28, paper) +
          rect(left - thick * 0.06, lintel + 32, thick * 1.12, 28, pale),
        line(left - thick * 0.16, lintel + 32, left + thick * 1.16, lintel + 32, ink, 4),
        line(left - 4, lintel + 60, left + thick + 4, lintel + 60, ink, 5),
        rect(left - thick * 0.1, foot, thick * 1.2, 40, pale) +
          line(left - thick * 0.1, foot, left + thick * 1.1, foot, ink, 4),
      ].join('');
    }),
    repeat(steps, (i) => {
      const y = stairs + (i * (height - stairs)) / steps;
      const tall = (height - stairs) / steps;
      return rect(0, y, width, tall, i % 2 ? pale : paper) + rect(0, y, width, 4, ink);
    }),
    halftone(ink, (x, y) => (y - stairs) / 700 + (light * (x - 800)) / 2600, {
      pitch: 9,
      angle: 20,
      full: 0.6,
      box: [0, stairs, width, height],
    }),
    repeat(people, (i) => {
      const x = random.between(420, 1180);
      const y = stairs + 60 + i * 70;
      const coat = random.pick([ink, ferryGreen]);
      return (
        figure(x, y, 190, i === 0 ? ink : coat, ink, random.between(-4, 8)) +
        rect(x + 26, y - 84, 44, 34, i === 0 ? spot : ink) +
        circle(x + 48, y - 88, 3, ink)
      );
    }),
  ].join('');
}
