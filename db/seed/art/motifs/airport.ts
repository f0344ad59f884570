import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, ridge } from '../scenery.ts';
import { circle, clipped, ellipse, group, height, n, rect, repeat, shape, stroke, width } from '../shapes.ts';

const finPath = 'M0 0L150 -420Q156 -436 176 -436H296Q312 -436 308 -418L258 0Z';

/** A tail with fuselage behind it, in bands and discs that are nobody's colours; foot of the fin at 0, 0. */
function tail(random: Random, id: string, fin: string, mark: string): string {
  const decor = random.pick([
    repeat(4, (i) =>
      shape(`M-60 ${-60 - i * 96}L400 ${-170 - i * 96}V${-132 - i * 96}L-60 ${-22 - i * 96}Z`, mark),
    ),
    circle(226, -270, 84, mark) + circle(226, -270, 44, fin),
    shape('M-20 0L330 -460H420V0Z', mark),
    shape('M0 -40Q180 -120 330 -330V-210Q220 -60 40 0Z', mark) +
      shape('M60 -170Q190 -240 330 -440V-380Q240 -210 90 -120Z', mark),
  ]);
  const shade = halftone(ink, (x, y) => (x - 170) / 300 + (y + 200) / 1400, {
    pitch: 9,
    angle: 25,
    full: 0.6,
    box: [0, -436, 310, 0],
  });
  return [
    shape('M-1900 -18H262Q330 -10 372 18Q330 56 200 96Q60 140 -100 146H-1900Z', paper),
    shape('M-1900 96H-100Q60 94 140 80Q260 60 372 18Q330 56 200 96Q60 140 -100 146H-1900Z', mid),
    repeat(44, (i) => rect(-1740 + i * 40, 34, 17, 23, ink)),
    shape(finPath, fin) + clipped(id, finPath, decor, shade),
    stroke('M186 -392L142 -20', ink, 3),
    shape('M150 30L330 62Q352 66 344 78L330 92L90 76Z', mid) + stroke('M90 76L330 92', ink, 6),
    ellipse(372, 18, 12, 9, ink),
  ].join('');
}

/** The tails of parked aeroplanes in a row. */
export function airport(random: Random): string {
  const spot = random.pick(spots);
  const count = random.whole(2, 4);
  const size = count === 4 ? 0.8 : count === 3 ? 0.98 : 1.2;
  const ground = random.between(690, 740);
  const gap = 1320 / count;
  const mirrored = random.chance(0.5);
  const dusk = random.chance(0.45);
  const fins = [
    [ferryGreen, spot],
    [spot, paper],
    [ink, mid],
    [mid, ink],
    [pale, spot],
  ] as const;
  const start = random.whole(0, 4);
  // The one furthest right stands at the back, so that every tail is seen behind the next.
  const aircraft = repeat(count, (j) => {
    const i = count - 1 - j;
    const [fin, mark] = fins[(start + i) % 5] ?? fins[0];
    const x = 300 + i * gap + random.between(-30, 30);
    return [
      rect(-20, ground - 2, x + 300 * size, 22, ink),
      group(
        `translate(${n(x)} ${n(ground - 118 * size - i * 26)}) scale(${n(size)})`,
        tail(random, `fin-${i}`, fin, mark),
      ),
    ].join('');
  });
  const tugX = random.between(500, 1000);
  const content = [
    aircraft,
    // A tug with its driver in front of them.
    rect(tugX, ground + 60, 210, 56, spot) +
      rect(tugX + 130, ground + 12, 70, 50, ink) +
      rect(tugX + 142, ground + 22, 46, 30, pale),
    circle(tugX + 46, ground + 118, 27, ink) + circle(tugX + 166, ground + 118, 27, ink),
    circle(tugX + 46, ground + 118, 10, pale) + circle(tugX + 166, ground + 118, 10, pale),
    figure(tugX - 90, ground + 146, 150, paper, ink) + rect(tugX - 106, ground + 36, 32, 8, spot),
  ].join('');
  return [
    rect(0, 0, width, height, dusk ? spot : paper),
    halftone(
      dusk ? paper : mid,
      (_, y) => (dusk ? 0.06 + 0.94 * (Math.max(0, y) / ground) ** 1.4 : 0.44 * (1 - y / ground)),
      { pitch: 11, angle: 18, box: [0, 0, width, ground] },
    ),
    shape(ridge(random, ground - 90, 70, 1.1, ground), mid),
    rect(0, ground - 40, width, height, ferryGreen),
    halftone(ink, (_, y) => 0.2 + (y - ground) / 420, { angle: 14, box: [0, ground - 40, width, height] }),
    shape(`M0 ${n(ground + 176)}L1600 ${n(ground + 120)}v9L0 ${n(ground + 188)}Z`, spot),
    mirrored ? group(`translate(${width} 0) scale(-1 1)`, content) : content,
  ].join('');
}
