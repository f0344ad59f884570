import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure } from '../scenery.ts';
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
  ring,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** A striped awning, its upper left corner at x, y, with a scalloped edge. */
function awning(x: number, y: number, w: number, stripes: number, spot: string): string {
  const step = w / stripes;
  return repeat(stripes, (i) => {
    const fill = i % 2 === 0 ? spot : paper;
    const top = x + 46 + (i * (w - 92)) / stripes;
    const topStep = (w - 92) / stripes;
    const left = x + i * step;
    return (
      shape(polygon(top, y, top + topStep, y, left + step, y + 110, left, y + 110), fill) +
      shape(
        `M${n(left)} ${n(y + 109)}h${n(step)}a${n(step / 2)} ${n(step * 0.42)} 0 0 1 ${n(-step)} 0Z`,
        fill,
      )
    );
  });
}

/** The cook behind the stall, seen to the waist; foot of the drawing at 0, 0. */
function cook(arm: 1 | -1): string {
  return [
    shape('M-66 0V-96Q-62 -150 0 -154Q62 -150 66 -96V0Z', paper),
    rect(-34, -110, 68, 110, ferryGreen),
    stroke(`M${arm * 54} -104L${arm * 108} -46L${arm * 150} -64`, ink, 24, 'round'),
    stroke(`M${-arm * 54} -104L${-arm * 78} -36`, ink, 24, 'round'),
    circle(0, -188, 36, ink) + shape('M-40 -196Q-42 -246 0 -246Q42 -246 40 -196Z', paper),
  ].join('');
}

/** A street stall from the side, steam rising, someone eating on a stool. */
export function hawker(random: Random): string {
  const spot = random.pick(spots);
  const night = random.chance(0.5);
  const stallX = random.between(420, 620);
  const stallWidth = random.between(440, 680);
  const ground = random.between(820, 860);
  const counter = ground - 270;
  const roof = counter - random.between(330, 370);
  const stripes = random.pick([7, 9, 11]);
  const pot = stallX + stallWidth * random.between(0.62, 0.78);
  const cookX = stallX + stallWidth * random.between(0.28, 0.4);
  const wall = night ? ferryGreen : pale;
  const steamX = (y: number) => pot + 40 * Math.sin((counter - y) / 70) + (counter - y) * 0.1;
  const bulbs = random.whole(3, 5);
  const guests = random.whole(1, 2);
  const guestSide = stallX > 520 ? -1 : 1;
  return [
    rect(0, 0, width, height, wall),
    repeat(9, (row) =>
      repeat(15, (column) =>
        rect(column * 124 + (row % 2) * 62 - 60, row * 96, 118, 90, night ? ferryGreen : paper),
      ),
    ),
    halftone(
      night ? ink : mid,
      (x, y) => 0.6 * (1 - y / ground) + Math.abs(x - stallX - stallWidth / 2) / 2400,
      { angle: 28, box: [0, 0, width, ground] },
    ),
    rect(0, ground, width, height, ink),
    halftone(night ? ferryGreen : mid, (_, y) => 1 - (y - ground) / 120, {
      angle: 12,
      box: [0, ground, width, height],
    }),
    rect(stallX + 20, roof + 80, 14, counter - roof, ink) +
      rect(stallX + stallWidth - 34, roof + 80, 14, counter - roof, ink),
    group(`translate(${n(cookX)} ${n(counter)})`, cook(pot > cookX ? 1 : -1)),
    repeat(bulbs, (i) => {
      const x = stallX + ((i + 0.5) * stallWidth) / bulbs;
      return (
        line(x, roof + 110, x, roof + 176, ink, 3) +
        circle(x, roof + 190, 17, paper) +
        ring(x, roof + 190, 17, ink, 4)
      );
    }),
    awning(stallX - 46, roof, stallWidth + 92, stripes, spot),
    shape(
      `M${n(pot - 84)} ${n(counter - 66)}H${n(pot + 84)}L${n(pot + 74)} ${n(counter)}H${n(pot - 74)}Z`,
      ink,
    ),
    ellipse(pot, counter - 66, 84, 13, mid),
    halftone(
      paper,
      (x, y) => 0.95 - Math.abs(x - steamX(y)) / (34 + (counter - y) * 0.18) - (counter - 70 - y) / 520,
      { pitch: 9, angle: 24, box: [pot - 200, roof - 140, pot + 240, counter - 74] },
    ),
    rect(stallX - 14, counter, stallWidth + 28, 22, ink),
    rect(stallX, counter + 22, stallWidth, 170, ferryGreen),
    repeat(6, (i) =>
      rect(
        stallX + 16 + (i * (stallWidth - 32)) / 6,
        counter + 40,
        (stallWidth - 32) / 6 - 12,
        132,
        i % 3 === 1 ? spot : mid,
      ),
    ),
    repeat(5, (i) => ellipse(stallX + 40 + i * 40, counter - 8 - (i % 2) * 4, 24, 12, i % 2 ? pale : paper)),
    ring(stallX + 110, ground - 46, 40, ink, 14) + ring(stallX + stallWidth - 110, ground - 46, 40, ink, 14),
    circle(stallX + 110, ground - 46, 9, ink) + circle(stallX + stallWidth - 110, ground - 46, 9, ink),
    repeat(guests, (i) => {
      const x = guestSide === 1 ? stallX + stallWidth + 120 + i * 190 : stallX - 120 - i * 190;
      return figure(
        x,
        ground + random.between(20, 60),
        random.between(320, 360),
        random.pick([paper, spot, mid]),
        ink,
        -guestSide * random.between(0, 10),
      );
    }),
  ].join('');
}
