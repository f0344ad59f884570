import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { systemActor } from '#db/shared/actor';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { listStories, storyForDesk } from '#db/stories/desk-queries';
import { publishedStory } from '#db/stories/testing';
import { freezeMostRead } from './commands/freeze-most-read.ts';
import { mostRead } from './reader-queries.ts';
import { viewMarks, views } from './tables.ts';
import { HOUR_MS, ViewCounter } from './view-counter.ts';

freshHouse();

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CHROME =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const address = (n: number): string => `203.0.113.${n}`;

const chief = systemActor('shell');

async function opened(): Promise<ViewCounter> {
  const counter = new ViewCounter();
  await counter.open();
  return counter;
}
const counted = async (): Promise<{ story: string; count: number }[]> =>
  (await db()).select({ story: views.story, count: views.count }).from(views);

describe('views', () => {
  it('count an address and agent once in an hour, however often it reloads', async () => {
    const story = await publishedStory();
    const counter = await opened();
    for (let i = 0; i < 1_000; i += 1)
      await counter.count({ story, address: address(i % 10), agent: FIREFOX });
    expect(await counter.flush()).toBe(10);
    for (let n = 0; n < 10; n += 1) {
      expect(await counter.count({ story, address: address(n), agent: FIREFOX })).toBe(false);
      expect(await counter.count({ story, address: address(n), agent: CHROME })).toBe(true);
    }
    expect(await counter.flush()).toBe(10);
    expect(await counted()).toEqual([{ story, count: 20 }]);
    pass(HOUR_MS);
    expect(await counter.count({ story, address: address(1), agent: FIREFOX })).toBe(true);
  });

  it('leave robots out, and an address that calls itself a thousand names', async () => {
    const story = await publishedStory();
    const counter = await opened();
    expect(await counter.count({ story, address: address(1), agent: GOOGLEBOT })).toBe(false);
    expect(await counter.count({ story, address: address(1), agent: '' })).toBe(false);
    for (let i = 0; i < 1_000; i += 1)
      await counter.count({ story, address: address(1), agent: `${FIREFOX} ${i}` });
    expect(await counter.flush()).toBe(30);
  });

  it('are of stories that readers can see, and of no other name', async () => {
    const counter = await opened();
    await counter.count({ story: 'no-such-story', address: address(1), agent: FIREFOX });
    expect(await counter.flush()).toBe(0);
    expect(await counted()).toEqual([]);
  });

  it('survive a restart, and so does who was counted', async () => {
    const story = await publishedStory();
    const first = await opened();
    await first.count({ story, address: address(1), agent: FIREFOX });
    await first.flush();
    const second = await opened();
    expect(await second.count({ story, address: address(1), agent: FIREFOX })).toBe(false);
    expect(await second.count({ story, address: address(2), agent: FIREFOX })).toBe(true);
    await second.flush();
    expect(await counted()).toEqual([{ story, count: 2 }]);
  });

  it('leave no trace of who read once the hour is over', async () => {
    const story = await publishedStory();
    const counter = await opened();
    await counter.count({ story, address: address(1), agent: FIREFOX });
    await counter.flush();
    pass(HOUR_MS);
    await counter.count({ story, address: address(2), agent: FIREFOX });
    await counter.flush();
    const kept = await (await db()).select().from(viewMarks);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/203\.0\.113|Firefox/);
  });
});

describe('readers beside a story', () => {
  it('are those of each of the last 24 hours, and all since it is out, for stories that readers see', async () => {
    const [story, other] = [await publishedStory(), await publishedStory('Another')];
    const counter = await opened();
    const read = async (hours: number, people: number): Promise<void> => {
      for (let n = 0; n < people; n += 1) await counter.count({ story, address: address(n), agent: FIREFOX });
      await counter.flush();
      pass(hours * HOUR_MS);
    };
    await read(30, 5);
    await read(2, 3);
    await read(0, 4);
    const editor = await person('editor');
    const lines = new Map(
      (await listStories(editor, { view: 'all' })).items.map(({ id, readers }) => [id, readers]),
    );
    const hours = Array.from({ length: 24 }, () => 0);
    hours[21] = 3;
    hours[23] = 4;
    expect(lines.get(story)).toEqual({ hours, day: 7, total: 12 });
    expect(lines.get(other)).toBeNull();
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    expect((await storyForDesk(editor, story))?.story.readers).toBeNull();
  });
});

describe('most read', () => {
  /** Five stories, the first read most. */
  async function readFive(): Promise<{ counter: ViewCounter; stories: string[] }> {
    const counter = await opened();
    const stories: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const story = await publishedStory(`Story ${i}`);
      stories.push(story);
      for (let n = 0; n < 10 - i; n += 1) await counter.count({ story, address: address(n), agent: FIREFOX });
    }
    await counter.flush();
    return { counter, stories };
  }
  const shown = async (): Promise<string[]> => (await mostRead('en')).map(({ id }) => id);
  const changes = async (): Promise<number> =>
    (await (await db()).select().from(events)).filter(({ kind }) => kind === 'most-read.changed').length;

  it('is the order of the last 24 hours, frozen until the next half hour', async () => {
    const { counter, stories } = await readFive();
    expect(await freezeMostRead()).toEqual(['en']);
    expect(await shown()).toEqual(stories.slice(0, 5));
    for (let n = 0; n < 30; n += 1)
      await counter.count({ story: stories[5] ?? '', address: address(100 + n), agent: CHROME });
    await counter.flush();
    expect(await freezeMostRead()).toEqual([]);
    expect(await shown()).toEqual(stories.slice(0, 5));
    pass(HOUR_MS / 2);
    expect(await freezeMostRead()).toEqual(['en']);
    expect(await shown()).toEqual([stories[5], ...stories.slice(0, 4)]);
    pass(26 * HOUR_MS);
    await freezeMostRead();
    expect(await shown()).toEqual([]);
  });

  it('makes pages old only when the order changes', async () => {
    const { counter, stories } = await readFive();
    await freezeMostRead();
    expect(await changes()).toBe(1);
    await counter.count({ story: stories[0] ?? '', address: address(99), agent: CHROME });
    await counter.flush();
    pass(HOUR_MS / 2);
    await freezeMostRead();
    expect(await changes()).toBe(1);
  });

  it('shows nothing of fewer than five, and the next one when a story is withdrawn', async () => {
    const { stories } = await readFive();
    await freezeMostRead();
    must(await withdrawStory(chief, { story: stories[1], kind: 'gone', reason: 'Wrong' }));
    expect(await shown()).toEqual([stories[0], ...stories.slice(2, 6)]);
    must(await withdrawStory(chief, { story: stories[2], kind: 'gone', reason: 'Wrong' }));
    expect(await shown()).toEqual([]);
  });
});
