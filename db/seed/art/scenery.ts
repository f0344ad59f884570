import type { Random } from './random.ts';
import { height, line, n, rect, stroke, width } from './shapes.ts';

/** A calm wandering curve, about −1 to 1, for outlines of hills and the like. */
export function wander(random: Random): (x: number) => number {
  const waves = Array.from({ length: 9 }, (_, i) => ({
    phase: random.between(0, 2 * Math.PI),
    size: random.between(0.5, 1.3) / (i + 1) ** 1.15,
    rate: (i + 1) * 1.7,
  }));
  return (x) =>
    waves.reduce((sum, { phase, size, rate }) => sum + size * Math.sin(x * rate + phase), 0) / 2.1;
}

/** Path data of a range of hills across the sheet, filled down to `foot`. */
export function ridge(random: Random, base: number, rise: number, detail = 1, foot = height): string {
  const curve = wander(random);
  let d = `M-10 ${n(foot)}`;
  for (let x = -10; x <= width + 10; x += 8) {
    d += `L${x} ${n(base - rise * Math.max(-0.9, curve((x / width) * 3.2 * detail)))}`;
  }
  return `${d}L${width + 10} ${n(foot)}Z`;
}

/** Water as broken lines that lengthen towards the reader; `colour` says which ink a stroke at x, y takes. */
export function water(
  random: Random,
  top: number,
  colour: (x: number, y: number) => string,
  foot = height,
): string {
  let strokes = '';
  for (let y = top + 9; y < foot; y += 7 + (y - top) / 26) {
    let x = random.between(-80, 0);
    while (x < width) {
      const length = random.between(20, 140) * (1 + (y - top) / 320);
      strokes += rect(x, y, length, 1.6 + (y - top) / 130, colour(x + length / 2, y));
      x += length + random.between(30, 170);
    }
  }
  return strokes;
}

/** A lattice pylon standing at x, y (foot), `tall` px high. */
export function pylon(x: number, y: number, tall: number, colour: string): string {
  const u = tall / 300;
  const at = (px: number, py: number) => `${n(x + px * u)} ${n(y - py * u)}`;
  const d =
    `M${at(-46, 0)}L${at(0, 300)}L${at(46, 0)}M${at(-36, 64)}L${at(30, 120)}M${at(36, 64)}L${at(-30, 120)}` +
    `M${at(-27, 122)}L${at(22, 182)}M${at(27, 122)}L${at(-22, 182)}` +
    `M${at(-80, 204)}L${at(80, 204)}M${at(-64, 250)}L${at(64, 250)}M${at(-80, 204)}L${at(0, 230)}L${at(80, 204)}`;
  return stroke(d, colour, Math.max(2.5, 6 * u));
}

/** Where the wires of a pylon hang: the ends of its two arms. */
export function pylonArms(x: number, y: number, tall: number): [number, number][] {
  const u = tall / 300;
  return [
    [x - 80 * u, y - 204 * u],
    [x + 80 * u, y - 204 * u],
    [x - 64 * u, y - 250 * u],
    [x + 64 * u, y - 250 * u],
  ];
}

/** A small standing person without a face, feet at x, y. `lean` moves the head sideways, px. */
export function figure(x: number, y: number, tall: number, coat: string, dark: string, lean = 0): string {
  const u = tall / 100;
  const leg = (from: number, to: number) => line(x + from * u, y - 46 * u, x + to * u, y, dark, 11 * u);
  const body =
    `M${n(x - 16 * u)} ${n(y - 40 * u)}L${n(x - 17 * u + lean * 0.6)} ${n(y - 70 * u)}` +
    `Q${n(x - 15 * u + lean)} ${n(y - 82 * u)} ${n(x + lean)} ${n(y - 82 * u)}` +
    `Q${n(x + 15 * u + lean)} ${n(y - 82 * u)} ${n(x + 17 * u + lean * 0.6)} ${n(y - 70 * u)}L${n(x + 16 * u)} ${n(y - 40 * u)}Z`;
  const head = `<circle cx="${n(x + lean * 1.2)}" cy="${n(y - 91 * u)}" r="${n(9.5 * u)}" fill="${dark}"/>`;
  return `${leg(-7, -10)}${leg(7, 9)}<path d="${body}" fill="${coat}"/>${head}`;
}
