/** `/llms.txt` (llmstxt.org): what this site is and where its parts are, for a machine that reads words. */
import { allSections } from '#db/sections/reader-queries';
import type { PaperName } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { languages, type Language, prefixOf } from '#db/shared/languages';
import { asWords } from '#db/shared/markdown';
import { frontPath, markdownPath, ninjsFeedPath, pagePath, paperPages } from '#db/shared/paths';
import { latest } from '#db/stories/reader-queries';
import { absolute } from '@/app/_server/site';
import { words } from '@/components/words/words';
import { plainResponse } from './plain';

/** Stories that are named one by one; every other has its address with `.md` behind it. */
const NEWEST = 20;

const line = (name: string, path: string, about = ''): string =>
  `- [${asWords(name)}](${absolute(path)})${about ? `: ${asWords(about)}` : ''}`;

async function edition(language: Language, { name: paper }: PaperName): Promise<string[]> {
  const w = words(language);
  return [
    `## ${asWords(paper)}`,
    '',
    line(w.paper.front, frontPath(language)),
    ...(await allSections(language)).map(({ path, name, about }) => line(name, path, about)),
    '',
    `## ${w.pages.label}`,
    '',
    ...paperPages.map((page) => line(w.pages[page], pagePath(language, page))),
    line(w.list.corrections, pagePath(language, 'corrections')),
    '',
    '## RSS',
    '',
    line(paper, `${prefixOf(language)}/feed.xml`),
    '',
    '## ninjs 3.1',
    '',
    line(paper, ninjsFeedPath(frontPath(language))),
    '',
    '## Markdown',
    '',
    ...(await latest(language, { limit: NEWEST })).items.map(({ headline, path }) =>
      line(headline, markdownPath(path)),
    ),
  ];
}

export async function llms(): Promise<Response> {
  const names = await paperNames();
  const { en, zh } = names;
  const parts: string[] = [];
  for (const language of languages) parts.push('', ...(await edition(language, names[language])));
  return plainResponse([
    `# ${asWords(en.name)} ${asWords(zh.name)}`,
    '',
    `> ${asWords(en.tagline)}. ${asWords(zh.tagline)}。`,
    '',
    'Every story is there as Markdown too: its address with `.md` behind it.',
    ...parts,
    '',
    '## Sitemaps',
    '',
    line('Sitemap', '/sitemap.xml'),
    line('News sitemap', '/news-sitemap.xml'),
  ]);
}
