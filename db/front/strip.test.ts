import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { clearStrip, setStrip } from './commands/set-strip.ts';

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
