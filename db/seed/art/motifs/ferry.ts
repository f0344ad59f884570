import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, ochre, pale, paper, van } from '../inks.ts';
import type { Random } from '../random.ts';
import { ridge, water } from '../scenery.ts';
import { circle, clipped, group, height, rect, repeat, shape, stroke, width } from '../shapes.ts';

/** A double-ended harbour ferry, green and white, drawn 640 px long from its upper left corner. */
function boat(): string {
  return [
    shape('M0 20L44 92H596L640 20Z', ferryGreen),
    shape('M0 20H640L634 32H6Z', ink),
    rect(44, -44, 552, 64, paper) + rect(86, -108, 468, 58, paper),
    rect(30, -52, 580, 9, ferryGreen) + rect(72, -117, 496, 10, ferryGreen),
    repeat(17, (i) => rect(60 + i * 31, -34, 20, 34, ink)),
    repeat(14, (i) => rect(102 + i * 32, -98, 21, 34, ink)),
    rect(288, -190, 64, 74, ink) + rect(288, -172, 64, 16, paper),
    rect(170, -150, 70, 34, paper) + rect(400, -150, 70, 34, paper),
    rect(180, -140, 50, 14, ink) + rect(410, -140, 50, 14, ink),
    stroke('M205 -150V-214M435 -150V-214', ink, 4),
  ].join('');
}

/** A ferry on the harbour, by day or by night. */
export function ferry(random: Random): string {
  const night = random.chance(0.4);
  const spot = night ? ochre : random.pick([ochre, van]);
  const horizon = random.between(400, 580);
  const sunX = random.between(380, 1220);
  const sunY = random.between(150, horizon - 60);
  const size = random.between(0.66, 1.3);
  const boatX = random.between(360, 1240 - 640 * size);
  const boatY = horizon + random.between(70, 150);
  const second = size < 0.95;
  const sky = night ? ferryGreen : paper;
  const hills = repeat(random.whole(2, 3), (i) => {
    const d = ridge(random, horizon - 70 + i * 34, 120 - i * 14);
    const shade = halftone(ink, (_, y) => (horizon - y) / 260 - 0.12, {
      pitch: 9,
      angle: 40,
      full: 0.6,
      box: [0, 0, width, horizon],
    });
    const fill = night ? ink : i === 0 ? mid : ferryGreen;
    return shape(d, fill) + (night ? '' : clipped(`hill-${i}`, d, shade));
  });
  const glint = (x: number, y: number) =>
    Math.abs(x - sunX) < 70 + (y - horizon) * 0.3 && random.chance(0.6) ? spot : night ? mid : ferryGreen;
  return [
    rect(0, 0, width, height, sky),
    night
      ? halftone(ink, (_, y) => 0.95 - y / horizon, { angle: 15 })
      : halftone(mid, (_, y) => 0.36 - 0.33 * (y / horizon), { angle: 15, box: [0, 0, width, horizon] }),
    circle(sunX, sunY, random.between(48, 130), spot),
    hills,
    rect(0, horizon, width, height - horizon, night ? ferryGreen : pale),
    water(random, horizon, glint),
    second ? group(`translate(${boatX < 700 ? 1240 : 180} ${horizon + 30}) scale(0.32)`, boat()) : '',
    group(`translate(${boatX} ${boatY + 117 * size}) scale(${size})`, boat()),
    halftone(
      ink,
      (x, y) => (x > boatX && x < boatX + 640 * size ? 0.5 * (1 - (y - boatY - 210 * size) / 64) : 0),
      { pitch: 9, angle: 15, box: [0, boatY + 212 * size, width, boatY + 268 * size] },
    ),
  ].join('');
}
