import { height, n, width } from './shapes.ts';

/** How dark the print is at a point: 0 is bare, 1 is full. Values outside are taken as 0 or 1. */
export type Tone = (x: number, y: number) => number;

export type Screen = {
  /** Distance between dots in px, 9–11 for a sheet of 1600. */
  pitch?: number;
  /** Turn of the dot grid in degrees, 12–45. */
  angle?: number;
  /** Radius of a full dot as part of the pitch; over 0.71 neighbours close up. */
  full?: number;
  /** Part of the sheet to print: left, top, right, bottom in px. */
  box?: readonly [number, number, number, number];
};

/** All shading of the house style: dots of one ink on a turned grid, their size following `tone`. */
export function halftone(fill: string, tone: Tone, screen: Screen = {}): string {
  const { pitch = 10, angle = 20, full = 0.72, box = [0, 0, width, height] } = screen;
  const [left, top, right, bottom] = box;
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const reach = Math.ceil(Math.hypot(width, height) / 2 / pitch);
  let dots = '';
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      const x = width / 2 + (column * cos - row * sin) * pitch;
      const y = height / 2 + (column * sin + row * cos) * pitch;
      if (x < left - pitch || x > right + pitch || y < top - pitch || y > bottom + pitch) continue;
      const radius = pitch * full * Math.sqrt(Math.min(1, Math.max(0, tone(x, y))));
      if (!(radius >= 0.6)) continue;
      const r = n(radius);
      dots += `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${n(2 * radius)} 0a${r} ${r} 0 1 0 ${n(-2 * radius)} 0`;
    }
  }
  return dots && `<path d="${dots}" fill="${fill}"/>`;
}
