import type { Metadata } from 'next';
import { pageInstant } from '#db/core/read';
import { quoteMonth } from '#db/quotes/reader-queries';
import { hkDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { QuoteArchive } from '../../components/quote/archive';
import { paperNames } from '#db/settings/reader-queries';
import { JsonLd } from '../../components/site/json-ld';
import { frontWords } from '../../components/words/front';
import { listJsonLd } from '../_server/json-ld/lists';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

const thisMonth = (): string => hkDate(pageInstant()).slice(0, 7);

/** The present month has the plain address. */
const queryOf = (month: string): string => (month === thisMonth() ? '' : `?month=${month}`);

const archiveAddress = (language: Language, month: string): string => quotePath(language) + queryOf(month);

/** Head of a month of quotes; the present month has the plain address. */
export async function quoteArchiveMetadata(language: Language, asked: string | undefined): Promise<Metadata> {
  const { month } = await quoteMonth(language, asked);
  const words = frontWords(language).quote;
  const query = queryOf(month);
  return listMetadata({
    title: query ? `${words.title}${words.comma}${words.month(month)}` : words.title,
    description: words.archiveDescription(month),
    path: quotePath(language) + query,
    twin: quotePath(otherLanguage(language)) + query,
    language,
    feeds: { path: quotePath(language), title: words.title },
  });
}

/** Quotes of the Day by month. */
export async function QuoteArchivePage({
  language,
  asked,
}: {
  language: Language;
  /** `?month=` as it came. */
  asked: string | undefined;
}) {
  const month = await quoteMonth(language, asked);
  const { title } = frontWords(language).quote;
  return (
    <Frame language={language} twin={quotePath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <JsonLd
        data={listJsonLd(
          { name: title, path: archiveAddress(language, month.month), language, names: await paperNames() },
          month.days.flatMap(({ quote }) => (quote ? [{ headline: quote.speaker, path: quote.path }] : [])),
        )}
      />
      <QuoteArchive month={month} today={hkDate(pageInstant())} language={language} />
    </Frame>
  );
}
