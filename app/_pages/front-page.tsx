import type { Metadata } from 'next';
import { front } from '#db/front/reader-queries';
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
  });

/** The front page of a language. */
export async function FrontPage({ language }: { language: Language }) {
  const quote = await quoteOfToday(language);
  return (
    <Frame language={language} twin={frontPath(otherLanguage(language))} head={{ kind: 'front', quote }}>
      <JsonLd data={siteJsonLd(language)} />
      <Front
        front={await front(language)}
        quote={quote}
        mostRead={await mostRead(language)}
        language={language}
      />
    </Frame>
  );
}
