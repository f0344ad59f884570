import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, pylon, pylonArms, ridge, water } from '../scenery.ts';
import {
  circle,
  clipped,
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

/** A reservoir below the hills, its dam, and the power line over it. */
export function reservoir(random: Random): string {
  const spot = random.pick(spots);
  const shore = random.between(390, 560);
  const sunX = random.between(420, 1180);
  const damLeft = random.chance(0.5);
  const damWidth = random.between(500, 720);
  const damX = damLeft ? 0 : width - damWidth;
  const damTop = random.between(600, 660);
  const drought = random.chance(0.5);
  const pylons = (
    random.chance(0.5)
      ? [random.between(140, 300), random.between(660, 920), random.between(1280, 1440)]
      : [random.between(380, 560), random.between(1040, 1220)]
  ).map((x, i): [number, number, number] => [x, shore + (i % 2 ? -46 : -10), random.between(290, 390)]);
  const wires = pylons.slice(1).map(([x, y, tall], i) => {
    const from = pylons[i];
    if (!from) return '';
    const ends = pylonArms(x, y, tall);
    return pylonArms(...from)
      .map(([ax, ay], arm) => {
        const [bx, by] = ends[arm] ?? [ax, ay];
        return stroke(
          `M${n(ax)} ${n(ay)}Q${n((ax + bx) / 2)} ${n(Math.max(ay, by) + 60)} ${n(bx)} ${n(by)}`,
          ink,
          2.5,
        );
      })
      .join('');
  });
  const back = ridge(random, shore - 150, 110);
  const front = ridge(random, shore - 46, 74, 1.2);
  return [
    rect(0, 0, width, height, paper),
    halftone(mid, (_, y) => 0.36 * (1 - y / shore), { angle: 14, box: [0, 0, width, shore] }),
    circle(sunX, random.between(120, 200), random.between(56, 90), spot),
    shape(back, mid),
    clipped(
      'back',
      back,
      halftone(ferryGreen, (_, y) => (shore - y) / 330, { angle: 36, box: [0, 0, width, shore] }),
    ),
    shape(front, ferryGreen),
    clipped(
      'front',
      front,
      halftone(ink, (_, y) => 0.7 - (shore - y) / 160, { angle: 30, box: [0, 0, width, shore] }),
    ),
    // The bare edge that low water leaves.
    rect(0, shore - 4, width, drought ? 46 : 14, pale),
    drought ? repeat(3, (i) => rect(0, shore + 8 + i * 12, width, 3, mid)) : '',
    rect(0, shore + (drought ? 42 : 10), width, height, mid),
    water(random, shore + 44, (x) =>
      Math.abs(x - sunX) < 120 && random.chance(0.5) ? spot : random.chance(0.6) ? paper : ferryGreen,
    ),
    repeat(random.whole(5, 8), (i) =>
      circle(random.between(60, 140) + i * 190, shore + 110 + (i % 3) * 6, 11, spot),
    ),
    ...wires,
    ...pylons.map(([x, y, tall]) => pylon(x, y, tall, ink)),
    // The dam, its wall falling away below the road.
    shape(
      polygon(
        damX,
        damTop,
        damX + damWidth,
        damTop,
        damX + damWidth + (damLeft ? 70 : 0),
        height,
        damX - (damLeft ? 0 : 70),
        height,
      ),
      pale,
    ),
    clipped(
      'dam',
      rectPath(damX - 70, damTop + 46, damWidth + 140, height),
      repeat(8, (row) => rect(0, damTop + 60 + row * 42, width, 3, mid)),
      halftone(ink, (x, y) => (y - damTop) / 620 + 0.12 * Math.sin(x / 60), {
        pitch: 9,
        angle: 22,
        full: 0.6,
        box: [damX + 4, damTop + 50, damX + damWidth - 4, height],
      }),
    ),
    rect(damX - 12, damTop, damWidth + 24, 46, paper) + rect(damX - 12, damTop + 42, damWidth + 24, 7, ink),
    rect(damX - 12, damTop - 34, damWidth + 24, 7, ink),
    repeat(Math.floor(damWidth / 36), (i) => rect(damX + 8 + i * 36, damTop - 30, 5, 32, ink)),
    shape(`M${n(damX + damWidth * 0.55)} ${n(damTop)}v-120h90v120Z`, paper) +
      rect(damX + damWidth * 0.55 - 10, damTop - 132, 110, 16, ink),
    rect(damX + damWidth * 0.55 + 30, damTop - 76, 30, 42, ink),
    figure(
      damLeft ? random.between(300, damWidth * 0.5 + 20) : damX + random.between(60, 220),
      damTop + 6,
      130,
      spot,
      ink,
      4,
    ),
  ].join('');
}
