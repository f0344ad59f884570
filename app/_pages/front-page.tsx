import type { Metadata } from 'next';
import { front } from '#db/front/reader-queries';
import type { FrontView } from '#db/front/views';
import { quoteOfToday } from '#db/quotes/reader-queries';
import { mostRead } from '#db/readership/reader-queries';
import { type Language, otherLanguage } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { Front } from '../../components/front/front';
import { JsonLd } from '../../components/site/json-ld';
import { siteJsonLd } from '../_server/json-ld';
import { listMetadata } from '../_server/metadata';
import { siteName, siteTagline } from '../_server/site';
import { Frame } from './frame';

/** Head of a front page. */
export const frontMetadata = (language: Language): Promise<Metadata> =>
  listMetadata({
    title: siteName(language),
    description: siteTagline(language),
    path: frontPath(language),
    twin: frontPath(otherLanguage(language)),
    language,
    followed: { kind: 'paper', language },
  });

/** A front as readers see it: the one that is live, or one that an editor looks at before. */
export async function ShownFront({ front, language }: { front: FrontView; language: Language }) {
  const quote = await quoteOfToday(language);
  return (
    <Frame language={language} twin={frontPath(otherLanguage(language))} head={{ kind: 'front', quote }}>
      <JsonLd data={siteJsonLd(language)} />
      <Front front={front} quote={quote} mostRead={await mostRead(language)} language={language} />
    </Frame>
  );
}

/** The front page of a language. */
export async function FrontPage({ language }: { language: Language }) {
  return <ShownFront front={await front(language)} language={language} />;
}
