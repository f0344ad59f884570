import type { Metadata } from 'next';
import { front } from '#db/front/reader-queries';
import type { FrontView } from '#db/front/views';
import { quoteOfToday } from '#db/quotes/reader-queries';
import { paperNames } from '#db/settings/reader-queries';
import { mostRead } from '#db/readership/reader-queries';
import { type Language, otherLanguage } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { Front } from '../../components/front/front';
import { JsonLd } from '../../components/site/json-ld';
import { publisherJsonLd, siteJsonLd } from '../_server/json-ld/paper';
import { listMetadata } from '../_server/metadata';
import { siteDescription } from '../_server/site';
import { Frame } from './frame';

/** Head of a front page. */
export async function frontMetadata(language: Language): Promise<Metadata> {
  const paper = (await paperNames())[language];
  return listMetadata({
    title: paper.name,
    description: siteDescription(language, paper),
    path: frontPath(language),
    twin: frontPath(otherLanguage(language)),
    language,
    followed: { kind: 'paper', language },
  });
}

/** A front as readers see it: the one that is live, or one that an editor looks at before. */
export async function ShownFront({ front, language }: { front: FrontView; language: Language }) {
  const quote = await quoteOfToday(language);
  const names = await paperNames();
  return (
    <Frame language={language} twin={frontPath(otherLanguage(language))} head={{ kind: 'front', quote }}>
      <JsonLd data={siteJsonLd(language, names)} />
      <JsonLd data={publisherJsonLd(language, names)} />
      <Front front={front} quote={quote} mostRead={await mostRead(language)} language={language} />
    </Frame>
  );
}

/** The front page of a language. */
export async function FrontPage({ language }: { language: Language }) {
  return <ShownFront front={await front(language)} language={language} />;
}
