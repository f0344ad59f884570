import type { Language } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';
import { Apart } from '../ui/apart';
import { frontWords } from '../words/front';
import { originalTag } from './arrange';

/** The words between the quotation marks of the page's language. */
export function QuotedWords({ quote, language }: { quote: QuoteView; language: Language }) {
  const { open, close } = frontWords(language).quote;
  return (
    <>
      {open}
      <Apart text={quote.words} />
      {close}
    </>
  );
}

/** An original that the sheet cannot hold, in its own script above the attribution. */
export function Original({ quote, className }: { quote: QuoteView; className?: string }) {
  if (quote.original === '' || quote.sheet.length > 0) return null;
  return (
    <p
      lang={originalTag(quote.originalLanguage)}
      dir="auto"
      className={`dek text-left text-ink-2 ${className ?? ''}`.trimEnd()}
    >
      {quote.original}
    </p>
  );
}
