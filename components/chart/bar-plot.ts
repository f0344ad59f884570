/** Where the bars of a chart stand, in hundredths of the width: in the order given, all from zero. Pure. */
import type { ChartRow } from '#db/stories/chart';
import { chartNumber, decimalsOf } from './figures';
import { shareOf } from './scale';

/** One bar: from `x`, `width` wide; its figure stands outside of its end. */
export type Bar = {
  series: number;
  x: number;
  width: number;
  figure: string;
  end: number;
  leftwards: boolean;
};
export type BarRow = { label: string; bars: (Bar | { series: number; figure: null })[] };
export type BarPlot = {
  rows: BarRow[];
  /** Where zero stands. */
  zero: number;
  /** Whether a figure stands at the left of a bar, at the right. */
  left: boolean;
  right: boolean;
  /** Letters of the longest figure. */
  letters: number;
};

export function barPlot(series: readonly string[], rows: readonly ChartRow[]): BarPlot {
  const all = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = { low: Math.min(0, ...all), high: Math.max(0, ...all) };
  if (scale.low === scale.high) scale.high = 1;
  const decimals = decimalsOf(all);
  const zero = shareOf(0, scale);
  const drawn = rows.map(({ label, values }): BarRow => ({
    label,
    bars: series.map((_, s) => {
      const value = values[s] ?? null;
      if (value === null) return { series: s, figure: null };
      const end = shareOf(value, scale);
      const figure = chartNumber(value, decimals);
      return {
        series: s,
        x: Math.min(zero, end),
        width: Math.abs(end - zero),
        figure,
        end,
        leftwards: value < 0,
      };
    }),
  }));
  return {
    rows: drawn,
    zero,
    left: all.some((value) => value < 0),
    right: all.some((value) => value >= 0),
    letters: Math.max(0, ...all.map((value) => chartNumber(value, decimals).length)),
  };
}
