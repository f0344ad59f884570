import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, ochre, paper, sea, van } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, height, n, rect, repeat, ring, stroke, width } from '../shapes.ts';

/**
 * A tropical cyclone on a chart. North of the equator it turns anticlockwise: in SVG, where y points down, the
 * angle of an arm grows with the logarithm of the distance from the eye. Storms come in from the east.
 */
export function typhoon(random: Random): string {
  const [ground, faint, spot] = random.pick([
    [ink, ferryGreen, van],
    [ferryGreen, mid, ochre],
    [sea, ink, ink],
    [ink, ferryGreen, ochre],
  ] as const);
  const cx = random.between(640, 1020);
  const cy = random.between(380, 580);
  const arms = random.whole(2, 3);
  const tight = random.between(3.6, 5.4);
  const turn = random.between(0, 6.28);
  const reach = random.between(150, 230);
  const eye = random.between(34, 60);
  const flat = random.between(0.82, 0.96);

  const isobar = (k: number) => {
    let d = '';
    for (let t = 0; t < 6.28; t += 0.06) {
      const r = eye + 8 + k * 34 + 16 * Math.sin(t * 2 + k * 0.5 + turn) + 9 * Math.sin(t * 5 - k);
      d += `${d ? 'L' : 'M'}${n(cx + r * 1.12 * Math.cos(t))} ${n(cy + r * flat * Math.sin(t))}`;
    }
    return stroke(`${d}Z`, k % 4 === 0 ? paper : faint, k % 4 === 0 ? 3.2 : 1.8);
  };
  const cloud = (x: number, y: number) => {
    const dx = (x - cx) / 1.12;
    const dy = (y - cy) / flat;
    const r = Math.hypot(dx, dy);
    if (r < eye) return 0;
    const band = 0.58 + 0.52 * Math.sin(Math.atan2(dy, dx) * arms - Math.log(r) * tight + turn);
    return band * Math.exp(-((r - reach) ** 2) / 74000);
  };
  const west = cx - random.between(430, 560);
  const north = cy - random.between(120, 300);
  const forecast = `M${n(cx)} ${n(cy)}C${n(cx - 160)} ${n(cy - 20)} ${n(west + 180)} ${n(north + 120)} ${n(west)} ${n(north)}`;
  const past = `M${n(cx)} ${n(cy)}C${n(cx + 160)} ${n(cy + 40)} ${n(cx + 300)} ${n(cy + 170)} ${n(cx + 620)} ${n(cy + 200)}`;
  return [
    rect(0, 0, width, height, ground),
    repeat(30, isobar),
    halftone(paper, cloud, { pitch: 11, angle: 20 }),
    stroke(past, spot, 7),
    stroke(forecast, spot, 8, 'round', '3 20'),
    repeat(3, (i) => circle(cx + 130 + i * 150, cy + 34 + i * 52, 12, spot)),
    circle(west, north, 13, spot),
    circle(cx, cy, eye * 0.78, ground),
    ring(cx, cy, eye * 0.62, spot, 9),
  ].join('');
}
