import { Fragment } from 'react';
import { type Language, tagOf } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';
import { Apart } from '../ui/apart';
import { frontWords } from '../words/front';

/** Who said it, and where it stands; `brief` leaves out the translator. */
export function Attribution({
  quote,
  language,
  brief = false,
  className,
}: {
  quote: QuoteView;
  language: Language;
  brief?: boolean;
  className?: string;
}) {
  const words = frontWords(language).quote;
  const parts = [
    ...(quote.source ? [words.from(quote.source)] : []),
    ...(!brief && quote.translator ? [words.translation(quote.translator)] : []),
  ];
  return (
    <p className={`text-ink-2 ${className ?? ''}`.trimEnd()}>
      <b className="font-strong text-ink">
        <Apart text={quote.speaker} />
      </b>
      {quote.role && (
        <>
          {words.comma}
          <Apart text={quote.role} />
        </>
      )}
      {parts.length > 0 && (
        <>
          <br />
          {parts.map((part, i) => (
            <Fragment key={part}>
              {i > 0 && ' · '}
              <Apart text={part} />
            </Fragment>
          ))}
        </>
      )}
      {!brief && quote.from && (
        <>
          <br />
          {words.fromStory}
          <a href={quote.from.href} lang={tagOf(quote.from.language)} className="text-link text-ferry">
            {quote.from.headline}
          </a>
        </>
      )}
    </p>
  );
}
