import type { QuoteView } from '#db/quotes/views';
import { clausesOf, originalTag, sheetColumns } from './arrange';

/**
 * The manuscript sheet of a quote: its clauses from right to left, or the date where there is no Chinese original.
 * A screen reader hears the original once, as one line, and nothing of the squares.
 */
export function Sheet({ quote, className }: { quote: QuoteView; className?: string }) {
  const { rows, columns } = sheetColumns(clausesOf(quote));
  return (
    <div className={className}>
      {quote.sheet.length > 0 && quote.original !== '' && (
        <p className="sr-only" lang={originalTag(quote.originalLanguage)}>
          {quote.original}
        </p>
      )}
      <div lang="zh-Hant-HK" aria-hidden="true" className="flex w-max flex-row-reverse pr-px pb-px text-ink">
        {columns.map((column, i) => (
          <div key={i}>
            {Array.from({ length: rows }, (_, row) => (
              <span key={row} className="sheet-square">
                {column[row]}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
