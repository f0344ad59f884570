import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { height, line, rect, repeat, width } from '../shapes.ts';

/** The front of a housing estate: windows, air conditioners, washing on poles. */
export function estate(random: Random): string {
  const spot = random.pick(spots);
  const across = random.between(74, 118);
  const down = across * random.between(1.08, 1.3);
  const lit = random.between(0.1, 0.26);
  const perBay = random.whole(3, 5);
  const fromLeft = random.chance(0.5);
  const wall = random.pick([mid, ferryGreen]);
  const glass = wall === mid ? ferryGreen : ink;
  const u = across / 80;

  const washing = (x: number, y: number) =>
    line(x, y, x + across * 0.94, y, ink, 3) +
    repeat(random.whole(2, 4), (i) =>
      rect(
        x + (4 + i * 22) * u,
        y,
        random.between(12, 20) * u,
        random.between(22, 38) * u,
        random.pick([spot, spot, paper, ink]),
      ),
    );

  let flats = '';
  for (let row = -1; row * down < height; row += 1) {
    for (let column = 0; column * across < width + across; column += 1) {
      const x = column * across + Math.floor(column / perBay) * 15 * u - 40;
      const y = row * down + (Math.floor(column / perBay) % 2) * down * 0.5;
      const w = across - 30 * u;
      flats += rect(x, y, across - 8 * u, down - 12 * u, pale);
      flats += rect(x + 10 * u, y + 12 * u, w, 40 * u, random.chance(lit) ? spot : glass);
      flats += rect(x + 10 * u + w / 2 - 1.5, y + 12 * u, 3, 40 * u, pale);
      if (random.chance(0.7)) {
        flats += rect(x + 12 * u, y + 58 * u, 26 * u, 18 * u, paper);
        flats += repeat(3, (i) => rect(x + 16 * u, y + (62 + i * 4) * u, 18 * u, 2, ink));
      }
      if (random.chance(0.2)) flats += washing(x + 42 * u, y + 58 * u);
    }
  }
  const bay = perBay * across + 15 * u;
  return [
    rect(0, 0, width, height, wall),
    flats,
    repeat(Math.ceil(width / bay) + 1, (i) => rect(i * bay - 54 * u, 0, 14 * u, height, ferryGreen)),
    halftone(ink, (x, y) => ((fromLeft ? 1100 - x : x - 500) / 1400) * 0.9 + (y - 250) / 2600, {
      pitch: 9,
      angle: 30,
      full: 0.62,
    }),
  ].join('');
}
