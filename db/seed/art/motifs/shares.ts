import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure } from '../scenery.ts';
import {
  circle,
  clipped,
  ellipse,
  height,
  line,
  n,
  rect,
  rectPath,
  repeat,
  stroke,
  width,
} from '../shapes.ts';

/** Prices as stacks of blocks or coins that rise and fall, someone on top with a long view. */
export function shares(random: Random): string {
  const spot = random.pick(spots);
  const dark = random.chance(0.5);
  const coins = random.chance(0.45);
  const count = random.whole(8, 14);
  const floor = random.between(830, 880);
  const step = 1640 / count;
  const wide = step * (coins ? 0.84 : 0.72);
  const block = coins ? random.between(24, 32) : random.between(40, 64);
  const drift = random.between(-30, 30);
  let level = random.between(250, 420);
  const course = Array.from({ length: count }, () => {
    const next = level + drift + random.between(-130, 130);
    level = next > 600 ? 1140 - next : next < 120 ? 260 - next : next;
    return level;
  });
  // However the course ran, its top stands at about two thirds of the sheet.
  const stretch = random.between(500, 600) / Math.max(...course);
  const tall = course.map((price) => Math.max(2, Math.round((price * stretch) / block)));
  const marked = random.whole(Math.ceil(count * 0.34), Math.floor(count * 0.62));
  const left = (i: number) => i * step - 20 + (step - wide) / 2;
  const fillOf = (i: number) =>
    i === marked ? spot : dark ? (i % 2 ? mid : pale) : i % 2 ? ferryGreen : mid;

  const bar = (i: number) => {
    const x = left(i);
    const blocks = tall[i] ?? 2;
    const top = floor - blocks * block;
    const fill = fillOf(i);
    const body = coins
      ? repeat(blocks, (j) => {
          const y = floor - j * block;
          const slip = random.between(-5, 5);
          return (
            ellipse(x + wide / 2 + slip, y, wide / 2, wide * 0.14, ink) +
            rect(x + slip, y - block + 4, wide, block - 4, fill) +
            ellipse(
              x + wide / 2 + slip,
              y - block + 4,
              wide / 2,
              wide * 0.14,
              j === blocks - 1 ? paper : fill,
            ) +
            stroke(
              `M${n(x + slip)} ${n(y - block + 4)}a${n(wide / 2)} ${n(wide * 0.14)} 0 0 0 ${n(wide)} 0`,
              ink,
              3,
            )
          );
        })
      : repeat(blocks, (j) => rect(x, floor - (j + 1) * block, wide, block - 5, fill));
    const shade = halftone(ink, (px, py) => (px - x) / wide / 1.5 - 0.1 + (py - floor) / 1500, {
      pitch: 9,
      angle: 30,
      full: 0.62,
      box: [x + wide * 0.3, top, x + wide, floor],
    });
    return body + clipped(`bar-${i}`, rectPath(x, top + 6, wide, floor - top - 6), shade);
  };
  const line1 = tall
    .map((blocks, i) => `${i ? 'L' : 'M'}${n(left(i) + wide / 2)} ${n(floor - blocks * block - 70)}`)
    .join('');
  const perch = floor - (tall[marked] ?? 2) * block - (coins ? 8 : 0);
  return [
    rect(0, 0, width, height, dark ? ferryGreen : paper),
    halftone(dark ? ink : mid, (_, y) => (dark ? 0.75 - y / 1100 : 0.34 * (1 - y / 800)), { angle: 20 }),
    repeat(7, (i) => rect(0, floor - i * 118, width, 3, dark ? mid : pale)),
    random.chance(0.6)
      ? stroke(line1, dark ? paper : ink, 6) +
        repeat(count, (i) =>
          circle(left(i) + wide / 2, floor - (tall[i] ?? 0) * block - 70, 10, dark ? paper : ink),
        )
      : '',
    repeat(count, bar),
    rect(0, floor, width, 14, ink) + rect(0, floor + 14, width, height, dark ? ink : ferryGreen),
    figure(left(marked) + wide / 2, perch, 150, paper, dark ? pale : ink, random.pick([-5, 5])),
    line(
      left(marked) + wide / 2 + 16,
      perch - 106,
      left(marked) + wide / 2 + 62,
      perch - 122,
      dark ? pale : ink,
      9,
    ),
  ].join('');
}
