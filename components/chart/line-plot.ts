/** Where the parts of a line chart stand, in hundredths of its plot: it grows with the page, its letters do not. Pure. */
import type { ChartRow } from '#db/stories/chart';
import { chartNumber, decimalsOf, letterCount, wrapped } from './figures';
import { scaleOf, shareOf } from './scale';

/** The least height of a plot and the width of the narrowest, px: what letters must keep clear of at. */
const HEIGHT = 240;
const PLOT = { narrow: 190, broad: 470 };
const LINE = 17; // px of a label's line
const LETTER = 7.2; // px, of an axis's letters
const NAME = 13; // letters in a line of a label
const BETWEEN = 4; // px between two labels
const FEWEST_NAMES = 3; // distances between named rows

type Point = { x: number; y: number };
export type SeriesLine = {
  series: number;
  /** Points of each stretch without a gap, as a polyline takes them. */
  stretches: string[];
  /** Points that no line reaches, and the last one. */
  dots: Point[];
};
/** A label at the right of the plot: its first line, and the point that it belongs to. */
export type LineLabel = { series: number; lines: string[]; figure: string; y: number; end: Point };
/** A word under the plot; on which pages it stands there. */
export type AxisLabel = {
  x: number;
  text: string;
  at: 'start' | 'middle' | 'end';
  on: 'all' | 'narrow' | 'broad';
};
export type LinePlot = {
  ticks: { y: number; text: string; zero: boolean }[];
  lines: SeriesLine[];
  labels: LineLabel[];
  axis: AxisLabel[];
  /** Letters of the widest label. */
  letters: number;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Years stand as far apart as they are; everything else evenly. */
function placesOf(rows: readonly ChartRow[]): number[] {
  const years = rows.map(({ label }) => (/^\d{4}$/.test(label) ? Number(label) : NaN));
  const first = years[0] ?? NaN;
  const last = years.at(-1) ?? NaN;
  const rising = years.every((year, i) => i === 0 || year > (years[i - 1] ?? NaN));
  if (rows.length > 1 && rising && Number.isFinite(first))
    return years.map((year) => round(((year - first) / (last - first)) * 100));
  return rows.map((_, i) => (rows.length > 1 ? round((i / (rows.length - 1)) * 100) : 50));
}

/** Rows that are named under the plot so that no two names touch: evenly where that can be, always the first and the last. */
function namedRows(rows: readonly ChartRow[], places: readonly number[], plot: number): Set<number> {
  const widest = Math.max(...rows.map(({ label }) => letterCount(label)));
  const room = ((widest * LETTER + 14) / plot) * 100;
  const last = rows.length - 1;
  const clear = (from: number, to: number): boolean => (places[to] ?? 0) - (places[from] ?? 0) >= room;
  const every = (step: number): number[] => {
    const chosen = rows.map((_, i) => i).filter((i) => i % step === 0);
    // The last row is named in any case, and a neighbour that would touch it is not.
    return [...chosen.filter((i) => i !== last && (i === 0 || clear(i, last))), last];
  };
  const steps = rows.map((_, i) => i).slice(1);
  const fits = (step: number): boolean =>
    every(step).every((row, i, all) => i === 0 || clear(all[i - 1] ?? 0, row));
  const even = steps.find((step) => last % step === 0 && fits(step));
  const any = steps.find(fits);
  // Even distances, unless they leave next to nothing.
  const step = even !== undefined && last / even >= FEWEST_NAMES ? even : (any ?? last);
  return new Set(every(Math.max(1, step)));
}

function axisOf(rows: readonly ChartRow[], places: readonly number[]): AxisLabel[] {
  const narrow = namedRows(rows, places, PLOT.narrow);
  const broad = namedRows(rows, places, PLOT.broad);
  return rows.flatMap(({ label }, i): AxisLabel[] => {
    if (!narrow.has(i) && !broad.has(i)) return [];
    const on = narrow.has(i) && broad.has(i) ? 'all' : narrow.has(i) ? 'narrow' : 'broad';
    const x = places[i] ?? 0;
    return [{ x, text: label, at: x < 3 ? 'start' : x > 97 ? 'end' : 'middle', on }];
  });
}

/** Moves labels apart, each as little as it must, and keeps them on the plot. Heights and places in hundredths. */
export function apart(wanted: readonly { y: number; height: number }[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0));
  const placed = wanted.map(({ y }) => y);
  const gap = (BETWEEN / HEIGHT) * 100;
  const half = (i: number): number => (wanted[i]?.height ?? 0) / 2;
  let floor = 0;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, floor + half(i));
    floor = (placed[i] ?? 0) + half(i) + gap;
  }
  let ceiling = 100;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling - half(i));
    ceiling = (placed[i] ?? 0) - half(i) - gap;
  }
  return placed.map(round);
}

export function linePlot(series: readonly string[], rows: readonly ChartRow[]): LinePlot {
  const all = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(all, false);
  const decimals = decimalsOf(all);
  const places = placesOf(rows);
  const lines: SeriesLine[] = [];
  const ends: Omit<LineLabel, 'y'>[] = [];
  series.forEach((name, s) => {
    const stretches: Point[][] = [];
    let open = false;
    let newest: { point: Point; value: number } | undefined;
    rows.forEach(({ values }, i) => {
      const value = values[s] ?? null;
      if (value === null) {
        open = false;
        return;
      }
      const point = { x: places[i] ?? 0, y: round(100 - shareOf(value, scale)) };
      if (open) stretches.at(-1)?.push(point);
      else stretches.push([point]);
      open = true;
      newest = { point, value };
    });
    if (!newest) return;
    const end = newest.point;
    const alone = stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : []));
    lines.push({
      series: s,
      stretches: stretches
        .filter((stretch) => stretch.length > 1)
        .map((stretch) => stretch.map(({ x, y }) => `${x},${y}`).join(' ')),
      dots: [...alone.filter((point) => point !== end), end],
    });
    // The title and the measure say already what a single line is.
    const names = series.length > 1 ? wrapped(name, NAME) : [];
    ends.push({ series: s, lines: names, figure: chartNumber(newest.value, decimals), end });
  });
  const ys = apart(
    ends.map(({ end, lines: name }) => ({ y: end.y, height: (((name.length + 1) * LINE) / HEIGHT) * 100 })),
  );
  const labels = ends.map((label, i) => ({ ...label, y: ys[i] ?? 0 }));
  return {
    ticks: scale.ticks.map(({ value, text }) => ({
      y: round(100 - shareOf(value, scale)),
      text,
      zero: value === 0,
    })),
    lines,
    labels,
    axis: axisOf(rows, places),
    letters: Math.max(...labels.flatMap(({ lines: name, figure }) => [...name, figure].map(letterCount))),
  };
}
