import { isSevere } from '#db/front/model';
import type { StripView } from '#db/front/views';
import type { Language } from '#db/shared/languages';
import { NearClock } from '../story/clock';
import { warningName } from '../words/warnings';
import { words } from '../words/words';
import { LiveDot } from './live-dot';

type Strip = { strip: StripView; /** What the line says. */ sentence: string };

type Props = {
  language: Language;
  /** ms UTC */
  at: number;
  strips: readonly StripView[];
};

/** A sentence that leads to its story when it has one. */
function Sentence({ strip, sentence }: Strip) {
  const look = 'min-w-0 font-medium';
  return strip.link ? (
    <a href={strip.link} className={`story-link ${look}`}>
      {sentence}
    </a>
  ) : (
    <span className={look}>{sentence}</span>
  );
}

/**
 * What is happening now, set by an editor with an end: one line from 768 px. A severe warning takes a line of its
 * own in red; on a phone, where the line above the nameplate has no room for them, other warnings stand here too.
 */
export function LiveStrip({ language, at, strips }: Props) {
  const { bar } = words(language);
  const warnings = strips.flatMap((strip) => {
    if (strip.warning === null) return [];
    const name = bar.inForce(warningName(strip.warning, language));
    const severe = isSevere(strip.warning);
    return [{ strip, severe, sentence: strip.words ? `${name}${bar.colon}${strip.words}` : name }];
  });
  const news = strips.find(({ warning, words: sentence }) => warning === null && sentence !== '');
  if (!news && warnings.length === 0) return null;
  return (
    <aside aria-label={bar.strip} data-screen-only="">
      {warnings.map((warning) => (
        <div
          key={warning.strip.id}
          className={
            warning.severe
              ? 'bg-van text-paper'
              : `border-b border-rule-soft text-van ${warning.strip.words ? '' : 'md:hidden'}`.trimEnd()
          }
        >
          <p className="page ui flex items-baseline gap-x-3.5 py-2.5">
            <Sentence {...warning} />
            <span className="meta ml-auto flex-none">
              <NearClock at={warning.strip.since} beside={at} language={language} />
            </span>
          </p>
        </div>
      ))}
      {news && (
        <p className="border-b border-rule-soft">
          <span className="page ui flex items-baseline gap-x-3.5 py-2.5">
            <span className="flex flex-none items-center gap-x-1.75 font-live text-van">
              <LiveDot />
              {bar[news.kind]}
            </span>
            <Sentence strip={news} sentence={news.words} />
            <span className="meta ml-auto hidden flex-none text-ink-3 md:block">
              <NearClock at={news.since} beside={at} language={language} />
            </span>
          </span>
        </p>
      )}
    </aside>
  );
}
