import type { Language } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';
import { frontWords } from '../words/front';
import { QuotedWords } from './words-of';

const MOST_CHARACTERS = { en: 100, zh: 42 }; // three lines beside the nameplate

/** The box beside the nameplate, from 1280 px: today's quote, or only its speaker when three lines do not hold it. */
export function Ear({ quote, language }: { quote: QuoteView; language: Language }) {
  const words = frontWords(language).quote;
  const fits = [...quote.words].length <= MOST_CHARACTERS[language];
  return (
    <a
      href={quote.path}
      className="group hidden self-stretch border-l border-rule pl-3 xl:block xl:w-73.5 xl:flex-none"
    >
      <span className="meta block font-strong text-ferry">{words.title}</span>
      <span className="ear story-link mt-1.5 block text-ink-2">
        {fits ? <QuotedWords quote={quote} language={language} /> : quote.speaker}
      </span>
      {!fits && quote.role && <span className="meta mt-1 block text-ink-3">{quote.role}</span>}
    </a>
  );
}
