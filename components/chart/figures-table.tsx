import type { ChartFigures } from '#db/stories/chart';
import { chartNumber, decimalsOf } from './figures';
import type { ChartWords } from '../words/chart';

/** The figures of a chart in rows: for who cannot read a drawing, and for who wants to know exactly. */
export function FiguresTable({
  title,
  figures: { rowsAre, series, rows },
  words,
}: {
  title: string;
  figures: ChartFigures;
  words: ChartWords;
}) {
  const decimals = decimalsOf(rows.flatMap(({ values }) => values.filter((value) => value !== null)));
  const cell = 'border-b border-rule-soft py-1.5 pr-4 align-top';
  return (
    <div tabIndex={0} role="region" aria-label={title || words.table} className="overflow-x-auto">
      <table className="caption w-full max-w-none border-collapse tabular-nums">
        <thead>
          <tr>
            <th scope="col" className={`${cell} text-left font-strong`}>
              {rowsAre || <span className="sr-only">{words.table}</span>}
            </th>
            {series.map((name, i) => (
              <th key={i} scope="col" className={`${cell} text-right font-strong`}>
                {name || title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }, r) => (
            <tr key={r}>
              <th scope="row" className={`${cell} text-left font-regular`}>
                {label}
              </th>
              {values.map((value, i) => (
                <td key={i} className={`${cell} text-right`}>
                  {value === null ? (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{words.none}</span>
                    </>
                  ) : (
                    chartNumber(value, decimals)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
