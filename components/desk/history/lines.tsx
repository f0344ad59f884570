import type { ReactNode } from 'react';
import type { LineChange } from '#db/history/views';
import { fill } from '../../words/fill';
import { Pieces } from './pieces';
import { markSaid, type Named, nameOf } from './said';

/** Lines that stayed are gathered from so many on. */
const FOLD_FROM = 3;

/** Lines whose place says what they are. */
const PLAIN = new Set<string>(['text', 'item', 'point', 'row', 'entry', 'code']);

function Line({ line, named }: { line: LineChange; named: Named }) {
  const w = named.words.history;
  const pieces =
    line.role === 'picture'
      ? line.pieces.map((some) => ({ ...some, text: nameOf(named, some.text) }))
      : line.pieces;
  return (
    <>
      <p className={line.role === 'code' ? 'whitespace-pre-wrap' : undefined}>
        {!PLAIN.has(line.role) && <span className="meta mr-2 text-ink-3">{w.roles[line.role]}</span>}
        <Pieces pieces={pieces} words={w} />
      </p>
      {line.formats.map((format, i) => (
        <p key={i} className="meta mt-1 text-ink-2">
          {[
            ...format.added.map((mark) =>
              fill(w.nowSet, { words: format.words, how: markSaid(named, mark) }),
            ),
            ...format.removed.map((mark) =>
              fill(w.noLongerSet, { words: format.words, how: markSaid(named, mark) }),
            ),
          ].map((sentence, k) => (
            <span key={k} className="block break-words">
              {sentence}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

const depths = ['', 'ml-5', 'ml-10', 'ml-15', 'ml-20', 'ml-25', 'ml-30'];

function Item({ line, named, listed }: { line: LineChange; named: Named; listed: boolean }) {
  const dot = listed && (line.role === 'item' || line.role === 'point');
  return (
    <li className={`${depths[line.depth] ?? 'ml-30'} ${dot ? 'list-item' : ''} mt-1.5`}>
      <Line line={line} named={named} />
    </li>
  );
}

/** The lines of one block or field; long runs that stayed can be opened. */
export function Lines({
  lines,
  named,
  whole = false,
}: {
  lines: readonly LineChange[];
  named: Named;
  whole?: boolean;
}) {
  const [only] = lines;
  if (lines.length === 1 && only && only.role === 'text') return <Line line={only} named={named} />;
  const listed = lines.some(({ role }) => role === 'item' || role === 'point');
  const found: ReactNode[] = [];
  let same: LineChange[] = [];
  const close = (): void => {
    const items = same.map((line, i) => (
      <Item key={`${found.length}-${i}`} line={line} named={named} listed={listed} />
    ));
    if (!whole && same.length >= FOLD_FROM)
      found.push(
        <li key={found.length} className="mt-1.5">
          <details>
            <summary className="fold">
              {fill(named.words.history.unchanged.lines, { n: same.length })}
            </summary>
            <ul className={listed ? 'list-disc pl-5' : ''}>{items}</ul>
          </details>
        </li>,
      );
    else found.push(...items);
    same = [];
  };
  for (const line of lines) {
    if (line.change === 'same') {
      same.push(line);
      continue;
    }
    close();
    found.push(<Item key={found.length} line={line} named={named} listed={listed} />);
  }
  close();
  return <ul className={listed ? 'list-disc pl-5' : ''}>{found}</ul>;
}
