import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, group, height, n, rect, repeat, ring, shape, stroke, width } from '../shapes.ts';

/** Horse and jockey from above, going to the right, about 130 px long. */
function runner(coat: string, silk: string, cap: string): string {
  return [
    ellipse(6, 9, 62, 19, ink),
    stroke('M-34 -12L-58 -26M-34 12L-62 22M30 -12L58 -30M30 12L52 28', coat, 8, 'round'),
    shape(
      'M-60 0Q-56 -20 -20 -18Q10 -16 40 -13Q58 -12 88 -9Q100 0 88 9Q58 12 40 13Q10 16 -20 18Q-56 20 -60 0Z',
      coat,
    ),
    stroke('M-60 0Q-84 4 -96 -6', coat, 7, 'round'),
    stroke('M30 0H84', ink, 4),
    ellipse(-4, 0, 25, 17, silk) + rect(-14, -17, 9, 34, cap) + circle(20, 0, 11, cap),
  ].join('');
}

/** The field of runners in the bend of a racecourse, from above. */
export function racecourse(random: Random): string {
  const spot = random.pick(spots);
  const fromBelow = random.chance(0.5);
  const cx = random.between(500, 1100);
  const cy = fromBelow ? random.between(1050, 1250) : random.between(-290, -90);
  const inner = random.between(520, 600);
  const outer = inner + random.between(300, 350);
  const middle = -Math.PI / 2 + random.between(-0.16, 0.16);
  const count = random.whole(5, 8);
  const rail = (r: number) =>
    ring(cx + 5, cy + 7, r, ink, 6) +
    ring(cx, cy, r, paper, 7) +
    repeat(Math.round(r / 14), (i) => {
      const a = (i / Math.round(r / 14)) * 2 * Math.PI;
      return circle(cx + r * Math.cos(a), cy + r * Math.sin(a), 6.5, paper);
    });
  // Racing here is right-handed, clockwise: the field runs with the angle growing.
  const place = (a: number, r: number): [number, number, number] => {
    const angle = fromBelow ? a : a + Math.PI;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle), (angle * 180) / Math.PI + 90];
  };
  const wedges = random.whole(16, 26);
  const mown = random.between(0.012, 0.02);
  return [
    rect(0, 0, width, height, pale),
    halftone(mid, (x, y) => (Math.hypot(x - cx, y - cy) - outer) / 420, { angle: 30 }),
    ring(cx, cy, (inner + outer) / 2, mid, outer - inner),
    // The turf is mown in wedges, light and dark.
    halftone(
      ferryGreen,
      (x, y) => {
        const r = Math.hypot(x - cx, y - cy);
        if (r < inner || r > outer) return 0;
        return Math.sin(Math.atan2(y - cy, x - cx) * wedges) > 0 ? 0.42 : 0.06;
      },
      { angle: 18 },
    ),
    circle(cx, cy, inner - 6, ferryGreen),
    halftone(
      mid,
      (x, y) => (Math.hypot(x - cx, y - cy) < inner - 20 ? (Math.sin((x - y) * mown) > 0 ? 0.3 : 0.06) : 0),
      { angle: 40 },
    ),
    rail(inner),
    rail(outer),
    repeat(count, (i) => {
      const a = middle + 0.44 - i * (0.98 / count) + random.between(-0.03, 0.03);
      const r = inner + 54 + ((i * 83 + random.between(0, 40)) % (outer - inner - 112));
      const [x, y, turn] = place(a, r);
      const horse = runner(
        random.pick([ink, ink, ferryGreen, paper]),
        random.pick([spot, spot, paper, mid]),
        random.pick([paper, ink, spot]),
      );
      return group(
        `translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(random.between(1.36, 1.52))})`,
        horse,
      );
    }),
    // The crowd along the outer rail.
    repeat(230, () => {
      const a = random.between(-Math.PI, 0.4);
      const [x, y] = place(a, outer + random.between(40, 190));
      return circle(x, y, random.between(8, 12), random.pick([ink, paper, mid, spot, ferryGreen]));
    }),
  ].join('');
}
