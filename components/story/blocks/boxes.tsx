import { Inlines } from '../inlines';
import type { BlockProps } from './block';

/** Facts beside the story: terms and what belongs to them. */
export function FactBox({ block }: BlockProps<'fact-box'>) {
  return (
    <aside aria-label={block.title} className="fact border-t-3 border-strong bg-mist px-4 pt-4 pb-5">
      <h2 className="box-title">{block.title}</h2>
      <dl className="mt-2.5 grid gap-x-5 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)] sm:gap-y-2">
        {block.rows.map((row, i) => (
          <div key={i} className="contents">
            <dt className="max-w-60 font-strong tabular-nums">{row.term}</dt>
            <dd className="mb-1.5 text-ink-2 sm:mb-0">
              <Inlines text={row.text} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

/** A table; on a narrow screen it scrolls inside its own frame, which a keyboard reaches. */
export function Table({ block }: BlockProps<'table'>) {
  const [first, ...rest] = block.rows;
  const head = block.headed ? first : undefined;
  const rows = block.headed ? rest : block.rows;
  const cell = 'border-b border-rule-soft py-2 pr-4 text-left align-top';
  return (
    <div tabIndex={0} role="region" aria-label={block.caption || undefined} className="overflow-x-auto">
      <table className="fact w-full border-collapse border-t border-strong">
        {block.caption && <caption className="figure-title pb-2 text-left">{block.caption}</caption>}
        {head && (
          <thead>
            <tr>
              {head.map((text, i) => (
                <th key={i} scope="col" className={`${cell} font-strong`}>
                  <Inlines text={text} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((text, c) => (
                <td key={c} className={cell}>
                  <Inlines text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What happened when. */
export function Timeline({ block }: BlockProps<'timeline'>) {
  return (
    <section aria-label={block.title} className="fact border-t border-strong pt-3">
      <h2 className="box-title">{block.title}</h2>
      <ol className="mt-2">
        {block.entries.map((entry, i) => (
          <li
            key={i}
            className="gap-x-5 border-t border-rule-soft py-2.5 first:border-t-0 sm:grid sm:grid-cols-[8rem_minmax(0,1fr)]"
          >
            <p className="font-strong text-ferry tabular-nums">{entry.when}</p>
            <p>
              <Inlines text={entry.text} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
