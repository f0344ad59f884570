import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { publishStory } from '#db/stories/commands/publish-story';
import { storyOf } from '#db/stories/testing';
import { clearStrip, setStrip } from './commands/set-strip.ts';
import { stripsForDesk } from './desk-queries.ts';

freshHouse();

it('what stood in the strip, and what stands there instead, is in the log', async () => {
  const chief = await person('chief');
  const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];
  const line = { kind: 'breaking', wordsZh: '', warning: null, link: '' };
  must(await setStrip(chief, { ...line, words: 'Bridge closed', until: now() + 60_000 }));
  expect(await newest()).toMatchObject({ before: null, after: { words: 'Bridge closed' } });
  pass(1_000);
  const { strip } = must(await setStrip(chief, { ...line, words: 'Bridge open', until: now() + 60_000 }));
  expect(await newest()).toMatchObject({
    before: { words: 'Bridge closed' },
    after: { words: 'Bridge open' },
  });
  const until = now() + 60_000;
  pass(1_000);
  must(await clearStrip(chief, { strip }));
  expect(await newest()).toMatchObject({
    kind: 'strip.cleared',
    before: { kind: 'breaking', words: 'Bridge open', until },
    after: { until: now() },
  });
});

it('a second warning stands beside the first, and the log says of neither that it went', async () => {
  const chief = await person('chief');
  const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];
  const put = (warning: string, until: number) =>
    setStrip(chief, { kind: 'warning', words: '', wordsZh: '', warning, link: '', until });
  must(await put('tc8ne', now() + 60_000));
  pass(1_000);
  must(await put('rain-black', now() + 60_000));
  expect(await newest()).toMatchObject({ before: null, after: { warning: 'rain-black' } });
  pass(1_000);
  const until = now() + 59_000;
  must(await put('tc8ne', now() + 90_000));
  expect(await newest()).toMatchObject({ before: { warning: 'tc8ne', until: until - 1_000 } });
});

it('leads to a page of ours, however it was written, and nowhere else', async () => {
  const chief = await person('chief');
  const { story } = await storyOf(chief);
  const path = '/2026/08/23/ferries-to-run-through-the-night';
  const put = (link: string) =>
    setStrip(chief, {
      kind: 'breaking',
      words: 'W',
      wordsZh: '',
      warning: null,
      link,
      until: now() + 60_000,
    });
  const kept = async (link: string) => {
    const { strip } = must(await put(link));
    return (await stripsForDesk(chief)).find(({ id }) => id === strip)?.link;
  };
  const refused = (reason: string) => ({ ok: false, error: { code: 'invalid', fields: { link: reason } } });
  // Not yet out: readers would find nothing there.
  expect(await put(path)).toMatchObject(refused('no-page-there'));
  must(await publishStory(chief, { story, version: 1 }));
  expect(await kept(path)).toBe(path);
  expect(await kept(` ${env().siteUrl}${path}?from=strip#points `)).toBe(`${path}?from=strip#points`);
  expect(await kept('/search?q=ferry')).toBe('/search?q=ferry');
  for (const link of ['/section/nowhere-at-all', '/desk', '/2026/08/23/never'])
    expect(await put(link), link).toMatchObject(refused('no-page-there'));
  for (const link of ['https://example.org/', '//example.org/', 'javascript:alert(1)'])
    expect(await put(link), link).toMatchObject(refused('address'));
});
