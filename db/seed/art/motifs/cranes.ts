import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import { figure, water } from '../scenery.ts';
import { circle, group, height, line, n, rect, repeat, shape, stroke, width } from '../shapes.ts';

/** A quay crane from the side, feet at 0, 0, boom to the left over the water. */
function crane(colour: string, raised: boolean): string {
  const boom = raised ? 'M40 -330L-150 -560' : 'M190 -330H-330';
  const stays = raised
    ? 'M20 -470L-90 -490M20 -470L190 -330'
    : 'M20 -470L-250 -330M20 -470L-90 -330M20 -470L180 -330';
  return [
    stroke('M-70 0V-330M110 0V-330', colour, 18),
    stroke('M-70 -130H110M-70 -130L110 -330M110 -130L-70 -330', colour, 9),
    stroke('M-40 -330L20 -470L100 -330', colour, 12),
    stroke(raised ? 'M-80 -330H190' : '', colour, 18) + stroke(boom, colour, 18),
    stroke(stays, colour, 5),
    rect(110, -372, 84, 44, colour) + rect(-150 + (raised ? 90 : 0), -322, 40, 34, colour),
    raised ? '' : line(-200, -320, -200, -200, colour, 4) + rect(-245, -200, 90, 40, colour),
    rect(-96, -16, 52, 16, colour) + rect(84, -16, 52, 16, colour),
  ].join('');
}

function stack(random: Random, x: number, foot: number, columns: number, rows: number, spot: string): string {
  return repeat(columns, (column) =>
    repeat(Math.max(1, rows - random.whole(0, 2)), (row) => {
      const fill = random.pick([ferryGreen, mid, pale, ink, spot, ferryGreen]);
      const ribs = fill === ink ? ferryGreen : ink;
      const left = x + column * 118;
      const top = foot - (row + 1) * 50;
      return (
        rect(left, top, 114, 47, fill) + repeat(7, (i) => rect(left + 11 + i * 15, top + 7, 3, 33, ribs))
      );
    }),
  );
}

/** Container cranes on the quay, with boxes in stacks. */
export function cranes(random: Random): string {
  const spot = random.pick(spots);
  const quay = random.between(660, 740);
  const count = random.whole(2, 4);
  const mirrored = random.chance(0.5);
  const sunX = random.between(420, 1180);
  const dusk = random.chance(0.4);
  const gap = 1150 / count;
  const content = [
    circle(sunX, random.between(150, 260), random.between(60, 110), spot),
    repeat(count, (i) => {
      const size = random.between(0.92, 1.2);
      return group(
        `translate(${n(430 + i * gap + random.between(-30, 30))} ${n(quay)}) scale(${n(size)})`,
        crane(i % 2 === 0 || dusk ? ink : ferryGreen, random.chance(0.35)),
      );
    }),
    stack(random, 560, quay, random.whole(7, 9), random.whole(3, 5), spot),
    rect(330, quay, width, 24, ink) + rect(350, quay + 24, width, height, ferryGreen),
    repeat(14, (i) => rect(360 + i * 96, quay + 24, 14, 70, ink)),
    figure(random.between(410, 500), quay, 66, paper, ink),
    // Seen from the land end, the ship lies outside; only its bow comes into the picture.
    shape(`M-20 ${n(quay - 110)}H230L300 ${n(quay - 150)}H340L286 ${n(quay + 70)}H-20Z`, ink),
    rect(-20, quay + 40, 312, 30, spot),
    stack(random, -120, quay - 112, 3, 3, spot),
  ].join('');
  return [
    rect(0, 0, width, height, dusk ? mid : paper),
    halftone(dusk ? ferryGreen : mid, (_, y) => (dusk ? 0.9 - y / 700 : 0.4 - 0.4 * (y / quay)), {
      angle: 22,
      box: [0, 0, width, quay],
    }),
    rect(0, quay + 56, width, height, pale),
    water(random, quay + 60, () => (random.chance(0.12) ? spot : ferryGreen)),
    mirrored ? group(`translate(${width} 0) scale(-1 1)`, content) : content,
  ].join('');
}
