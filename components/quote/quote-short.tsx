import type { Language } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';
import { frontWords } from '../words/front';
import { Attribution } from './attribution';
import { QuotedWords } from './words-of';

/** Quote of the Day at the end of a story: label, words, speaker and source. */
export function QuoteShort({ quote, language }: { quote: QuoteView; language: Language }) {
  const words = frontWords(language).quote;
  return (
    <aside aria-label={words.title} className="border-t border-rule pt-5 pb-6" data-screen-only="">
      <p className="kicker text-ferry">{words.title}</p>
      <a href={quote.path} className="story-link mt-3 block">
        <blockquote className="pull text-ferry-deep">
          <QuotedWords quote={quote} language={language} />
        </blockquote>
      </a>
      <Attribution quote={quote} language={language} brief className="caption mt-3" />
    </aside>
  );
}
