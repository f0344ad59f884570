/** Which file of the sitemap a story stands in, however many there are. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person, TEST_INSTANT } from '#db/core/testing';
import { bulkStories } from './bulk.ts';
import { withdrawStory } from './commands/withdraw-story.ts';
import {
  countNews,
  MOST_NEWS,
  MOST_OF_MONTH,
  newsStories,
  sectionChanges,
  storiesOfFile,
  storyFiles,
} from './sitemap-queries.ts';

freshHouse();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every story of every file, with the file's newest change beside what it says of itself. */
async function everything(): Promise<{ paths: string[]; said: [string, number, number][] }> {
  const paths: string[] = [];
  const said: [string, number, number][] = [];
  for (const { name, changedAt } of await storyFiles()) {
    const stories = (await storiesOfFile(name)) ?? [];
    paths.push(...stories.map((story) => story.path));
    said.push([name, changedAt, Math.max(...stories.map((story) => story.changedAt))]);
  }
  return { paths, said };
}

describe('files of stories', () => {
  it('are of months, and each story stands in one; the newest change is the true one', async () => {
    await bulkStories({ name: 'a', count: 90, from: TEST_INSTANT - 90 * DAY, step: DAY });
    const { paths, said } = await everything();
    expect(said.map(([name]) => name)).toEqual(['2026-08', '2026-07', '2026-06', '2026-05']);
    expect(new Set(paths).size).toBe(90);
    expect(paths).toHaveLength(90);
    for (const [name, index, file] of said) expect(index, name).toBe(file);
  });

  it('are of two days in a month with many; the month then has none', async () => {
    const from = Date.UTC(2026, 6, 1);
    await bulkStories({ name: 'm', count: MOST_OF_MONTH + 1, from, step: 30 * 60_000 });
    await bulkStories({ name: 'o', count: 3, from: Date.UTC(2026, 4, 3), step: HOUR });
    const { paths, said } = await everything();
    const names = said.map(([name]) => name);
    expect(names).toContain('2026-07-01');
    expect(names).toContain('2026-05');
    expect(names).not.toContain('2026-07');
    expect(await storiesOfFile('2026-07')).toBeNull();
    expect(await storiesOfFile('2026-05-03')).toBeNull();
    expect(new Set(paths).size).toBe(MOST_OF_MONTH + 4);
    expect(paths).toHaveLength(MOST_OF_MONTH + 4);
    for (const [name, index, file] of said) expect(index, name).toBe(file);
  });

  it('of such a month are fifteen, and the last goes to its end', async () => {
    // Eight hours ahead of UTC, from the first moment of July to the last.
    const from = Date.UTC(2026, 5, 30, 16);
    const count = 2 * MOST_OF_MONTH;
    await bulkStories({ name: 'm', count, from, step: Math.floor((31 * DAY - 1) / (count - 1)) });
    const { paths, said } = await everything();
    const days = [29, 27, 25, 23, 21, 19, 17, 15, 13, 11, '09', '07', '05', '03', '01'];
    expect(said.map(([name]) => name)).toEqual(days.map((day) => `2026-07-${day}`));
    expect(new Set(paths).size).toBe(count);
    for (const [name, index, file] of said) expect(index, name).toBe(file);
    for (const name of ['2026-07-02', '2026-07-30', '2026-07-31'])
      expect(await storiesOfFile(name), name).toBeNull();
  });

  it('do not name what is gone, nor files that are not there', async () => {
    await bulkStories({ name: 'a', count: 2, from: TEST_INSTANT - 5 * DAY, step: DAY });
    must(
      await withdrawStory(await person('chief'), { story: 'a-0', kind: 'gone', reason: 'It was a trial.' }),
    );
    const { paths } = await everything();
    expect(paths).toEqual([expect.stringMatching(/\/a-1$/)]);
    for (const name of ['2026-09', '2026-13', '2020-01', '2026-08-32', 'x'])
      expect(await storiesOfFile(name), name).toBeNull();
  });
});

describe('news', () => {
  it('goes on in a second file after a thousand, and nothing is lost', async () => {
    await bulkStories({ name: 'n', count: MOST_NEWS + 1, from: TEST_INSTANT - 40 * HOUR, step: 60_000 });
    await bulkStories({ name: 'old', count: 5, from: TEST_INSTANT - 49 * HOUR, step: 1 });
    expect(await countNews()).toBe(MOST_NEWS + 1);
    const found = [...(await newsStories(1)), ...(await newsStories(2))].map((story) => story.path);
    expect(new Set(found).size).toBe(MOST_NEWS + 1);
    expect(await newsStories(3)).toEqual([]);
  });
});

it('a section changes with the newest of what it holds, published or updated', async () => {
  const from = TEST_INSTANT - 3 * HOUR;
  await bulkStories({ name: 's', count: 3, from, step: 60_000, language: 'en', updated: 3 });
  const { paper, sections } = await sectionChanges('en');
  expect(paper).toBe(from + HOUR);
  expect([...sections]).toEqual([['hong-kong', from + HOUR]]);
  expect((await sectionChanges('zh')).paper).toBeNull();
});
