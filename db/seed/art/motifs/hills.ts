import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, pylon, ridge } from '../scenery.ts';
import { circle, clipped, height, n, rect, repeat, shape, stroke, width } from '../shapes.ts';

/** Ranges of hills with mist between them, a trail, and someone on it. */
export function hills(random: Random): string {
  const spot = random.pick(spots);
  const ranges = random.whole(4, 6);
  const first = random.between(250, 360);
  const step = (900 - first) / ranges;
  const fills = [pale, mid, mid, ferryGreen, ferryGreen, ink];
  const sunX = random.between(400, 1200);
  const walkerX = random.between(480, 1120);
  const trailEnd = random.between(420, 1180);

  const range = (i: number) => {
    const base = first + i * step;
    const d = ridge(random, base, random.between(90, 130), 0.9 + i * 0.14);
    const fill = fills[Math.round((i / (ranges - 1)) * (fills.length - 1))] ?? ink;
    const mist = halftone(
      fill === ink ? ferryGreen : paper,
      (_, y) => ((y - base + 20) / (step * 2.3)) * 0.9,
      { angle: 12 + i * 8, box: [0, base - 190, width, height] },
    );
    return shape(d, fill) + clipped(`range-${i}`, d, mist);
  };
  const trail =
    `M${n(walkerX)} 880C${n(walkerX + 130)} 820 ${n(walkerX - 80)} 780 ${n(walkerX + 60)} 735` +
    `S${n(trailEnd - 140)} 660 ${n(trailEnd)} 620S${n(trailEnd - 30)} 540 ${n(trailEnd + 60)} 500`;
  const withPylon = random.chance(0.6);
  const pylonX = random.pick([random.between(360, 560), random.between(1040, 1240)]);
  return [
    rect(0, 0, width, height, paper),
    halftone(mid, (_, y) => 0.34 * (1 - y / 560), { angle: 12, box: [0, 0, width, 560] }),
    circle(sunX, random.between(110, 210), random.between(44, 80), spot),
    repeat(ranges - 2, range),
    withPylon ? pylon(pylonX, first + step * (ranges - 2) + 40, random.between(240, 330), ink) : '',
    range(ranges - 2),
    stroke(trail, spot, 9, 'round', '2 18'),
    range(ranges - 1),
    figure(walkerX - 60, 830, 120, spot, pale, 5),
  ].join('');
}
