import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, van } from '../inks.ts';
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

/** The red lampshade of a market stall, hanging from above, its rim at 0, 70. */
function lamp(x: number, y: number, size: number): string {
  return group(
    `translate(${n(x)} ${n(y)}) scale(${n(size)})`,
    line(0, -900, 0, -20, paper, 4),
    shape('M-150 70Q-140 -40 0 -50Q140 -40 150 70Z', van),
    rect(-150, 70, 300, 10, paper),
    ellipse(0, 80, 60, 16, paper),
    stroke('M-110 40Q-90 -14 -20 -26', paper, 7),
  );
}

/** A row of the stall: round fruit, long gourds or leaves standing in bunches. */
function goods(random: Random, y: number, shift: number): string {
  const kind = random.pick(['round', 'round', 'long', 'leaves'] as const);
  const colour = () => random.pick(kind === 'leaves' ? [mid, mid, pale] : [van, mid, pale, van, paper]);
  if (kind === 'leaves') {
    return repeat(34, (i) => {
      const x = i * 50 + shift;
      const d = `M${n(x)} ${n(y + 40)}Q${n(x - 40)} ${n(y - 10)} ${n(x - 12)} ${n(y - 52)}Q${n(x + 34)} ${n(y - 8)} ${n(x)} ${n(y + 40)}Z`;
      return shape(d, colour()) + line(x - 2, y + 36, x - 8, y - 30, ferryGreen, 3);
    });
  }
  if (kind === 'long') {
    return repeat(22, (i) => {
      const x = i * 76 + shift;
      return group(
        `rotate(${n(random.between(-24, -12))} ${n(x)} ${n(y)})`,
        ellipse(x, y, 58, 19, colour()),
        stroke(`M${n(x - 34)} ${n(y - 6)}H${n(x + 20)}`, paper, 3),
      );
    });
  }
  return repeat(27, (i) => {
    const x = i * 63 + shift;
    const r = random.between(30, 45);
    const shine = `M${n(x - r * 0.5)} ${n(y - r * 0.5)}a${n(r * 0.7)} ${n(r * 0.7)} 0 0 1 ${n(r * 0.5)} ${n(-r * 0.2)}`;
    return circle(x, y, r, colour()) + stroke(shine, paper, 4);
  });
}

/** Lamps over a market stall at night. */
export function market(random: Random): string {
  const count = random.whole(2, 4);
  const lamps = Array.from({ length: count }, (_, i) => ({
    x: ((i + 0.5) * 1600) / count + random.between(-50, 50),
    y: random.between(150, 300),
    size: random.between(0.85, 1.45) * (count > 3 ? 0.8 : 1),
  }));
  const top = random.between(560, 610);
  const nearest = (x: number) => Math.min(...lamps.map((one) => Math.abs(x - one.x)));
  return [
    rect(0, 0, width, height, ferryGreen),
    halftone(ink, (_, y) => 0.28 + (0.5 * y) / height, { angle: 33 }),
    ...lamps.map(({ x, y, size }) =>
      shape(
        polygon(
          x - 150 * size,
          y + 76 * size,
          x - 380 * size,
          height,
          x + 380 * size,
          height,
          x + 150 * size,
          y + 76 * size,
        ),
        mid,
      ),
    ),
    halftone(ferryGreen, (_, y) => (y - 250) / 900, { angle: 33, box: [0, 240, width, height] }),
    repeat(
      4,
      (row) => goods(random, top + row * 108, (row % 2) * 30) + rect(0, top + 38 + row * 108, width, 16, ink),
    ),
    halftone(ink, (x) => (nearest(x) - 150) / 420, {
      pitch: 9,
      angle: 33,
      full: 0.66,
      box: [0, top - 50, width, height],
    }),
    ...lamps.map(({ x, y, size }) => lamp(x, y, size)),
  ].join('');
}
