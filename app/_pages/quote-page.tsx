import type { Metadata } from 'next';
import { paperNames } from '#db/settings/reader-queries';
import { noteMissing } from '#db/core/read';
import { quoteNeighbours, quoteOfDate } from '#db/quotes/reader-queries';
import { quoteDrawing, quoteSharePath } from '#db/share/address';
import { longDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { QuoteBand } from '../../components/quote/band';
import { QuoteAround } from '../../components/quote/around';
import { JsonLd } from '../../components/site/json-ld';
import { frontWords } from '../../components/words/front';
import { quoteJsonLd } from '../_server/json-ld/quotes';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

/** Head of a day's quote; empty for a day without one, whose page is the 404 page. */
export async function quoteMetadata(language: Language, date: string): Promise<Metadata> {
  const quote = await quoteOfDate(language, date);
  if (!quote) return {};
  const words = frontWords(language).quote;
  return listMetadata({
    title: `${quote.speaker}${words.comma}${longDate(date, language)} · ${words.title}`,
    description: `${words.open}${quote.words}${words.close} ${quote.speaker}${words.comma}${quote.source}`,
    path: quotePath(language, date),
    twin: quotePath(otherLanguage(language), date),
    language,
    feeds: { path: quotePath(language), title: words.title },
    card: {
      path: quoteSharePath(quoteDrawing(quote, language, 'wide', await paperNames())),
      alt: `${words.open}${quote.words}${words.close} ${quote.speaker}`,
    },
  });
}

/** The quote of a Hong Kong date, with its note and its neighbours. */
export async function QuotePage({ language, date }: { language: Language; date: string }) {
  const quote = await quoteOfDate(language, date);
  if (!quote) {
    noteMissing();
    return null;
  }
  return (
    <Frame language={language} twin={quotePath(otherLanguage(language), date)} head={{ kind: 'inside' }}>
      <JsonLd data={quoteJsonLd(quote, language, await paperNames())} />
      <QuoteBand quote={quote} language={language} page />
      <QuoteAround
        quote={quote}
        neighbours={await quoteNeighbours(language, date)}
        picture={quoteSharePath(quoteDrawing(quote, language, 'tall', await paperNames()))}
        language={language}
      />
    </Frame>
  );
}
