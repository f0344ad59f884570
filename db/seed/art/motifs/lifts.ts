import { halftone } from '../halftone.ts';
import { ferryGreen, ink, mid, pale, paper, spots } from '../inks.ts';
import type { Random } from '../random.ts';
import {
  circle,
  clipped,
  group,
  height,
  n,
  polygon,
  rect,
  rectPath,
  repeat,
  ring,
  shape,
  stroke,
  width,
} from '../shapes.ts';

/** The back of a right hand from below, forefinger out, thumb and the other fingers closed; its tip is at 0, 0. */
function hand(colour: string, cuff: string): string {
  return [
    shape(
      'M-100 352Q-104 300 -84 262Q-70 222 -22 206V12Q-22 -16 0 -16Q22 -16 22 12V132Q44 118 62 132Q78 124 94 138Q120 136 124 168V262Q122 320 92 352Z',
      colour,
    ),
    stroke('M22 132V196M60 138V200M94 146V204', paper, 4) + stroke('M-22 206Q-6 236 34 232', paper, 4),
    shape('M-92 352H88L112 800H-116Z', cuff),
    rect(-98, 352, 192, 32, paper),
  ].join('');
}

/** The buttons of a lift, blank, one of them lit and a finger on its way. */
export function lifts(random: Random): string {
  const spot = random.pick(spots);
  const columns = random.whole(2, 4);
  const rows = random.whole(5, 7);
  const pitch = Math.min(150, 660 / rows);
  const radius = pitch * 0.34;
  const panelWidth = columns * pitch * 1.18 + 90;
  const panelX = 800 - panelWidth / 2 + random.between(-150, 150);
  const panelHeight = rows * pitch + 210;
  const panelY = Math.max(-30, (height - panelHeight) / 2 - 30);
  const doorAtLeft = panelX > 800 - panelWidth / 2;
  const dark = random.chance(0.5);
  const wall = dark ? ferryGreen : mid;
  const litColumn = random.whole(0, columns - 1);
  const litRow = random.whole(1, rows - 2);
  const at = (column: number, row: number): [number, number] => [
    panelX + 45 + pitch * 1.18 * (column + 0.5),
    panelY + 170 + pitch * (row + 0.5),
  ];
  const [litX, litY] = at(litColumn, litRow);
  const doorX = doorAtLeft ? 0 : panelX + panelWidth + 60;
  const doorWidth = doorAtLeft ? panelX - 60 : width - doorX;
  const doorPath = rectPath(doorX, 60, doorWidth, height);
  const upward = random.chance(0.5);
  const arrow = upward
    ? polygon(
        panelX + panelWidth / 2 - 26,
        panelY + 112,
        panelX + panelWidth / 2,
        panelY + 70,
        panelX + panelWidth / 2 + 26,
        panelY + 112,
      )
    : polygon(
        panelX + panelWidth / 2 - 26,
        panelY + 72,
        panelX + panelWidth / 2,
        panelY + 114,
        panelX + panelWidth / 2 + 26,
        panelY + 72,
      );
  return [
    rect(0, 0, width, height, wall),
    halftone(dark ? ink : ferryGreen, (x, y) => 0.12 + 0.4 * (y / height) + 0.1 * Math.sin(x / 90), {
      angle: 30,
    }),
    clipped(
      'door',
      doorPath,
      rect(0, 0, width, height, pale),
      halftone(ink, (x) => 0.3 + 0.34 * Math.sin((x - doorX) / 74), { pitch: 9, angle: 15 }),
      rect(doorX + doorWidth / 2 - 5, 0, 10, height, ink),
    ),
    rect(doorX - 16, 44, doorWidth + 32, 20, ink) +
      rect(doorAtLeft ? doorWidth : doorX - 18, 44, 18, height, ink),
    rect(panelX + 12, panelY + 14, panelWidth, panelHeight, ink),
    rect(panelX, panelY, panelWidth, panelHeight, paper),
    halftone(mid, (x, y) => 0.2 + 0.4 * Math.sin((x - panelX) / 130 + (y - panelY) / 420), {
      pitch: 9,
      angle: 18,
      box: [panelX + 8, panelY + 8, panelX + panelWidth - 8, panelY + panelHeight - 8],
    }),
    rect(panelX + 40, panelY + 46, panelWidth - 80, 92, ink) + shape(arrow, spot),
    repeat(columns, (column) =>
      repeat(rows, (row) => {
        const [x, y] = at(column, row);
        const lit = column === litColumn && row === litRow;
        return (
          circle(x + 4, y + 5, radius + 9, ink) +
          circle(x, y, radius + 9, ferryGreen) +
          circle(x, y, radius, lit ? spot : pale) +
          ring(x, y, radius * 0.62, lit ? paper : mid, 5)
        );
      }),
    ),
    repeat(4, (i) =>
      circle(panelX + 20 + (i % 2) * (panelWidth - 40), panelY + 20 + (i > 1 ? panelHeight - 40 : 0), 6, ink),
    ),
    group(
      `translate(${n(litX + 6)} ${n(litY + radius * 0.7)}) rotate(${n(random.between(-36, -12))})`,
      hand(ink, dark ? spot : ferryGreen),
    ),
  ].join('');
}
