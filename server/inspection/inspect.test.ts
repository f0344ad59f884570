/** Where the receipt looks for a story in the sitemaps; what it finds in real pages is e2e/machine/receipt.spec. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { expectedOf } from '#db/inspections/expected';
import type { FindingCode } from '#db/inspections/model';
import { encodePath } from '#db/shared/paths';
import { bulkStories } from '#db/stories/bulk';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { MOST_OF_MONTH, storiesOfFile, storyFiles } from '#db/stories/sitemap-queries';
import type { Ask } from './asked.ts';
import { inspect } from './inspect.ts';

freshHouse();

const SITE = 'http://news.example';
const DAY = 86_400_000;

const xml = (root: string, item: string, paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${root}>${paths
    .map((path) => `<${item}><loc>${SITE}${encodePath(path)}</loc></${item}>`)
    .join('')}</${root}>`;

/** A house of sitemaps: its files are the newsroom's own, and every other page is missing. */
async function mapsAlone(): Promise<{ ask: Ask; asked: string[] }> {
  const files = (await storyFiles()).map(({ name }) => name);
  const asked: string[] = [];
  return {
    asked,
    async ask(path) {
      asked.push(path);
      const name = /^\/sitemaps\/stories-(.+)\.xml$/.exec(path)?.[1];
      const body =
        path === '/sitemap.xml'
          ? xml('sitemapindex', 'sitemap', [
              ...files.map((file) => `/sitemaps/stories-${file}.xml`),
              '/sitemaps/lists.xml',
            ])
          : name === undefined
            ? undefined
            : xml(
                'urlset',
                'url',
                ((await storiesOfFile(name)) ?? []).map((story) => story.path),
              );
      return {
        ...{ status: body === undefined ? 404 : 200, type: 'application/xml', headers: {} },
        body: Buffer.from(body ?? ''),
      };
    },
  };
}

/** What is found wrong with the files of stories, and which of them were asked. */
async function lookFor(story: string): Promise<{ found: FindingCode[]; files: string[] }> {
  const expected = await expectedOf(story);
  if (!expected) throw new Error(`${story} was never public.`);
  const { ask, asked } = await mapsAlone();
  const { findings } = await inspect(expected, ask, SITE);
  return {
    found: findings
      .filter(({ at, code }) => code === 'still-listed' || at === `${SITE}/sitemap.xml`)
      .map(({ code }) => code),
    files: asked.filter((path) => path.startsWith('/sitemaps/')),
  };
}

describe('a story is looked for in the sitemaps', () => {
  it('in the file of its day, wherever in a month with many that is', async () => {
    // The whole of July: fifteen files, of which the first of the month is the last of the index.
    await bulkStories({
      name: 'm',
      count: MOST_OF_MONTH + 1,
      from: Date.UTC(2026, 5, 30, 16),
      step: Math.floor((31 * DAY) / (MOST_OF_MONTH + 1)),
    });
    expect((await storyFiles()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['2026-07-01', '2026-07-29']),
    );
    expect(await lookFor('m-0')).toEqual({ found: [], files: ['/sitemaps/stories-2026-07-01.xml'] });
    expect(await lookFor(`m-${MOST_OF_MONTH}`)).toEqual({
      found: [],
      files: ['/sitemaps/stories-2026-07-29.xml'],
    });
  });

  it('in the file of its month, as files count days: Hong Kong was an hour ahead of them in old summers', async () => {
    await bulkStories({ name: 'now', count: 2, from: TEST_INSTANT - 2 * DAY, step: DAY });
    await bulkStories({ name: 'old', count: 1, from: Date.UTC(1975, 6, 31, 15, 30), step: DAY });
    expect(await lookFor('now-0')).toEqual({ found: [], files: ['/sitemaps/stories-2026-08.xml'] });
    expect(await lookFor('old-0')).toEqual({ found: [], files: ['/sitemaps/stories-1975-07.xml'] });
  });

  it('and found missing where it is, and there where it should be gone', async () => {
    await bulkStories({ name: 'a', count: 2, from: TEST_INSTANT - 2 * DAY, step: DAY });
    const expected = await expectedOf('a-0');
    const { ask } = await mapsAlone();
    const chief = await person('chief');
    must(await withdrawStory(chief, { story: 'a-0', kind: 'gone', reason: 'It was a trial.' }));
    pass(1_000);
    expect(await lookFor('a-0')).toEqual({ found: [], files: ['/sitemaps/stories-2026-08.xml'] });
    if (!expected) throw new Error('It was never public.');
    const missing = await inspect(expected, ask, SITE);
    expect(missing.findings.map(({ code }) => code)).toContain('sitemap-without');

    const gone = await expectedOf('a-0');
    if (!gone) throw new Error('It was never public.');
    const asBefore: Ask = async (path) =>
      path.startsWith('/sitemaps/')
        ? {
            ...{ status: 200, type: 'application/xml', headers: {} },
            body: Buffer.from(xml('urlset', 'url', [gone.path])),
          }
        : ask(path);
    const still = await inspect(gone, asBefore, SITE);
    expect(still.findings).toContainEqual(
      expect.objectContaining({ code: 'still-listed', at: `${SITE}/sitemap.xml` }),
    );
  });
});
