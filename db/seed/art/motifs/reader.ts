import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { ridge } from '../scenery.ts';
import {
  circle,
  clipped,
  group,
  height,
  n,
  polygon,
  rect,
  rectPath,
  repeat,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** Someone behind an open newspaper, seat level at 640; only hair, hands and legs are seen. */
function person(random: Random, coat: string): string {
  const tilt = random.between(-8, 10);
  const page = (side: 1 | -1) =>
    shape(
      polygon(side * 6, -70 + tilt, side * 262, -110, side * 262, 190, side * 6, 230 + tilt),
      side === 1 ? pale : paper,
    ) +
    repeat(8, (i) => {
      const y = -60 + i * 31;
      const weight = i === 0 ? 15 : 6;
      return stroke(
        `M${side * 34} ${n(y + tilt * 0.5)}L${side * (236 - (i % 3) * 26)} ${n(y - 32)}`,
        ink,
        weight,
      );
    }) +
    // A picture on the page.
    shape(
      polygon(side * 130, 52, side * 236, 38, side * 236, 128, side * 130, 142),
      side === 1 ? mid : ferryGreen,
    );
  return [
    shape('M-250 520Q-250 150 -60 110H60Q250 150 250 520V1300H-250Z', coat),
    circle(0, -90, 122, ink),
    shape('M-130 -70Q-140 -226 0 -226Q140 -226 130 -70Q84 -148 0 -148Q-84 -148 -130 -70Z', ferryGreen),
    group('translate(0 62)', page(-1), page(1)),
    shape('M-8 -10L0 -26L8 -10V296L0 304L-8 296Z', ink),
    repeat(
      4,
      (i) =>
        circle(-258 + (i % 2) * 10, 92 + i * 24, 15, ink) + circle(258 - (i % 2) * 10, 92 + i * 24, 15, ink),
    ),
  ].join('');
}

/** A reader on a ferry or a bench, the paper held up. */
export function reader(random: Random): string {
  const spot = random.pick(spots);
  const open = random.chance(0.5);
  const pair = random.chance(0.4);
  const x = pair ? random.between(470, 560) : random.between(600, 1000);
  const size = pair ? random.between(0.74, 0.84) : random.between(0.84, 1.06);
  const seat = random.between(610, 690);
  const panes = random.whole(3, 5);
  const paneWidth = width / panes;
  const slat = random.between(60, 110);
  const horizon = random.between(330, 420);
  const back = open
    ? [
        rect(0, 0, width, height, paper),
        halftone(spot, (_, y) => 0.62 - y / 640, { pitch: 11, angle: 25, box: [0, 0, width, horizon] }),
        shape(ridge(random, horizon - 20, 90), ferryGreen),
        rect(0, horizon, width, 400, mid),
        halftone(paper, (_, y) => (y - horizon) / 380, { angle: 25, box: [0, horizon, width, seat] }),
        repeat(panes + 1, (i) => rect(i * paneWidth - 14, 0, 28, seat, ink)),
        rect(0, 60, width, 22, ink),
      ]
    : [
        rect(0, 0, width, height, spot),
        halftone(paper, (px) => 0.42 * (px / width) + 0.02, {
          pitch: 11,
          angle: 25,
          box: [0, 0, width, seat],
        }),
      ];
  const bench = rectPath(0, seat, width, height - seat);
  return [
    ...back,
    rect(0, seat, width, height - seat, ferryGreen),
    clipped(
      'bench',
      bench,
      repeat(Math.ceil(width / slat), (i) => rect(i * slat, seat, slat * 0.12, height, ink)),
    ),
    rect(0, seat - 12, width, 26, ink),
    pair
      ? group(`translate(${n(x + random.between(520, 600))} 372) scale(${n(size)})`, person(random, paper))
      : '',
    group(`translate(${n(x)} ${n(340)}) scale(${n(size)})`, person(random, ink)),
  ].join('');
}
