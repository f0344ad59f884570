import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, van } from '../inks.ts';
import type { Random } from '../random.ts';
import { circle, group, height, line, n, rect, repeat, shape, width } from '../shapes.ts';

/** A light bus from above, nose up, 120 × 290 px about 0, 0: cream body, roof in the colour of its kind. */
function bus(roof: string): string {
  return [
    shape('M-54 -132Q-52 -146 -36 -148H36Q52 -146 54 -132V140Q54 150 42 150H-42Q-54 150 -54 140Z', ink),
    shape('M-60 -140Q-58 -154 -42 -156H30Q46 -154 48 -140V132Q48 142 36 142H-48Q-60 142 -60 132Z', paper),
    rect(-48, -96, 84, 226, roof),
    shape('M-50 -138Q-6 -152 38 -138L32 -106H-44Z', ink),
    rect(-36, -60, 60, 34, pale) + rect(-36, 40, 60, 34, pale),
    repeat(3, (i) => rect(-36, -52 + i * 9, 60, 3, ink)),
    rect(-70, -122, 12, 20, ink) + rect(46, -122, 12, 20, ink),
  ].join('');
}

function taxi(): string {
  return [
    shape('M-34 -80H34Q46 -60 46 -40V84Q46 96 34 96H-34Q-46 96 -46 84V-40Q-46 -60 -34 -80Z', ink),
    shape('M-40 -86H28Q40 -66 40 -46V78Q40 90 28 90H-40Q-52 90 -52 78V-46Q-52 -66 -40 -86Z', van),
    shape('M-44 -44Q-6 -58 32 -44L26 -14H-38Z', ink) + shape('M-40 50H28L32 70H-44Z', ink),
    rect(-42, -12, 72, 58, pale),
  ].join('');
}

/** An umbrella from above, with the shoulders of whoever is under it. */
function umbrella(x: number, y: number, r: number, fill: string): string {
  const ribs = repeat(4, (i) => {
    const a = (i * Math.PI) / 4;
    return line(x - r * Math.cos(a), y - r * Math.sin(a), x + r * Math.cos(a), y + r * Math.sin(a), ink, 2.5);
  });
  return circle(x + 9, y + 9, r, ink) + circle(x, y, r, fill) + ribs + circle(x, y, 5, ink);
}

/** A street from above, traffic keeping to the left: up the sheet on the left side, down on the right. */
export function minibuses(random: Random): string {
  const lean = random.between(-24, 24);
  const lanes = random.pick([1, 2, 2]);
  const lane = 196;
  const middle = random.between(700, 900);
  const half = lanes * lane;
  const crossing = random.between(90, 870);
  const sideInk = random.pick([pale, mid]);

  // From the stop lines on both sides of the crossing outwards; a vehicle nearest to it is always a bus.
  const traffic = (side: 1 | -1) =>
    repeat(lanes, (i) =>
      [1, -1]
        .map((away) => {
          const x = middle + side * (i + 0.5) * lane;
          let vehicles = '';
          let y = crossing + away * random.between(250, 330);
          for (let place = 0; y > -300 && y < height + 300; place += 1) {
            const kind =
              place > 0 && random.chance(0.12) ? taxi() : bus(random.chance(0.62) ? ferryGreen : van);
            if (place === 0 || random.chance(0.85)) {
              vehicles += group(`translate(${n(x)} ${n(y)}) rotate(${side === -1 ? 0 : 180})`, kind);
            }
            y += away * random.between(335, 420);
          }
          return vehicles;
        })
        .join(''),
    );

  const road = [
    rect(middle - half - 30, -500, half * 2 + 60, height + 1000, ink),
    rect(middle - half, -500, half * 2, height + 1000, ferryGreen),
    halftone(ink, (x, y) => 0.55 + 0.2 * Math.sin((x + y) / 160), {
      pitch: 9,
      angle: 30,
      box: [middle - half, -60, middle + half, height + 60],
    }),
    rect(middle - 8, -500, 5, height + 1000, paper) + rect(middle + 3, -500, 5, height + 1000, paper),
    lanes > 1
      ? repeat(
          24,
          (i) =>
            rect(middle - lane - 3, -500 + i * 84, 6, 44, paper) +
            rect(middle + lane - 3, -500 + i * 84, 6, 44, paper),
        )
      : '',
    repeat(lanes * 7, (i) => rect(middle - half + 10 + i * 56, crossing - 62, 30, 124, paper)),
    traffic(-1),
    traffic(1),
    repeat(random.whole(3, 5), () =>
      umbrella(
        middle + random.between(-half, half),
        crossing + random.between(-36, 36),
        random.between(34, 46),
        random.pick([van, paper, mid]),
      ),
    ),
    repeat(random.whole(5, 9), () =>
      umbrella(
        middle + random.pick([-1, 1]) * (half + random.between(80, 240)),
        random.between(0, height),
        random.between(32, 44),
        random.pick([van, paper, ferryGreen, mid]),
      ),
    ),
  ];
  return [
    rect(0, 0, width, height, sideInk),
    halftone(sideInk === mid ? ferryGreen : mid, (x) => Math.abs(x - middle) / 1300 - 0.1, { angle: 15 }),
    repeat(18, (i) => line(0, i * 60, width, i * 60 - 40, paper, 2.5)),
    group(`rotate(${n(lean)} 800 480)`, ...road),
  ].join('');
}
