import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { pageContext, type PageContext, shared } from '#db/core/process';
import { freshHouse, must, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { changeSettings } from './commands/change-settings.ts';
import { fieldsOf, firstNames } from './model.ts';
import { knownNames, paperNames, siteSettings } from './reader-queries.ts';

freshHouse();

const page = (): PageContext => pageContext('/', 0, TEST_INSTANT);

const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];

describe('what the paper is called', () => {
  it('is what it came with until a chief editor says otherwise, and that again when it is taken back', async () => {
    const chief = await person('chief');
    expect(await paperNames()).toEqual(firstNames);
    must(await changeSettings(chief, { name: ' Pearl River\nPost ', taglineZh: '珠江兩岸' }));
    expect(await paperNames()).toEqual({
      en: { ...firstNames.en, name: 'Pearl River Post' },
      zh: { ...firstNames.zh, tagline: '珠江兩岸' },
    });
    expect(knownNames().en.name).toBe('Pearl River Post');
    expect(await newest()).toMatchObject({
      kind: 'settings.changed',
      actor: chief.id,
      before: { name: 'Hong Kong News', taglineZh: '一島見世界' },
      after: { name: 'Pearl River Post', taglineZh: '珠江兩岸' },
      tags: ['settings'],
    });
    must(await changeSettings(chief, fieldsOf(firstNames)));
    expect(await paperNames()).toEqual(firstNames);
    expect(await newest()).toMatchObject({
      before: { name: 'Pearl River Post', taglineZh: '珠江兩岸' },
      after: { name: 'Hong Kong News', taglineZh: '一島見世界' },
    });
    // What is as it was says nothing.
    expect(must(await changeSettings(chief, fieldsOf(firstNames)))).toEqual({ changed: [], before: {} });
  });

  it('is never empty, too long, or changed by somebody else', async () => {
    const chief = await person('chief');
    for (const name of ['', ' \u200b', 'A'.repeat(41), 'a\u0000b'])
      expect(await changeSettings(chief, { name })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    for (const role of ['editor', 'reporter', 'contributor'] as const)
      expect(await changeSettings(await person(role), { name: 'Mine' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
    expect(await paperNames()).toEqual(firstNames);
  });

  it('is asked for once a page, however many of its parts want it, and makes the page old', async () => {
    const first = page();
    await shared.page.run(first, async () => {
      await Promise.all([paperNames(), siteSettings(), paperNames()]);
      await paperNames();
    });
    expect(first.reads).toBe(1);
    expect([...first.tags]).toEqual(['settings']);
    must(await changeSettings(await person('chief'), { nameZh: '珠江報' }));
    const second = await shared.page.run(page(), () => paperNames());
    expect(second.zh.name).toBe('珠江報');
  });
});
