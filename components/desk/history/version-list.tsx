import { Fragment } from 'react';
import { nearTime } from '#db/shared/hk-time';
import type { SittingView, StoryHistory, VersionLine, VersionMark } from '#db/history/views';
import type { StoryState } from '#db/stories/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { writerOf } from './said';
import { StateMark } from '../state-mark';

export type Chosen = { from: number | null; to: number | null };

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant beside which times are told, ms UTC. */
  t: number;
  history: StoryHistory;
  chosen: Chosen;
  /** This page does not begin with the newest version. */
  paged: boolean;
};

export const historyAddress = (story: string, query: Record<string, string | number>): string =>
  `/desk/stories/${story}/history?${Object.entries(query)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')}`;

const squares: Record<VersionMark['kind'], StoryState | null> = {
  first: 'live',
  fix: 'live',
  update: 'live',
  correction: 'live',
  scheduled: 'scheduled',
  withdrawn: 'withdrawn',
  restored: null,
  suggested: null,
};

type RowProps = Pick<Props, 'words' | 'language' | 't' | 'history' | 'chosen'> & {
  line: VersionLine;
  /** The version shown under it: what a look at its changes begins from. */
  below: number | null;
};

function Became({
  mark,
  words,
  language,
  t,
}: { mark: VersionMark } & Pick<Props, 'words' | 'language' | 't'>) {
  const w = words.history;
  const said =
    mark.kind === 'restored'
      ? mark.field
        ? fill(w.restoredField, { field: w.fields[mark.field], version: mark.version })
        : fill(w.became.restored, { version: mark.version })
      : mark.kind === 'scheduled' && mark.held
        ? w.held
        : mark.kind === 'suggested'
          ? fill(w.became.suggested, { name: mark.by })
          : fill(w.became[mark.kind], {
              when: nearTime(mark.at, t, language),
              reason: mark.kind === 'withdrawn' ? mark.reason : '',
            });
  const square = squares[mark.kind];
  return (
    <span className="meta mt-1 flex items-start gap-2 text-ink-2">
      {square && <StateMark state={square} />}
      <span className="min-w-0 break-words">{said}</span>
    </span>
  );
}

function Row({ line, below, words, language, t, history, chosen }: RowProps) {
  const w = words.history;
  const { version } = line;
  const when = nearTime(line.at, t, language);
  const facts = [
    fill(w.words, { n: line.words }),
    ...(version === history.newest ? [w.newest] : []),
    ...(version === history.live ? [w.live] : []),
  ];
  return (
    <li className="version-row grid grid-cols-[3rem_3rem_minmax(0,1fr)] items-start border-t border-rule-soft py-2">
      {(['from', 'to'] as const).map((name) => (
        <input
          key={name}
          type="radio"
          name={name}
          value={version}
          defaultChecked={chosen[name] === version}
          aria-label={fill(name === 'from' ? w.fromNamed : w.toNamed, { version, when })}
          className="size-6 accent-ferry"
        />
      ))}
      <div className="min-w-0">
        <p className="ui">
          <a
            href={`${historyAddress(history.id, below === null ? { read: version } : { from: below, to: version })}#changes`}
            className="text-link inline-block min-h-6"
            aria-label={fill(w.whatChanged, { version })}
          >
            {fill(w.version, { version })}
          </a>{' '}
          <span className="tabular-nums">{when}</span>
        </p>
        <p className="meta text-ink-3">{facts.join(' · ')}</p>
        {line.marks.map((mark, i) => (
          <Became key={i} mark={mark} words={words} language={language} t={t} />
        ))}
      </div>
    </li>
  );
}

/** Versions of a sitting that stand, each with the ones that are folded under it. */
function foldedUnder(versions: readonly VersionLine[]): { stands: VersionLine; folded: VersionLine[] }[] {
  const found: { stands: VersionLine; folded: VersionLine[] }[] = [];
  for (const line of versions) {
    if (line.stands) found.push({ stands: line, folded: [] });
    else found.at(-1)?.folded.push(line);
  }
  return found;
}

function Sitting({ sitting, below, ...rest }: Omit<RowProps, 'line'> & { sitting: SittingView }) {
  const { words, language, t, chosen } = rest;
  const w = words.history;
  const [from, until] = [nearTime(sitting.from, t, language), nearTime(sitting.until, t, language)];
  const n = sitting.versions.length;
  /** What a version is looked at beside: the one before it that stands, else the first save of all. */
  const before = (version: number, stands: boolean): number | null => {
    const older = sitting.versions.filter((line) => line.version < version);
    return older.find((line) => line.stands || !stands)?.version ?? below ?? older.at(-1)?.version ?? null;
  };
  return (
    <li className="border-t border-strong pt-2 pb-3">
      <h3 className="ui font-strong break-words">{writerOf(words, sitting)}</h3>
      <p className="meta mb-1 text-ink-3">
        {from === until ? until : fill(w.span, { from, until })} ·{' '}
        {n === 1 ? w.oneSave : fill(w.saves, { n })}
      </p>
      <ul>
        {foldedUnder(sitting.versions).map(({ stands, folded }) => (
          <Fragment key={stands.version}>
            <Row line={stands} below={before(stands.version, true)} {...rest} />
            {folded.length > 0 && (
              <li>
                <details
                  open={folded.some(({ version }) => version === chosen.from || version === chosen.to)}
                >
                  <summary className="fold">
                    {folded.length === 1 ? w.oneEarlier : fill(w.earlier, { n: folded.length })}
                  </summary>
                  <ul>
                    {folded.map((line) => (
                      <Row key={line.version} line={line} below={before(line.version, false)} {...rest} />
                    ))}
                  </ul>
                </details>
              </li>
            )}
          </Fragment>
        ))}
      </ul>
    </li>
  );
}

/** The versions of a story by sitting, newest first, as one plain form: two are chosen and compared. */
export function VersionList(props: Props) {
  const { words, history, paged } = props;
  const w = words.history;
  const compare = (
    <button type="submit" className="button">
      {w.compare}
    </button>
  );
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="desk-row mb-1">
        {w.versions}
      </h2>
      <p className="meta mb-3 text-ink-3">{w.compareHelp}</p>
      <form action={`/desk/stories/${history.id}/history#changes`}>
        {compare}
        <p aria-hidden="true" className="meta mt-3 grid grid-cols-[3rem_3rem_minmax(0,1fr)] text-ink-3">
          <span>{w.from}</span>
          <span>{w.to}</span>
        </p>
        <ul className="mt-1 border-b border-strong">
          {history.sittings.map((sitting, i) => (
            <Sitting
              key={sitting.versions[0]?.version ?? i}
              sitting={sitting}
              below={history.sittings[i + 1]?.versions[0]?.version ?? null}
              {...props}
            />
          ))}
        </ul>
        <div className="mt-3">{compare}</div>
      </form>
      {(history.older !== null || paged) && (
        <p className="ui mt-3 flex gap-6">
          {paged && (
            <a href={`/desk/stories/${history.id}/history`} className="text-link">
              {w.newestVersions}
            </a>
          )}
          {history.older !== null && (
            <a href={historyAddress(history.id, { before: history.older })} className="text-link">
              {w.olderVersions}
            </a>
          )}
        </p>
      )}
      <p className="meta mt-3 max-w-[44em] text-ink-3">{w.thinned}</p>
    </section>
  );
}
