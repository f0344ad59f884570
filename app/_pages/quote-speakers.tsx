import type { Metadata } from 'next';
import { quotesBySpeaker } from '#db/quotes/reader-queries';
import { type Language, otherLanguage } from '#db/shared/languages';
import { quotePath, quoteSpeakersPath } from '#db/shared/paths';
import { QuoteSpeakers } from '../../components/quote/speakers';
import { frontWords } from '../../components/words/front';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

/** Head of the list of everybody who was quoted. */
export async function quoteSpeakersMetadata(language: Language): Promise<Metadata> {
  const words = frontWords(language).quote;
  return listMetadata({
    title: `${words.title}${words.comma}${words.people}`,
    description: words.peopleDescription,
    path: quoteSpeakersPath(language),
    twin: quoteSpeakersPath(otherLanguage(language)),
    language,
    feeds: { path: quotePath(language), title: words.title },
  });
}

/** Quotes of the Day by who said them. */
export async function QuoteSpeakersPage({ language }: { language: Language }) {
  return (
    <Frame language={language} twin={quoteSpeakersPath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <QuoteSpeakers people={await quotesBySpeaker(language)} language={language} />
    </Frame>
  );
}
