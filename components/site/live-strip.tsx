import type { StripView } from '#db/front/views';
import type { Language } from '#db/shared/languages';
import { Clock } from '../story/clock';
import { words } from '../words/words';
import { LiveDot } from './live-dot';

/** What is happening now, set by an editor with an end: one line from 768 px. Absent when nothing is. */
export function LiveStrip({ language, strips }: { language: Language; strips: readonly StripView[] }) {
  const { bar } = words(language);
  const strip = strips.find(({ warning, words: sentence }) => warning === null && sentence !== '');
  const shown = strip ?? strips.find(({ words: sentence }) => sentence !== '');
  if (!shown) return null;
  return (
    <aside aria-label={bar.strip} className="border-b border-rule-soft" data-screen-only="">
      <p className="page ui flex items-baseline gap-x-3.5 py-2.5">
        <span className="flex flex-none items-center gap-x-1.75 font-live text-van">
          <LiveDot />
          {bar[shown.kind]}
        </span>
        {shown.link ? (
          <a href={shown.link} className="story-link min-w-0 font-medium">
            {shown.words}
          </a>
        ) : (
          <span className="min-w-0 font-medium">{shown.words}</span>
        )}
        <span className="meta ml-auto hidden flex-none text-ink-3 md:block">
          <Clock at={shown.since} language={language} show="clock" />
        </span>
      </p>
    </aside>
  );
}
