import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure } from '../scenery.ts';
import { group, height, line, n, rect, repeat, width } from '../shapes.ts';

/** One book seen by its spine, with bands where a title would be. */
function book(random: Random, x: number, foot: number, w: number, tall: number, spot: string): string {
  const fill = random.pick([ferryGreen, mid, pale, paper, ink, ferryGreen, mid, spot]);
  const band = fill === ink || fill === ferryGreen ? pale : ink;
  const bands = random.pick([
    rect(x + 3, foot - tall * 0.86, w - 6, 6, band) + rect(x + 3, foot - tall * 0.2, w - 6, 6, band),
    rect(x + w * 0.3, foot - tall * 0.82, w * 0.4, tall * 0.5, band),
    rect(x + 3, foot - tall * 0.7, w - 6, tall * 0.16, band),
    '',
  ]);
  return rect(x, foot - tall, w - 2.5, tall, fill) + bands;
}

function shelf(random: Random, foot: number, space: number, spot: string): string {
  let books = '';
  let x = random.between(-20, 10);
  while (x < width) {
    const w = random.between(22, 58);
    const tall = space * random.between(0.62, 0.9);
    if (random.chance(0.06)) {
      const tilt = random.between(9, 15);
      books += group(`rotate(${n(tilt)} ${n(x + w)} ${n(foot)})`, book(random, x, foot, w, tall, spot));
      x += w + tall * Math.sin((tilt * Math.PI) / 180) * 0.9;
    } else if (random.chance(0.05)) {
      books += repeat(3, (i) =>
        rect(
          x,
          foot - (i + 1) * 27,
          tall * 0.8 - i * 14,
          24,
          i === 1 ? spot : random.pick([ferryGreen, mid, paper]),
        ),
      );
      x += tall * 0.8 + 12;
    } else {
      books += book(random, x, foot, w, tall, spot);
      x += w + (random.chance(0.08) ? random.between(20, 60) : 0);
    }
  }
  return books;
}

/** A wall of books, a ladder or a reader in front. */
export function library(random: Random): string {
  const spot = random.pick(spots);
  const rows = random.whole(4, 6);
  const space = height / rows;
  const back = random.pick([ink, ferryGreen]);
  const ladder = random.chance(0.6);
  const x = random.between(520, 1080);
  const lean = random.between(60, 120) * random.pick([1, -1]);
  const rungs = 12;
  const fromLeft = random.chance(0.5);
  const upright = random.between(430, 620);
  return [
    rect(0, 0, width, height, back),
    repeat(
      rows,
      (row) =>
        shelf(random, (row + 1) * space - 16, space - 22, spot) +
        rect(0, (row + 1) * space - 16, width, 16, ink),
    ),
    repeat(4, (i) => rect(i * upright - 120, 0, 18, height, ink)),
    halftone(ink, (px, y) => ((fromLeft ? px : width - px) - 640) / 1250 + (y - 400) / 2600, {
      pitch: 9,
      angle: 32,
      full: 0.64,
    }),
    ladder
      ? line(x, height, x + lean, -10, paper, 12) +
        line(x + 130, height, x + 130 + lean, -10, paper, 12) +
        repeat(rungs, (i) => {
          const y = height - 40 - i * 84;
          const shift = (lean * (height - y)) / height;
          return line(x + shift, y, x + 130 + shift, y, paper, 9);
        }) +
        group(`translate(${n(lean * 0.45)} -330)`, figure(x + 65, 870, 330, spot, ink, lean > 0 ? 8 : -8))
      : figure(x, height + 20, 480, spot, ink, random.between(-14, 14)) +
        rect(x - 120, height - 290, 96, 66, paper) +
        line(x - 60, height - 330, x - 84, height - 262, ink, 30),
  ].join('');
}
