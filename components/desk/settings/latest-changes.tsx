import type { LatestChange } from '#db/putting-back/model';
import type { Language } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { LogList } from '../log-list';

type Props = {
  words: DeskWords;
  language: Language;
  changes: readonly LatestChange[];
  names: ReadonlyMap<string, string>;
  putBack: (form: FormData) => Promise<Result<unknown>>;
  /** Where the log of them is, for who may read it. */
  log: string | null;
};

/** What was changed on a page of the settings lately, each with the way back. */
export function LatestChanges({ words, language, changes, names, putBack, log }: Props) {
  const w = words.putBack;
  if (changes.length === 0) return null;
  return (
    <section className="mt-10 max-w-200" aria-labelledby="latest-changes">
      <h2 id="latest-changes" className="desk-row mb-1">
        {w.title}
      </h2>
      <p className="ui mb-3 text-ink-2">{w.about}</p>
      <LogList
        words={words}
        language={language}
        lines={changes.map(({ line }) => line)}
        names={names}
        states={new Map(changes.map(({ line, state }) => [line.id, state]))}
        putBack={putBack}
      />
      {log !== null && (
        <p className="ui mt-3">
          <a href={log} className="text-link">
            {w.log}
          </a>
        </p>
      )}
    </section>
  );
}
