/** What is up on the strip, on one line: its kind, its words or the warning's name, until when. */
import type { DeskStrip } from '#db/front/desk-queries';
import { warnings } from '#db/front/model';
import { nearTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

type Props = { strip: DeskStrip; words: DeskWords; language: Language; now: number };

/** The name of the warning, or the words of the line. */
export function stripName(strip: DeskStrip, words: DeskWords, language: Language): string {
  const warning = warnings.find((known) => known === strip.warning);
  return warning ? words.warnings[warning] : (language === 'zh' && strip.wordsZh) || strip.words;
}

export function StripLine({ strip, words, language, now }: Props) {
  const w = words.front;
  return (
    <p className="ui min-w-0 flex-[1_1_18rem] break-words">
      <strong className="text-van">{w.stripKinds[strip.kind]}</strong> {stripName(strip, words, language)}{' '}
      <span className="text-ink-2">
        {fill(w.untilWhen, { when: nearTime(strip.liveUntil, now, language) })}
      </span>
    </p>
  );
}
