import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, sea, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, ellipse, group, height, line, n, rect, repeat, shape, width } from '../shapes.ts';

/** A racing shell from above, bow to the right, with `crew` rowers, about 0, 0. `swing` turns the oars, degrees. */
function shell(crew: number, swing: number, hull: string, blade: string, spacing: number): string {
  const half = (crew * spacing) / 2 + 130;
  const oars = repeat(crew, (i) => {
    const x = -half + 150 + i * spacing + 20;
    const side = i % 2 ? 1 : -1;
    const angle = ((90 - swing) * Math.PI) / 180;
    const tipX = x - 150 * Math.cos(angle);
    const tipY = side * 150 * Math.sin(angle);
    return (
      line(x + 14, -side * 8, tipX, tipY, paper, 6) +
      group(
        `translate(${n(tipX)} ${n(tipY)}) rotate(${n(side * (90 + swing))})`,
        rect(-18, -12, 52, 24, blade),
      ) +
      ellipse(tipX - 30, tipY, 40, 9, pale) +
      ellipse(tipX - 96, tipY, 26, 6, pale)
    );
  });
  const rowers = repeat(crew, (i) => {
    const x = -half + 150 + i * spacing;
    return ellipse(x, 0, 17, 21, paper) + circle(x + 8, 0, 12, ink);
  });
  const cox = circle(-half + 84, 0, 14, ink) + circle(-half + 84, 0, 8, blade);
  return [
    shape(
      `M${n(-half)} 12Q${n(-half * 0.4)} 34 0 34Q${n(half * 0.5)} 32 ${n(half)} 12Q${n(half * 0.5)} 2 0 2Z`,
      ink,
    ),
    oars,
    shape(
      `M${n(-half)} 0Q${n(-half * 0.4)} -25 0 -25Q${n(half * 0.5)} -22 ${n(half)} 0Q${n(half * 0.5)} 22 0 25Q${n(-half * 0.4)} 25 ${n(-half)} 0Z`,
      hull,
    ),
    rect(-half + 70, -13, half * 2 - 230, 26, ink),
    rowers,
    crew > 3 ? cox : '',
  ].join('');
}

/** Rowing boats from above. */
export function rowing(random: Random): string {
  const spot = random.pick(spots);
  const ground = random.pick(spot === sea ? [ferryGreen, mid] : [ferryGreen, mid, ferryGreen]);
  const boats = random.whole(2, 3);
  const crew = random.pick(boats > 2 ? [4, 8] : [2, 4, 8]);
  const lean = random.between(-34, 34);
  const gap = boats > 2 ? 330 : 400;
  const ripple = random.between(40, 70);
  const spacing = crew > 4 ? 92 : 112;
  const size = (crew > 4 ? 1.05 : crew > 2 ? 1.45 : 1.7) * (boats > 2 ? 0.84 : 1);
  const lane = random.chance(0.6);
  const hulls = [paper, spot, pale, ink];
  return [
    rect(0, 0, width, height, ground),
    halftone(
      ground === mid ? ferryGreen : ink,
      (x, y) => 0.34 + 0.3 * Math.sin(y / ripple + Math.sin(x / 190) * 1.6) + 0.16 * Math.sin(x / 260),
      { angle: 16 },
    ),
    group(
      `rotate(${n(lean)} 800 480)`,
      lane
        ? repeat(boats + 1, (i) =>
            repeat(34, (j) => circle(-150 + j * 60, 480 + (i - boats / 2) * gap, 9, j % 5 ? paper : spot)),
          )
        : '',
      repeat(boats, (i) => {
        const y = 480 + (i - (boats - 1) / 2) * gap;
        const x = 800 + random.between(-170, 170);
        const blade = hulls[i % 4] === spot ? paper : spot;
        return group(
          `translate(${n(x)} ${n(y)}) scale(${n(size)})`,
          shell(crew, random.between(-26, 30), hulls[i % 4] ?? paper, blade, spacing),
        );
      }),
    ),
  ].join('');
}
