/** The search of the list on a real database: found in all that was saved, and by nobody who may not read it. */
import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { write } from '#db/core/write';
import { newestEvent } from '#db/events/log';
import { addRemark } from '#db/review/commands/add-remark';
import { indexMissingDrafts } from '#db/search/index-missing';
import type { MarkedPart } from '#db/search/snippet';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { moveStory } from '#db/stories/commands/move-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { countNewer, listStories } from '#db/stories/desk-queries';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { storyOf } from '#db/stories/testing';
import { listPage } from './desk-queries.ts';
import { ListAddress, listStates, type StoryFilter } from './model.ts';
import { readBox } from './query.ts';

freshHouse();

const DAY = 24 * 3_600_000;
const paragraph = (text: string): StoryContent['body'] => [{ id: 'a', kind: 'paragraph', text: [{ text }] }];

async function draft(actor: Actor, more: Partial<StoryContent>, language: 'en' | 'zh' = 'en') {
  const content = { ...emptyContent(), ...more };
  const { story } = must(await createStory(actor, { language, key: newId(), content }));
  return { story, content };
}

const found = async (actor: Actor, q: string, more: StoryFilter = {}): Promise<string[]> =>
  (await listPage(actor, { view: 'all', q, ...more })).items.map(({ id }) => id);

const hits = (parts: readonly MarkedPart[] | undefined | null): string[] =>
  (parts ?? []).filter(({ hit }) => hit).map(({ text }) => text);

describe('words', () => {
  it('are found in headline, text and notes, in both languages, from one character on', async () => {
    const me = await person('editor');
    const { story: ferry } = await draft(me, {
      headline: 'Night ferry',
      body: paragraph('The crossings stay open.'),
    });
    const { story: bridge } = await draft(
      me,
      { headline: '大橋', body: paragraph('港珠澳大橋今日通車。') },
      'zh',
    );
    must(await addRemark(me, { story: ferry, id: newId(), words: 'Ask the pier master.' }));
    expect(await found(me, 'ferry')).toEqual([ferry]);
    for (const q of ['crossing', 'crossi', 'c', 'C', 'open crossings', '"stay open"', 'FERR'])
      expect(await found(me, q), q).toEqual([ferry]);
    expect(await found(me, 'pier')).toEqual([ferry]);
    for (const q of ['橋', '珠澳', '大桥', '通車 大橋']) expect(await found(me, q), q).toEqual([bridge]);
    for (const q of ['rossing', '"open stay"', '珠港', 'ferry 橋', 'x0', 'x', '.'])
      expect(await found(me, q), q).toEqual([]);
  });

  it('are those of the newest version, in the transaction of the save', async () => {
    const me = await person('editor');
    const { story, content } = await draft(me, { headline: 'Ferry', body: paragraph('Pomelos.') });
    must(await saveRevision(me, { story, base: 1, content: { ...content, body: paragraph('Lychees.') } }));
    expect(await found(me, 'pomelos')).toEqual([]);
    expect(await found(me, 'lychees')).toEqual([story]);
    await write(async (tx) => {
      await tx.execute(sql`delete from draft_rows`);
      await tx.execute(sql`delete from draft_words where rowid > 0`);
    });
    expect(await found(me, 'lychees')).toEqual([]);
    expect(await indexMissingDrafts()).toBe(1);
    expect(await found(me, 'lychees')).toEqual([story]);
  });

  it('are marked in the headline, or in a passage of the text or of the notes', async () => {
    const me = await person('editor');
    const { story } = await draft(me, { headline: 'Night ferries', body: paragraph('The pier stays open.') });
    must(await addRemark(me, { story, id: newId(), words: 'Who owns the pontoon?' }));
    const hit = async (q: string) => (await listPage(me, { view: 'all', q })).items[0]?.hit;
    const inHeadline = await hit('ferry');
    expect(hits(inHeadline?.headline)).toEqual(['ferries']);
    expect(inHeadline?.passage).toBeNull();
    const begun = await hit('pi');
    expect(hits(begun?.passage)).toEqual(['pier']);
    const noted = await hit('pontoon');
    expect([hits(noted?.passage), noted?.inNotes]).toEqual([['pontoon'], true]);
  });
});

describe('nobody finds what they may not read', () => {
  it('neither a contributor another’s draft, nor anybody what lies behind an embargo', async () => {
    const [chief, reporter, contributor] = [
      await person('chief'),
      await person('reporter'),
      await person('contributor'),
    ];
    const { story } = await storyOf(chief, { headline: 'Quincelander', body: paragraph('Kumquats.') });
    must(await addRemark(chief, { story, id: newId(), words: 'Rambutans.' }));
    for (const q of ['quincelander', 'kumquats', 'rambutans']) {
      expect(await found(chief, q)).toEqual([story]);
      expect(await found(reporter, q)).toEqual([story]);
      expect(await found(contributor, q)).toEqual([]);
    }
    must(await setEmbargo(chief, { story, until: TEST_INSTANT + DAY }));
    for (const q of ['quincelander', 'kumquats', 'rambutans', 'by:chief', 'state:draft']) {
      expect(await found(reporter, q)).toEqual([]);
      const { wider } = await listPage(reporter, { view: 'all', q: `${q} nothing` });
      expect(wider).toEqual([{ without: 'q', count: 0 }]);
    }
    pass(DAY);
    expect(await found(reporter, 'kumquats')).toEqual([story]);
  });
});

describe('the box', () => {
  it('reads by: section: state: before: in both languages, and the rest as words', () => {
    const today = '2026-08-23';
    expect(readBox('ferry by:kwok section:hk state:draft before:1-aug', today)).toEqual({
      words: 'ferry',
      by: 'kwok',
      section: 'hk',
      state: 'draft',
      before: '2026-08-01',
      misread: [],
    });
    expect(readBox('渡輪 作者：「郭 美玲」 版面：港聞 狀態：草稿 早於：8月1日', today)).toEqual({
      words: '渡輪',
      by: '郭 美玲',
      section: '港聞',
      state: 'draft',
      before: '2026-08-01',
      misread: [],
    });
    // The last such day, not one that lies ahead.
    expect(readBox('before:24-aug', today).before).toBe('2025-08-24');
    expect(readBox('before:2026-08-01', today).before).toBe('2026-08-01');
    for (const [q, misread] of [
      ['desk:sport', ['desk:sport']],
      ['state:asleep', ['state:asleep']],
      ['before:31-feb', ['before:31-feb']],
      ['8:30 https://a.example', []],
    ] as const)
      expect(readBox(q, today)).toEqual({ words: q, misread });
  });

  it('narrows by people, sections, states and days', async () => {
    const me = await person('editor', { name: 'Daniel Ho' });
    const other = await person('reporter', { name: 'Agnes Kwok' });
    const { story: mine } = await draft(me, { headline: 'One', section: 'hong-kong' });
    const { story: theirs } = await draft(other, { headline: 'Two', section: 'sport' });
    // Signed by Mei-ling Kwok.
    const { story: signed } = await storyOf(me);
    const sorted = async (q: string) => (await found(me, q)).sort();
    expect(await sorted('by:kwok')).toEqual([theirs, signed].sort());
    expect(await sorted('by:"Daniel Ho"')).toEqual([mine, signed].sort());
    expect(await sorted('section:hk')).toEqual([mine, signed].sort());
    expect(await sorted('版面：體育')).toEqual([theirs]);
    expect(await sorted('section:hk by:kwok ferries')).toEqual([signed]);
    expect(await sorted('before:2026-08-23')).toEqual([]);
    pass(DAY);
    expect((await sorted('before:24-aug')).length).toBe(3);
    const page = await listPage(me, { view: 'all', q: 'one by:nobody section:moon' });
    expect([page.items.length, page.misread]).toEqual([0, ['by:nobody', 'section:moon']]);
  });

  it('is harmless, whatever stands in it', async () => {
    const me = await person('editor');
    await draft(me, { headline: 'One' });
    for (const q of [
      '"',
      '*',
      'a*',
      "'; drop table stories",
      'NEAR(a b)',
      '{headline}: a',
      'a AND',
      '\0',
      '\ud800',
      '%',
      '-a',
      '^a',
      'by:"',
      'before:',
      '一'.repeat(500),
    ])
      await found(me, q);
  });
});

describe('the filters', () => {
  it('know a state as the list names it', async () => {
    const me = await person('chief');
    const make = async (headline: string) => (await storyOf(me, { headline })).story;
    const [, review, ready, scheduled, live, changed, gone, changing] = [
      await make('draft'),
      await make('review'),
      await make('ready'),
      await make('scheduled'),
      await make('live'),
      await make('changed'),
      await make('gone'),
      await make('live with a change to come'),
    ];
    must(await moveStory(me, { story: review, to: 'in-review' }));
    must(await moveStory(me, { story: ready, to: 'ready' }));
    must(await publishStory(me, { story: scheduled, version: 1, at: TEST_INSTANT + DAY }));
    for (const story of [live, changed, gone, changing]) must(await publishStory(me, { story, version: 1 }));
    must(await withdrawStory(me, { story: gone, kind: 'gone', reason: 'A test.' }));
    const content = { ...(await storyOf(me, { headline: 'content' })).content, headline: 'Changed' };
    for (const story of [changed, changing]) must(await saveRevision(me, { story, base: 1, content }));
    must(await publishStory(me, { story: changing, version: 2, at: TEST_INSTANT + DAY }));
    const all = (await listStories(me, { view: 'all' })).items;
    for (const state of listStates) {
      const wanted = all.filter((story) =>
        state === 'live'
          ? story.state.startsWith('live')
          : state === 'live-or-ready'
            ? story.state.startsWith('live') || story.state === 'ready'
            : story.state === state,
      );
      expect(wanted.length, state).toBeGreaterThan(0);
      const { items } = await listStories(me, { view: 'all', state });
      expect(items.map(({ headline }) => headline).sort(), state).toEqual(
        wanted.map(({ headline }) => headline).sort(),
      );
    }
  });

  it('say which one to widen', async () => {
    const me = await person('editor');
    await draft(me, { headline: 'Ferry', section: 'sport' });
    const { wider } = await listPage(me, {
      view: 'all',
      q: 'ferry',
      section: 'asia',
      by: 'me',
      changed: 'week',
    });
    expect(wider).toEqual([
      { without: 'q', count: 0 },
      { without: 'section', count: 1 },
      { without: 'by', count: 0 },
      { without: 'changed', count: 0 },
    ]);
    pass(8 * DAY);
    expect(await found(me, '', { changed: 'week' })).toEqual([]);
    expect(await found(me, '', { changed: 'month', by: 'me' })).toHaveLength(1);
    expect(await found(me, '', { by: 'somebody' })).toEqual([]);
  });

  it('are read from any address', () => {
    expect(
      ListAddress.parse({ view: 'nowhere', q: [' a ', 'b'], section: '', state: 'x', by: '<', before: 'c' }),
    ).toEqual({ view: 'mine', q: 'a', before: 'c' });
  });
});

it('counts what colleagues changed since, of what one may read', async () => {
  const [me, other, contributor] = [
    await person('editor'),
    await person('editor'),
    await person('contributor'),
  ];
  await draft(me, { headline: 'One', section: 'sport' });
  const since = await newestEvent();
  const newer = (actor: Actor, more: StoryFilter = {}) => countNewer(actor, { view: 'all', ...more }, since);
  await draft(me, { headline: 'My own' });
  expect(await newer(me)).toBe(0);
  const { story } = await draft(other, { headline: 'Ferry' });
  must(await moveStory(other, { story, to: 'in-review' }));
  expect(await newer(me)).toBe(1);
  expect(await newer(me, { q: 'ferr' })).toBe(1);
  expect(await newer(me, { section: 'sport' })).toBe(0);
  expect(await newer(contributor)).toBe(0);
});

it('a story without a headline is named by its first words', async () => {
  const me = await person('editor');
  await draft(me, {
    body: paragraph('The first thing you notice about the pier is how very quiet it has become.'),
  });
  await draft(me, { body: paragraph('碼頭最先令人留意的，是它已經變得十分安靜。') }, 'zh');
  await draft(me, {});
  const begins = (await listStories(me, { view: 'all' })).items.map((story) => story.begins);
  expect(begins.sort()).toEqual(
    [
      '',
      'The first thing you notice about the pier is…',
      '碼頭最先令人留意的，是它已經變得十分安靜。',
    ].sort(),
  );
});
