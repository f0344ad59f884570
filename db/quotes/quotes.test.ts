/** Quote of the Day from the desk to the page: who checks it, what holds it back, and where it stands. */
import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { noticesOf } from '#db/notices/desk-queries';
import type { Actor } from '#db/shared/actor';
import { addDays, hkDate } from '#db/shared/hk-time';
import { announceDue } from '#db/stories/commands/announce-due';
import { correctStory } from '#db/stories/commands/correct-story';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyOf } from '#db/stories/testing';
import { today } from '#db/today/desk-queries';
import { checkQuote } from './commands/check-quote.ts';
import { importQuotes } from './commands/import-quotes.ts';
import { moveQuote } from './commands/move-quote.ts';
import { removeQuote } from './commands/remove-quote.ts';
import { saveQuote } from './commands/save-quote.ts';
import { quoteForDesk, quotesOfMonth } from './desk-queries.ts';
import { quoteOfDate, quoteOfToday, quotesBySpeaker } from './reader-queries.ts';

freshHouse();

const HOUR = 3_600_000;
const TODAY = hkDate(TEST_INSTANT);
const quote = (more: object = {}): object => ({
  date: TODAY,
  words: 'The nine-minute crossing stays open.',
  speaker: 'Mei-ling Kwok',
  source: 'Hong Kong News, 23 August 2026',
  ...more,
});

/** A quote of today, taken from a story that is public, and checked by a second editor. */
async function quotedStory(): Promise<{ writer: Actor; editor: Actor; story: string; version: number }> {
  const [writer, editor] = [await person('editor'), await person('editor')];
  const { story } = await storyOf(editor);
  must(await publishStory(editor, { story, version: 1 }));
  must(await saveQuote(writer, quote({ story, passage: 'nine-minute crossing stays open' })));
  must(await checkQuote(editor, { date: TODAY }));
  return { writer, editor, story, version: 1 };
}

async function correct(editor: Actor, story: string): Promise<{ correction: string }> {
  const { content } = await storyOf(editor);
  const { version } = must(
    await saveRevision(editor, {
      story,
      base: 1,
      content: {
        ...content,
        body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'It takes ten minutes.' }] }],
      },
    }),
  );
  return must(
    await correctStory(editor, {
      story,
      version,
      kind: 'correction',
      text: 'It takes ten minutes.',
      place: 'end',
    }),
  );
}

/** Who did what holds a quote back, as somebody was told. */
const heldNotices = async (told: Actor): Promise<string[]> =>
  (await noticesOf(told)).filter(({ kind }) => kind === 'quote-held').map(({ actorName }) => actorName);

describe('a quote taken from a story of ours', () => {
  it('leads to the very words', async () => {
    await quotedStory();
    expect((await quoteOfToday('en'))?.from).toEqual({
      headline: 'Ferries to run through the night',
      language: 'en',
      href: '/2026/08/23/ferries-to-run-through-the-night#:~:text=nine%2Dminute%20crossing%20stays%20open',
    });
  });

  it('is held from the correction of that story until it is checked again, and its people are told', async () => {
    const { writer, editor, story } = await quotedStory();
    pass(HOUR);
    const chief = await person('chief');
    await correct(chief, story);
    expect(await quoteOfToday('en')).toBeNull();
    expect(await quoteForDesk(editor, TODAY)).toMatchObject({ held: true });
    expect((await today(editor)).quotesHeld).toEqual([TODAY]);
    for (const told of [writer, editor])
      expect((await noticesOf(told)).map(({ kind }) => kind)).toContain('quote-held');
    // The passage is gone from the story: nobody can say that they checked it.
    pass(HOUR);
    expect(await checkQuote(editor, { date: TODAY })).toMatchObject({
      error: { fields: { passage: 'not-in-story' } },
    });
    must(await saveQuote(writer, quote({ words: 'It takes ten minutes.', story, passage: 'ten minutes' })));
    must(await checkQuote(editor, { date: TODAY }));
    expect(await quoteOfToday('en')).toMatchObject({ words: 'It takes ten minutes.' });
    expect((await today(editor)).quotesHeld).toEqual([]);
  });

  it('comes back when the correction is taken back', async () => {
    const { story } = await quotedStory();
    pass(HOUR);
    const chief = await person('chief');
    await correct(chief, story);
    expect(await quoteOfToday('en')).toBeNull();
    const undo = (await storyForDesk(chief, story))?.undo;
    must(await undoRelease(chief, { story, release: undo?.release }));
    expect(await quoteOfToday('en')).toMatchObject({ speaker: 'Mei-ling Kwok' });
  });

  it('goes with that story, also at an hour that was planned', async () => {
    const { writer, editor, story } = await quotedStory();
    const chief = await person('chief', { name: 'Agnes Chan' });
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 2 * HOUR, reason: 'Over.' }));
    pass(2 * HOUR - 1);
    await announceDue();
    expect(await quoteOfToday('en')).not.toBeNull();
    for (const told of [writer, editor]) expect(await heldNotices(told)).toEqual([]);
    pass(1);
    expect(await quoteOfToday('en')).toBeNull();
    // The clock tells its people, once, in the name of whoever planned it.
    while ((await announceDue()) > 0);
    await announceDue();
    for (const told of [writer, editor]) expect(await heldNotices(told)).toEqual(['Agnes Chan']);
    expect(await heldNotices(chief)).toEqual([]);
  });

  it('is held when the first publication of that story is taken back, and its people are told', async () => {
    const { writer, editor, story } = await quotedStory();
    const undo = (await storyForDesk(editor, story))?.undo;
    must(await undoRelease(editor, { story, release: undo?.release }));
    expect(await quoteOfToday('en')).toBeNull();
    expect(await heldNotices(writer)).toEqual(['editor']);
    // It was the editor's own act.
    expect(await heldNotices(editor)).toEqual([]);
  });

  it('is held when that story is withdrawn', async () => {
    const { story } = await quotedStory();
    must(await withdrawStory(await person('chief'), { story, kind: 'gone', reason: 'Wrong.' }));
    expect(await quoteOfToday('en')).toBeNull();
    // Pages with the quote hear of it: they are not kept any longer.
    const [newest] = await (await db()).select().from(events).orderBy(desc(events.id)).limit(1);
    expect(newest?.tags).toContain('quotes');
  });

  it('needs a story that readers see, and words that stand there', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    expect(await saveQuote(editor, quote({ story }))).toMatchObject({
      error: { fields: { story: 'not-public' } },
    });
    must(await publishStory(editor, { story, version: 1 }));
    expect(await saveQuote(editor, quote({ story, passage: 'Nobody said this' }))).toMatchObject({
      error: { fields: { passage: 'not-in-story' } },
    });
    expect(await saveQuote(editor, quote({ passage: 'stays open' }))).toMatchObject({
      error: { fields: { passage: 'no-source' } },
    });
  });
});

describe('the calendar', () => {
  it('has no words twice, and says when somebody is quoted again soon', async () => {
    const editor = await person('editor');
    expect(must(await saveQuote(editor, quote())).speakerOn).toBeNull();
    expect(
      await saveQuote(
        editor,
        quote({ date: addDays(TODAY, 90), words: 'the nine-minute crossing, stays OPEN' }),
      ),
    ).toMatchObject({ error: { fields: { words: 'quoted-already' } } });
    // Saving the same day again is no repeat.
    must(await saveQuote(editor, quote()));
    const other = (days: number): object =>
      quote({ date: addDays(TODAY, days), words: `Words of day ${days}` });
    expect(must(await saveQuote(editor, other(60))).speakerOn).toBe(TODAY);
    expect(must(await saveQuote(editor, other(130))).speakerOn).toBeNull();
  });

  it('overwrites nothing that was saved since the form was opened, and checks only words that were seen', async () => {
    const [one, two] = [await person('editor'), await person('editor')];
    must(await saveQuote(one, quote({ seen: null })));
    const seen = (await quoteForDesk(two, TODAY))?.changedAt;
    expect(await saveQuote(two, quote({ words: 'Others', seen: null }))).toMatchObject({
      error: { code: 'quote-changed' },
    });
    pass(1);
    must(await saveQuote(one, quote({ words: 'Mended words', seen })));
    expect(await checkQuote(two, { date: TODAY, seen })).toMatchObject({ error: { code: 'quote-changed' } });
    must(await checkQuote(two, { date: TODAY, seen: (await quoteForDesk(two, TODAY))?.changedAt }));
  });

  it('moves a quote to another day, and what stands there the other way; not into the past', async () => {
    const [editor, checker] = [await person('editor'), await person('editor')];
    const tomorrow = addDays(TODAY, 1);
    must(await saveQuote(editor, quote()));
    must(await checkQuote(checker, { date: TODAY }));
    must(await saveQuote(editor, quote({ date: tomorrow, words: 'Something else' })));
    must(await moveQuote(editor, { from: TODAY, to: tomorrow }));
    expect(await quoteForDesk(editor, tomorrow)).toMatchObject({
      words: 'The nine-minute crossing stays open.',
      checkedBy: checker.id,
    });
    expect(await quoteForDesk(editor, TODAY)).toMatchObject({ words: 'Something else', checkedBy: null });
    expect(await moveQuote(editor, { from: TODAY, to: addDays(TODAY, -1) })).toMatchObject({
      error: { code: 'in-the-past' },
    });
    expect(await moveQuote(editor, { from: addDays(TODAY, 5), to: TODAY })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await moveQuote(await person('reporter'), { from: TODAY, to: tomorrow })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });

  it('empties a day that is not over, of the very quote that was looked at', async () => {
    const [editor, chief] = [await person('editor'), await person('chief')];
    const yesterday = addDays(TODAY, -1);
    must(await saveQuote(editor, quote({ date: yesterday, words: 'Printed words' })));
    must(await checkQuote(chief, { date: yesterday }));
    for (const who of [editor, chief])
      expect(await removeQuote(who, { date: yesterday })).toMatchObject({ error: { code: 'in-the-past' } });
    expect(await quoteOfDate('en', yesterday)).not.toBeNull();
    // Saved anew it is unchecked: that takes it from readers.
    must(await saveQuote(editor, quote({ date: yesterday, words: 'Printed words' })));
    expect(await quoteOfDate('en', yesterday)).toBeNull();

    const { changedAt } = must(await saveQuote(editor, quote()));
    pass(1);
    must(await saveQuote(chief, quote({ words: 'Mended words' })));
    expect(await removeQuote(editor, { date: TODAY, seen: changedAt })).toMatchObject({
      error: { code: 'quote-changed' },
    });
    const seen = (await quoteForDesk(editor, TODAY))?.changedAt;
    must(await removeQuote(editor, { date: TODAY, seen }));
    expect(await quoteForDesk(editor, TODAY)).toBeNull();
    expect(await removeQuote(editor, { date: TODAY, seen })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('lets rested quotes take turns on empty days, and shows the desk which', async () => {
    const [editor, checker] = [await person('editor'), await person('editor')];
    for (const [days, words] of [
      [-61, 'First'],
      [-62, 'Second'],
      [-59, 'Not rested'],
    ] as const) {
      const date = addDays(TODAY, days);
      must(await saveQuote(editor, quote({ date, words, evergreen: true })));
      must(await checkQuote(checker, { date }));
    }
    const month = await quotesOfMonth(editor, TODAY.slice(0, 7));
    const [one, two] = [TODAY, addDays(TODAY, 1)].map(
      (date) => month.find((day) => day.date === date)?.instead?.words,
    );
    expect([one, two].sort()).toEqual(['First', 'Second']);
    expect((await quoteOfToday('en'))?.words).toBe(one);
    pass(24 * HOUR);
    expect((await quoteOfToday('en'))?.words).toBe(two);
  });

  it('takes in a pasted table whole, or says what is wrong by line', async () => {
    const editor = await person('editor');
    const bad = [
      'Date\tQuote\tWho\tSource',
      `${TODAY}\t“Quoted words”\tSomebody\tA book, 1901`,
      '31/2/2026\tOther words\tSomebody\tA book, 1901',
      '25/8/2026\tMissing a source\tSomebody',
      '26 August 2026\tquoted words!\tSomebody\tA book, 1901',
    ].join('\n');
    expect(await importQuotes(editor, { table: bad })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 3: 'date', 4: 'four-columns', 5: 'quoted-already' } },
    });
    expect(await quoteForDesk(editor, TODAY)).toBeNull();
    const good =
      '2026年8月24日,"Words, with a comma",Somebody,"A book, 1901"\n25/8/2026,More words,Another,Letters';
    expect(must(await importQuotes(editor, { table: good })).dates).toEqual(['2026-08-24', '2026-08-25']);
    expect(await quoteForDesk(editor, '2026-08-24')).toMatchObject({
      words: 'Words, with a comma',
      source: 'A book, 1901',
      checkedBy: null,
    });
    expect(await importQuotes(editor, { table: ' \n' })).toMatchObject({
      error: { fields: { 1: 'required' } },
    });
  });

  it('lists everybody who was quoted, up to today and checked', async () => {
    const [editor, checker] = [await person('editor'), await person('editor')];
    for (const [days, speaker] of [
      [-3, 'Zhang Heng'],
      [-2, 'Ada Lovelace'],
      [-1, 'Zhang Heng'],
      [1, 'Tomorrow'],
    ] as const) {
      const date = addDays(TODAY, days);
      must(
        await saveQuote(
          editor,
          quote({ date, speaker, words: `Words of ${days < 0 ? 'past' : 'coming'} day ${Math.abs(days)}` }),
        ),
      );
      must(await checkQuote(checker, { date }));
    }
    must(await saveQuote(editor, quote({ speaker: 'Unchecked' })));
    expect((await quotesBySpeaker('en')).map(({ name, quotes }) => [name, quotes.length])).toEqual([
      ['Ada Lovelace', 1],
      ['Zhang Heng', 2],
    ]);
    expect(await quoteOfDate('en', addDays(TODAY, 1))).toBeNull();
  });
});
