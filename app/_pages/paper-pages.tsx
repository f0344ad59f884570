import type { Metadata } from 'next';
import { noteMissing, pageInstant } from '#db/core/read';
import { allCorrections } from '#db/corrections/reader-queries';
import { allAuthors } from '#db/people/reader-queries';
import { allSections } from '#db/sections/reader-queries';
import { paperNames, siteSettings } from '#db/settings/reader-queries';
import { hkDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import { pagePath, type PaperPage, paperPages } from '#db/shared/paths';
import { lastEditions } from '#db/stories/edition-days';
import { topicsOfSection } from '#db/topics/reader-queries';
import { CorrectionsList } from '../../components/list/corrections-list';
import { PaperArticle } from '../../components/list/paper-article';
import { SectionsList } from '../../components/list/sections-list';
import { paperPage } from '../../components/words/paper-pages';
import { JsonLd } from '../../components/site/json-ld';
import { words } from '../../components/words/words';
import { correctionsJsonLd, listJsonLd } from '../_server/json-ld/lists';
import { paperPageJsonLd } from '../_server/json-ld/paper';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

const TOPICS = 3;
const DAYS = 7;

export async function paperMetadata(language: Language, name: PaperPage): Promise<Metadata> {
  const { title, standfirst } = paperPage(language, name, (await paperNames())[language].name);
  return listMetadata({
    title,
    description: standfirst,
    path: pagePath(language, name),
    twin: pagePath(otherLanguage(language), name),
    language,
  });
}

/** About, standards and the other pages of the paper itself. */
export async function PaperPageView({ language, name }: { language: Language; name: PaperPage }) {
  const { email, sample } = await siteSettings();
  const authors = name === 'masthead' ? await allAuthors(language) : [];
  const names = await paperNames();
  const page = paperPage(language, name, names[language].name);
  const { title, standfirst } = page;
  return (
    <Frame language={language} twin={pagePath(otherLanguage(language), name)} head={{ kind: 'inside' }}>
      <JsonLd data={paperPageJsonLd(name, { title, description: standfirst, language, names })} />
      <PaperArticle
        page={page}
        state={{ email, sample }}
        people={authors.toSorted((a, b) => (a.path < b.path ? -1 : 1))}
        language={language}
      />
    </Frame>
  );
}

/** The canonical address of a page of corrections: the cursor is part of it. */
const correctionsAddress = (language: Language, before: string | undefined): string =>
  pagePath(language, 'corrections') + (before === undefined ? '' : `?before=${encodeURIComponent(before)}`);

export const correctionsMetadata = (language: Language, before: string | undefined): Promise<Metadata> => {
  const { list } = words(language);
  return listMetadata({
    title: before === undefined ? list.corrections : `${list.corrections} · ${list.olderCorrections}`,
    description: list.correctionsLine,
    path: correctionsAddress(language, before),
    twin: before === undefined ? pagePath(otherLanguage(language), 'corrections') : null,
    language,
    feeds: { path: pagePath(language, 'corrections'), title: list.corrections },
  });
};

export async function CorrectionsPage({
  language,
  before,
}: {
  language: Language;
  before: string | undefined;
}) {
  const { email } = await siteSettings();
  const { list } = words(language);
  const corrections = await allCorrections(language, { before });
  // A later page on which nothing is left would say that nothing has been corrected.
  if (before !== undefined && corrections.items.length === 0) {
    noteMissing();
    return null;
  }
  return (
    <Frame
      language={language}
      twin={pagePath(otherLanguage(language), 'corrections')}
      head={{ kind: 'inside' }}
    >
      <JsonLd
        data={correctionsJsonLd(
          {
            name: list.corrections,
            description: list.correctionsLine,
            path: correctionsAddress(language, before),
            language,
            names: await paperNames(),
          },
          corrections.items,
        )}
      />
      <CorrectionsList
        corrections={corrections}
        later={before !== undefined}
        email={email}
        language={language}
      />
    </Frame>
  );
}

export const sectionsMetadata = (language: Language): Promise<Metadata> => {
  const { list } = words(language);
  return listMetadata({
    title: list.sections,
    description: list.sectionsLine,
    path: pagePath(language, 'sections'),
    twin: pagePath(otherLanguage(language), 'sections'),
    language,
  });
};

/** Every way into the paper on one page. */
export async function SectionsPage({ language }: { language: Language }) {
  const { list } = words(language);
  const sections = await Promise.all(
    (await allSections(language)).map(async (section) => ({
      section,
      topics: await topicsOfSection(language, section.id, TOPICS),
    })),
  );
  const today = hkDate(pageInstant());
  const days = await lastEditions(language, today, DAYS);
  return (
    <Frame language={language} twin={pagePath(otherLanguage(language), 'sections')} head={{ kind: 'inside' }}>
      <JsonLd
        data={listJsonLd(
          {
            name: list.sections,
            description: list.sectionsLine,
            path: pagePath(language, 'sections'),
            language,
            names: await paperNames(),
          },
          sections.map(({ section }) => ({ headline: section.name, path: section.path })),
        )}
      />
      <SectionsList sections={sections} days={days} pages={paperPages} language={language} />
    </Frame>
  );
}
