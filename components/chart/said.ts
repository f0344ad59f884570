/** A chart in a sentence, for who does not see it: its name for assistive technology. Pure. */
import type { ChartFigures, ChartShape } from '#db/stories/chart';
import { chartNumber, decimalsOf } from './figures';
import type { ChartWords } from '../words/chart';

const MOST_BARS = 6;

export function chartSaid(shape: ChartShape, { series, rows }: ChartFigures, words: ChartWords): string {
  const all = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const print = (value: number): string => chartNumber(value, decimalsOf(all));
  const parts = series.flatMap((name, s): string[] => {
    const told = rows.flatMap(({ label, values }) => {
      const value = values[s] ?? null;
      return value === null ? [] : [{ label, figure: print(value) }];
    });
    const [first] = told;
    const last = told.at(-1);
    if (!first || !last) return [];
    if (shape === 'bars') {
      const list = told.slice(0, MOST_BARS).map(({ label, figure }) => `${label} ${figure}`);
      return [words.list(name, list, told.length - list.length)];
    }
    return [words.course(name, first.figure, first.label, last.figure, last.label)];
  });
  return [words.shapes[shape], ...parts].join(words.stop);
}
