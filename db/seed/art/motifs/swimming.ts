import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, group, height, n, rect, repeat, shape, stroke, width } from '../shapes.ts';

/** A swimmer from above, head towards the right at 0, 0, one arm forward. */
function swimmer(cap: string, arm: 1 | -1, body: string): string {
  return [
    stroke(`M-34 ${arm * 20}Q20 ${arm * 52} 92 ${arm * 26}`, body, 18, 'round'),
    stroke(`M-40 ${-arm * 20}Q-80 ${-arm * 60} -130 ${-arm * 56}`, body, 18, 'round'),
    shape('M-20 -30Q-70 -38 -150 -20L-158 0L-150 20Q-70 38 -20 30Z', body),
    rect(-158, -21, 44, 42, cap),
    stroke('M-156 -9L-262 -20M-156 9L-250 26', body, 15, 'round'),
    circle(4, 0, 27, cap),
    ellipse(18, 0, 6, 21, paper),
  ].join('');
}

/** Swimmers in the lanes of a pool, from above. */
export function swimming(random: Random): string {
  const spot = random.pick(spots);
  const ground = random.pick([mid, ferryGreen]);
  const lanes = random.whole(4, 6);
  const step = random.between(880, 1000) / lanes;
  const lean = random.between(-32, 32);
  const wall = random.chance(0.6);
  const wallX = random.between(1180, 1320);
  const deep = ground === mid ? ferryGreen : ink;
  const ripple = random.between(46, 80);
  const top = 480 - (lanes * step) / 2;
  const size = Math.min(1.15, step / 178);
  const racing = random.chance(0.6);

  const rope = (y: number) =>
    repeat(50, (i) => {
      const x = -300 + i * 46;
      return rect(x + 3, y - 5, 40, 17, ink) + rect(x, y - 9, 40, 17, Math.floor(i / 3) % 2 ? paper : spot);
    });
  const lane = (i: number) => {
    const y = top + (i + 0.5) * step;
    if (!racing && random.chance(0.3)) return '';
    const x = (racing ? 880 : 700) + random.between(-260, 190);
    const wake = halftone(
      paper,
      (px, py) => {
        const behind = x - 190 * size - px;
        if (behind < -150 || behind > 520) return 0;
        return (
          (0.85 - Math.abs(py - y) / (26 + Math.max(0, behind) * 0.06)) * (1 - Math.max(0, behind) / 520)
        );
      },
      { pitch: 9, angle: 20, box: [x - 740 * size, y - step * 0.42, x - 60, y + step * 0.42] },
    );
    return (
      wake +
      group(
        `translate(${n(x)} ${n(y)}) scale(${n(size)})`,
        swimmer(random.pick([spot, paper, spot]), random.chance(0.5) ? 1 : -1, ink),
      )
    );
  };
  return [
    rect(0, 0, width, height, ground),
    group(
      `rotate(${n(lean)} 800 480)`,
      repeat(lanes + 4, (i) => rect(-400, top + (i - 1.5) * step - 9, 2400, 18, deep)),
      halftone(
        paper,
        (x, y) => 0.1 + 0.16 * Math.sin(x / ripple + 1.4 * Math.sin(y / 58)) + 0.1 * Math.sin(y / 34),
        { angle: 18 },
      ),
      halftone(deep, (x, y) => 0.16 + 0.2 * Math.sin(x / 210 + y / 140), { angle: 40 }),
      repeat(lanes + 5, (i) => rope(top + (i - 2) * step)),
      repeat(lanes, lane),
      wall
        ? rect(wallX, -500, 900, 2000, pale) +
            rect(wallX, -500, 16, 2000, ink) +
            halftone(mid, (x) => 0.36 - (x - wallX) / 900, {
              angle: 18,
              box: [wallX + 20, -200, wallX + 600, 1200],
            }) +
            repeat(
              lanes + 4,
              (i) =>
                rect(wallX + 66, top + (i - 1.7) * step, 120, step * 0.4, ink) +
                rect(wallX + 56, top + (i - 1.72) * step, 120, step * 0.4, i % 2 ? spot : ferryGreen),
            )
        : '',
    ),
  ].join('');
}
