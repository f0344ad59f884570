import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { write } from '#db/core/write';
import { savePerson } from '#db/people/commands/save-person';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { saveTopic } from '#db/topics/commands/save-topic';
import { sql } from 'drizzle-orm';
import { indexMissing } from './index-missing.ts';
import { search } from './reader-queries.ts';
import { suggest } from './suggest.ts';
import { publishTexts } from './testing.ts';

freshHouse();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const text = (words: string) => ({ id: newId(), kind: 'paragraph' as const, text: [{ text: words }] });

async function story(
  editor: Actor,
  more: Partial<StoryContent>,
  at?: number,
): Promise<{ story: string; version: number }> {
  const content: StoryContent = {
    ...emptyContent(),
    headline: 'Ferries run late',
    standfirst: 'A line that stands first.',
    section: 'hong-kong',
    bylines: [must(await savePerson(editor, { name: 'Mei-ling Kwok', nameZh: '郭美玲' })).person],
    body: [text('The crossing stays open.')],
    ...more,
  };
  const made = must(await createStory(editor, { language: 'en', key: newId(), content }));
  must(await publishStory(editor, { story: made.story, version: 1, ...(at === undefined ? {} : { at }) }));
  return { story: made.story, version: 1 };
}

const headlines = async (...asked: Parameters<typeof search>): Promise<string[]> =>
  (await search(...asked)).items.map(({ card }) => card.headline);

const marks = (parts: { text: string; hit: boolean }[]): string[] =>
  parts.filter(({ hit }) => hit).map(({ text }) => text);

describe('search', () => {
  it('names the writers whose name was typed, who stand over a text and not in it', async () => {
    const editor = await person('editor');
    await story(editor, {});
    const named = async (q: string, language: 'en' | 'zh' = 'en') =>
      (await search(language, q)).writers.map(({ text, path }) => `${text} ${path}`);
    const ours = ['Mei-ling Kwok /author/mei-ling-kwok'];
    for (const q of ['Mei-ling Kwok', 'kwok', '"Kwok, Mei-ling"', '郭美玲', '郭美'])
      expect(await named(q), q).toEqual(ours);
    // Found by a word of the text all the same.
    expect(await headlines('en', 'crossing')).toEqual(['Ferries run late']);
    for (const q of ['crossing', 'Kwo', 'Mei-ling Kwok ferry', '玲', '', '"'])
      expect(await named(q), q).toEqual([]);
    // Nobody whose name stands over nothing that readers of this edition see.
    expect(await named('Kwok', 'zh')).toEqual([]);
    must(await savePerson(editor, { name: 'Kwok Siu-ming' }));
    expect(await named('Kwok')).toEqual(ours);
  });

  it('finds words of every part of a story', async () => {
    const editor = await person('editor');
    await story(editor, {
      standfirst: 'About pomelo.',
      points: ['About durian.'],
      body: [
        {
          id: 'a',
          kind: 'fact-box',
          title: 'About lychee',
          rows: [{ term: 'longan', text: [{ text: 'guava' }] }],
        },
        { id: 'b', kind: 'list', ordered: false, items: [{ text: [{ text: 'papaya' }] }] },
        { id: 'c', kind: 'table', caption: 'starfruit', headed: true, rows: [[[{ text: 'mango' }]]] },
        { id: 'd', kind: 'pull-quote', words: 'rambutan', who: 'kumquat' },
      ],
    });
    for (const fruit of 'pomelo durian lychee longan guava papaya starfruit mango rambutan'.split(' '))
      expect((await search('en', fruit)).count, fruit).toBe(1);
  });

  it('marks stems, either script and headlines', async () => {
    const editor = await person('editor');
    await story(editor, {
      headline: 'Ferry fares rise',
      body: [text('The ferries of 港鐵 and 天星小輪 are full.')],
    });
    const [hit] = (await search('en', 'ferries 港铁')).items;
    expect(marks(hit?.headline ?? [])).toEqual(['Ferry']);
    expect(marks(hit?.snippet ?? [])).toEqual(['ferries', '港鐵']);
  });

  it('takes quotation marks at their word', async () => {
    await publishTexts([
      { language: 'en', headline: 'One', text: 'Night ferries run.', publishedAt: TEST_INSTANT - 2 * HOUR },
      { language: 'en', headline: 'Two', text: 'Ferries run at night.', publishedAt: TEST_INSTANT - HOUR },
    ]);
    expect(await headlines('en', 'night ferries')).toEqual(['Two', 'One']);
    expect(await headlines('en', '"night ferries"')).toEqual(['One']);
    expect(await headlines('en', '“night ferry”')).toEqual(['One']);
  });

  it('does not read Chinese over a sign that stands between', async () => {
    await publishTexts([
      { language: 'zh', headline: '天氣，港鐵', text: '甲\n乙', publishedAt: TEST_INSTANT - HOUR },
    ]);
    for (const [q, n] of [
      ['港鐵', 1],
      ['氣港', 0],
      ['甲乙', 0],
      ['天氣港鐵', 0],
      ['天氣 港鐵', 1],
    ] as const)
      expect((await search('zh', q)).count, q).toBe(n);
  });

  it('filters by section, time, dates and author', async () => {
    const editor = await person('editor');
    const other = must(await savePerson(editor, { name: 'Tom Chan' })).person;
    await story(editor, { headline: 'Ferry of today', section: 'sport', bylines: [other] });
    await publishTexts([
      { language: 'en', headline: 'Ferry of May', text: 'Old.', publishedAt: Date.UTC(2026, 4, 3) },
      { language: 'en', headline: 'Ferry of 2020', text: 'Older.', publishedAt: Date.UTC(2020, 4, 3) },
    ]);
    const all = ['Ferry of today', 'Ferry of May', 'Ferry of 2020'];
    expect(await headlines('en', 'ferry')).toEqual(all);
    expect(await headlines('en', 'ferry', { section: 'sport' })).toEqual(['Ferry of today']);
    expect(await headlines('en', 'ferry', { author: 'tom-chan' })).toEqual(['Ferry of today']);
    expect(await headlines('en', 'ferry', { time: 'week' })).toEqual(['Ferry of today']);
    expect(await headlines('en', 'ferry', { time: 'year' })).toEqual(all.slice(0, 2));
    expect(await headlines('en', 'ferry', { from: '2026-05-03', to: '2026-05-03' })).toEqual([
      'Ferry of May',
    ]);
    expect(await headlines('en', 'ferry', { to: '2020-12-31' })).toEqual(['Ferry of 2020']);
    // What names nothing does not filter, and the form says so.
    const odd = await search('en', 'ferry', { section: 'x', author: "'", time: 'aeon', from: '2026-02-31' });
    expect(odd.count).toBe(3);
    expect(odd.filters).toEqual({ section: '', author: '', time: '', from: '', to: '', sort: 'newest' });
    expect(odd.choices.authors.map(({ name }) => name)).toContain('Tom Chan');
  });

  it('puts headlines above text, and many words above one, best first', async () => {
    await publishTexts([
      { language: 'en', headline: 'Typhoon', text: 'A storm.', publishedAt: TEST_INSTANT - 4 * DAY },
      {
        language: 'en',
        headline: 'Storm',
        text: 'A typhoon, a typhoon, a typhoon.',
        publishedAt: TEST_INSTANT - 3 * DAY,
      },
      {
        language: 'en',
        headline: 'Wind',
        text: 'Once a typhoon. '.padEnd(3_000, 'Much else happened. '),
        publishedAt: TEST_INSTANT - DAY,
      },
    ]);
    expect(await headlines('en', 'typhoons', { sort: 'best' })).toEqual(['Typhoon', 'Storm', 'Wind']);
    expect(await headlines('en', 'typhoons')).toEqual(['Wind', 'Storm', 'Typhoon']);
  });

  it.each(['newest', 'best'] as const)(
    'shows each story once while others arrive, %s first',
    async (sort) => {
      const many = (n: number, from: number) =>
        Array.from({ length: n }, (_, i) => ({
          language: 'en' as const,
          headline: i % 7 === 0 ? `Ferry ${from + i}` : `Boat ${from + i}`,
          text: 'The ferry. '.repeat(1 + (i % 3)),
          publishedAt: TEST_INSTANT - 10 * DAY + (from + i) * 1_000,
        }));
      const first = await publishTexts(many(450, 0));
      const seen: string[] = [];
      let before: string | undefined;
      let page = 0;
      do {
        const view = await search('en', 'ferry', { sort, before });
        seen.push(...view.items.map(({ card }) => card.id));
        before = view.older ?? undefined;
        page += 1;
        if (page < 4) await publishTexts(many(3, 450 + page * 3));
      } while (before !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      const shown = new Set(seen);
      expect(first.filter((id) => !shown.has(id))).toEqual([]);
    },
  );

  it('counts exactly to a thousand', async () => {
    const some = (n: number, from: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...{ language: 'zh' as const, headline: '渡輪', text: '一' },
        publishedAt: TEST_INSTANT - DAY + from + i,
      }));
    await publishTexts(some(1_000, 0));
    expect(await search('zh', '渡輪')).toMatchObject({ count: 1_000, more: false });
    await publishTexts(some(1, 1_000));
    expect(await search('zh', '渡轮')).toMatchObject({ count: 1_000, more: true });
  });

  it('survives whatever is typed', async () => {
    await publishTexts([
      { language: 'en', headline: 'Ferry', text: 'Ferry.', publishedAt: TEST_INSTANT - HOUR },
    ]);
    const hostile = [
      ...[
        '"',
        '""',
        "'",
        '*',
        '-',
        'AND',
        'NOT ferry',
        'NEAR(a b, 5)',
        'headline:ferry',
        'facets : x0len',
        'x0',
        'x0len',
      ],
      ...[
        'a"b',
        '{a b}: c',
        '^ferry',
        'ferry + ferry',
        '\0',
        'fer\0ry',
        '\ud800',
        '😀',
        '。、，',
        '\u202efer',
        '%00',
      ],
      ...[
        'a'.repeat(10_000),
        '港'.repeat(10_000),
        'a b '.repeat(2_500),
        '" '.repeat(5_000),
        "x'); drop table search_words; --",
      ],
      ...[
        'e\u0301'.repeat(5_000),
        '-'.repeat(10_000),
        '1,'.repeat(5_000),
        "a'".repeat(5_000),
        '𠝹'.repeat(300),
        '\u200b',
        '٣',
        'ไทย',
        'ﬁ',
      ],
    ];
    for (const q of hostile) {
      for (const sort of ['newest', 'best'])
        await search('en', q, { sort, before: q, section: q, from: q, author: q });
      await suggest('en', q);
    }
    expect((await search('en', 'x0len')).count).toBe(0);
    expect((await search('en', 'ferry')).count).toBe(1);
  });

  it('fills an emptied index again', async () => {
    await publishTexts([
      { language: 'en', headline: 'One', text: 'Ferry.', publishedAt: TEST_INSTANT - HOUR },
      { language: 'zh', headline: '二', text: '渡輪', publishedAt: TEST_INSTANT - HOUR },
    ]);
    await write(async (tx) => {
      await tx.execute(sql`delete from search_rows`);
      await tx.execute(sql`delete from search_words`);
      await tx.execute(sql`delete from search_headlines`);
      await tx.execute(sql`delete from search_terms`);
    });
    expect((await search('en', 'ferry')).count).toBe(0);
    expect(await indexMissing()).toBe(2);
    expect((await search('en', 'ferry')).count).toBe(1);
    expect((await search('zh', '渡轮')).count).toBe(1);
  });
});

describe('when nothing is found', () => {
  it('offers a spelling, single words, fewer filters and the other language', async () => {
    await publishTexts([
      {
        language: 'en',
        headline: 'Observatory',
        text: 'Hong Kong winds.',
        publishedAt: TEST_INSTANT - HOUR,
        section: 'sport',
      },
      { language: 'en', headline: 'Ferry', text: 'A ferry.', publishedAt: TEST_INSTANT - HOUR },
      { language: 'zh', headline: 'Ferry 渡輪', text: '港珠澳大橋', publishedAt: TEST_INSTANT - HOUR },
    ]);
    const other = async (...asked: Parameters<typeof search>) => (await search(...asked)).other;
    expect((await other('en', 'observtory'))?.spelling).toEqual({ query: 'observatory', count: 1 });
    expect((await other('en', 'hongkong'))?.spelling).toEqual({ query: '"hong kong"', count: 1 });
    expect((await other('zh', '港珠奧大橋'))?.spelling).toEqual({ query: '港珠澳大橋', count: 1 });
    expect((await other('zh', '港珠大橋'))?.spelling).toEqual({ query: '港珠澳大橋', count: 1 });
    expect((await other('en', 'ferry winds'))?.single.map(({ query }) => query)).toEqual(['ferry', 'winds']);
    expect(await other('en', 'ferry', { section: 'sport' })).toMatchObject({
      unfiltered: 1,
      otherLanguage: 1,
    });
  });

  it('never spells a word that is not public', async () => {
    const editor = await person('editor');
    await story(editor, { headline: 'Pomelograte' }, TEST_INSTANT + HOUR);
    const { story: gone } = await story(editor, { headline: 'Quincelander' });
    expect((await search('en', 'Quincelandr')).other?.spelling?.query).toBe('quincelander');
    must(await withdrawStory(await person('chief'), { story: gone, kind: 'gone', reason: 'A test.' }));
    for (const q of ['Pomelograt', 'Quincelandr'])
      expect(JSON.stringify([await search('en', q), await suggest('en', q)]).toLowerCase(), q).not.toMatch(
        /pomelograte|quincelander/,
      );
    pass(2 * HOUR);
    expect((await search('en', 'Pomelograt')).other?.spelling?.query).toBe('pomelograte');
  });
});

describe('suggestions', () => {
  it('name topics, people and sections, then stories, with something visible behind them', async () => {
    const editor = await person('editor');
    const topic = must(await saveTopic(editor, { name: 'Ferries', nameZh: '渡輪' })).topic;
    must(await saveTopic(editor, { name: 'Ferns', nameZh: '蕨' }));
    const byline = must(await savePerson(editor, { name: 'Fergus Lee', nameZh: '李發' })).person;
    must(await savePerson(editor, { name: 'Fernanda Silent' }));
    await story(editor, { topics: [topic], bylines: [byline], headline: 'Ferries run late' });
    expect((await suggest('en', 'fer')).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'topic Ferries',
      'person Fergus Lee',
      'story Ferries run late',
    ]);
    expect((await suggest('en', '渡')).map(({ text }) => text)).toEqual(['Ferries']);
    expect((await suggest('en', 'hong')).map(({ kind }) => kind)).toEqual(['section']);
    expect(await suggest('en', 'f')).toEqual([]);
    expect(await suggest('zh', 'fer')).toEqual([]);
    // Half a word that only its whole stem has: "runnin" is no beginning of "run".
    expect((await suggest('en', 'ferries ru')).map(({ text }) => text)).toEqual(['Ferries run late']);
  });
});
