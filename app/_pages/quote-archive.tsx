import type { Metadata } from 'next';
import { pageInstant } from '#db/core/read';
import { quoteMonth } from '#db/quotes/reader-queries';
import { hkDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { QuoteArchive } from '../../components/quote/archive';
import { frontWords } from '../../components/words/front';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

const thisMonth = (): string => hkDate(pageInstant()).slice(0, 7);

/** Head of a month of quotes; the present month has the plain address. */
export async function quoteArchiveMetadata(language: Language, asked: string | undefined): Promise<Metadata> {
  const { month } = await quoteMonth(language, asked);
  const words = frontWords(language).quote;
  const query = month === thisMonth() ? '' : `?month=${month}`;
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
  return (
    <Frame language={language} twin={quotePath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <QuoteArchive
        month={await quoteMonth(language, asked)}
        today={hkDate(pageInstant())}
        language={language}
      />
    </Frame>
  );
}
