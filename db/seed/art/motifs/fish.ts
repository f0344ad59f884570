import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, ochre, pale, paper, van } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, ridge, water } from '../scenery.ts';
import {
  circle,
  clipped,
  ellipse,
  group,
  height,
  line,
  n,
  rect,
  repeat,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** A fish hung by its tail, the string at 0, 0, `long` px. */
function hung(long: number, fill: string, mark: string): string {
  const u = long / 200;
  const body = `M0 ${n(34 * u)}Q${n(46 * u)} ${n(90 * u)} ${n(34 * u)} ${n(150 * u)}Q${n(22 * u)} ${n(192 * u)} 0 ${n(204 * u)}Q${n(-22 * u)} ${n(192 * u)} ${n(-34 * u)} ${n(150 * u)}Q${n(-46 * u)} ${n(90 * u)} 0 ${n(34 * u)}Z`;
  const tail = `M0 ${n(44 * u)}L${n(-26 * u)} 0L0 ${n(12 * u)}L${n(26 * u)} 0Z`;
  return [
    line(0, -26, 0, 10, ink, 3),
    shape(tail, fill) + shape(body, fill),
    stroke(`M${n(-27 * u)} ${n(152 * u)}Q0 ${n(138 * u)} ${n(27 * u)} ${n(152 * u)}`, mark, 4),
    repeat(3, (i) =>
      stroke(`M${n(-16 * u)} ${n((80 + i * 20) * u)}q${n(16 * u)} ${n(10 * u)} ${n(32 * u)} 0`, mark, 3),
    ),
    circle(9 * u, 172 * u, 4.5 * u, mark),
  ].join('');
}

/** A round tray of small fish, seen from the side and a little above. */
function tray(random: Random, x: number, y: number, r: number, spot: string): string {
  const d = `M${n(x - r)} ${n(y)}a${n(r)} ${n(r * 0.3)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r * 0.3)} 0 1 0 ${n(-2 * r)} 0`;
  return [
    ellipse(x, y + 12, r, r * 0.3, ink) + ellipse(x, y, r, r * 0.3, spot),
    clipped(
      `tray-${Math.round(x)}`,
      d,
      repeat(5, (row) =>
        repeat(12, (i) =>
          group(
            `rotate(${n(random.between(-16, 16))} ${n(x - r + 30 + i * 36)} ${n(y - r * 0.24 + row * r * 0.13)})`,
            ellipse(x - r + 30 + i * 36, y - r * 0.24 + row * r * 0.13, 16, 5, row % 2 ? paper : ferryGreen),
          ),
        ),
      ),
    ),
  ].join('');
}

/** Fish drying on racks by the sea. */
export function fish(random: Random): string {
  const spot = random.pick([ochre, van, ochre]);
  const horizon = random.between(560, 640);
  const rows = random.whole(1, 2);
  const first = random.between(110, 170);
  const long = rows === 1 ? random.between(290, 350) : random.between(190, 220);
  const gap = long * random.between(0.46, 0.6);
  const sunX = random.between(420, 1180);
  const trays = random.whole(2, 4);
  const ground = random.between(760, 800);
  const poles = random.whole(2, 3);
  return [
    rect(0, 0, width, height, paper),
    halftone(mid, (_, y) => 0.1 + 0.42 * (1 - y / horizon), { angle: 24, box: [0, 0, width, horizon] }),
    circle(sunX, horizon - random.between(60, 150), random.between(90, 130), spot),
    shape(ridge(random, horizon - 10, 60, 1, horizon), mid),
    rect(0, horizon, width, height, mid),
    water(random, horizon, (x) => (Math.abs(x - sunX) < 130 && random.chance(0.5) ? spot : paper), ground),
    rect(0, ground, width, height, ferryGreen),
    halftone(ink, (_, y) => (y - ground) / 320, { angle: 18, box: [0, ground, width, height] }),
    repeat(poles + 1, (i) => {
      const x = 90 + (i * 1420) / poles;
      return (
        line(x - 46, ground + 70, x + 6, first - 60, ink, 15) +
        line(x + 46, ground + 70, x - 6, first - 60, ink, 15)
      );
    }),
    repeat(rows, (row) => {
      const y = first + row * (long + 80);
      const sag = random.between(6, 20);
      return [
        stroke(`M-20 ${n(y)}Q800 ${n(y + sag * 2)} 1620 ${n(y)}`, ink, 15),
        repeat(Math.ceil(1600 / gap) + 1, (i) => {
          const x = i * gap + 14 + random.between(-9, 9);
          const fill = random.chance(0.2) ? spot : random.pick([ferryGreen, ink, ferryGreen, pale]);
          if (random.chance(0.08)) return '';
          const turned = `translate(${n(x)} ${n(y + 34)}) rotate(${n(random.between(-7, 7))})`;
          return group(turned, hung(long * random.between(0.84, 1.06), fill, fill === pale ? ink : pale));
        }),
      ].join('');
    }),
    repeat(trays, (i) =>
      tray(
        random,
        400 + (i * 860) / trays + random.between(0, 60),
        ground + 76 + (i % 2) * 56,
        140,
        random.chance(0.4) ? spot : pale,
      ),
    ),
    figure(
      random.pick([random.between(340, 420), random.between(1180, 1260)]),
      ground + 130,
      300,
      paper,
      ink,
      8,
    ),
  ].join('');
}
