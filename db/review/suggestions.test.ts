/** Suggestions on a real database: who may make, accept, reject and take them back; and that no text changes by them. */
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { storyHistory } from '#db/history/desk-queries';
import { referredVersions } from '#db/history/references';
import { noticesOf } from '#db/notices/desk-queries';
import { beHere } from '#db/pen/commands/be-here';
import { companyOf } from '#db/pen/desk-queries';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { binStory } from '#db/stories/commands/bin-story';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent } from '#db/stories/model';
import { removeStory } from '#db/stories/remove-story';
import { write } from '#db/core/write';
import { settleSuggestions } from './commands/settle-suggestions.ts';
import { suggestWords } from './commands/suggest-words.ts';
import { reviewForDesk } from './desk-queries.ts';
import { passageAt } from './place.ts';
import { suggestions } from './tables.ts';

freshHouse();

const TEXT = 'The last ferry sails at one on Fridays.';

async function storyOf(owner: Actor): Promise<string> {
  const byline = must(await savePerson(systemActor('seed'), { name: newId() })).person;
  const content = {
    ...emptyContent(),
    headline: 'Late ferries',
    standfirst: 'The last sailing moves to 1am.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: TEXT }] }],
  };
  return must(await createStory(owner, { language: 'en', key: newId(), content })).story;
}

const on = (quote: string, text = TEXT) =>
  passageAt({ id: 'a', text }, text.indexOf(quote), text.indexOf(quote) + quote.length);

async function suggest(who: Actor, story: string, quote: string, words: string): Promise<string> {
  return must(await suggestWords(who, { story, id: newId(), on: on(quote), words })).id;
}

/** Saves another text; gives the version. */
async function writes(who: Actor, story: string, text: string): Promise<number> {
  const at = await storyForDesk(who, story);
  if (!at) throw new Error('No story.');
  const content = {
    ...at.current.content,
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text }] }],
  };
  return must(await saveRevision(who, { story, base: at.current.version, content })).version;
}

const settle = (who: Actor, story: string, ids: string[], outcome: string | null, version?: number) =>
  settleSuggestions(who, { story, suggestions: ids, outcome, ...(version === undefined ? {} : { version }) });
const code = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');
const said = async (who: Actor, story: string) => (await reviewForDesk(who, story))?.suggestions;
const outcomes = async (who: Actor, story: string) =>
  (await said(who, story))?.map(({ settled }) => settled?.outcome ?? 'open');
const kinds = async (who: Actor) => (await noticesOf(who)).map(({ kind }) => kind);

describe('a suggestion', () => {
  it('is no part of the story: no version, no stale save, no tag, nothing of it in what is read or published', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter', { name: 'Rita Chow' })];
    const story = await storyOf(owner);
    const id = await suggest(reporter, story, 'last', 'FINALWORD');
    expect(await said(owner, story)).toEqual([
      {
        id,
        on: on('last'),
        words: 'FINALWORD',
        author: { id: reporter.id, name: 'Rita Chow' },
        at: TEST_INSTANT,
        settled: null,
      },
    ]);
    const at = await storyForDesk(owner, story);
    expect(at?.current.version).toBe(1);
    expect(JSON.stringify(at)).not.toContain('FINALWORD');
    expect(at?.facts.suggestions).toBe(1);
    // Open ones are advice: they keep nothing back.
    must(await publishStory(owner, { story, version: 1 }));
    const log = await (
      await db()
    )
      .select()
      .from(events)
      .where(and(eq(events.subject, story), eq(events.kind, 'story.suggested')));
    expect(log.flatMap(({ tags }) => tags)).toEqual([]);
    expect(log).toMatchObject([{ actor: reporter.id, after: { suggestion: id, words: 'FINALWORD' } }]);
  });

  it('is made by reporters and editors, on anybody’s story, live ones too; not by contributors', async () => {
    const [owner, reporter, contributor] = [
      await person('editor'),
      await person('reporter'),
      await person('contributor'),
    ];
    const story = await storyOf(owner);
    must(await publishStory(owner, { story, version: 1 }));
    await suggest(reporter, story, 'last', 'final');
    const input = (of: string) => ({ story: of, id: newId(), on: on('ferry'), words: 'boat' });
    expect(code(await suggestWords(contributor, input(await storyOf(contributor))))).toBe('not-allowed');
    expect(await suggestWords(contributor, input(story))).toEqual(
      await suggestWords(contributor, input('0000000000000000')),
    );
    expect(await reviewForDesk(contributor, story)).toBeNull();
  });

  it('stands once when its answer was lost, and nobody else’s id is taken', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter')];
    const story = await storyOf(owner);
    const input = { story, id: newId(), on: on('last'), words: 'final' };
    must(await suggestWords(reporter, input));
    must(await suggestWords(reporter, input));
    expect(await said(owner, story)).toHaveLength(1);
    expect(await kinds(owner)).toEqual(['suggested']);
    expect(code(await suggestWords(owner, input))).toBe('already-used');
  });

  it('says something, on one line, about words that stand there', async () => {
    const owner = await person('editor');
    const story = await storyOf(owner);
    const give = (passage: object, words: string) =>
      suggestWords(owner, { story, id: newId(), on: passage, words });
    expect(await give(on('last'), 'last')).toMatchObject({
      error: { code: 'invalid', fields: { words: 'required' } },
    });
    for (const words of ['two\nlines', 'a\u0007bell', '\ud800', 'x'.repeat(2_001)])
      expect(code(await give(on('last'), words)), words.slice(0, 9)).toBe('invalid');
    expect(code(await give({ ...on('last'), quote: 'a\nb' }, 'c'))).toBe('invalid');
    expect(code(await give({ ...on('last'), quote: '', before: '', after: '' }, 'c'))).toBe('invalid');
    expect(code(await give({ ...on('last'), quote: 'lost' }, 'final'))).toBe('words-changed');
    expect(code(await give({ ...on('last'), block: 'none', quote: 'lost' }, 'final'))).toBe('words-changed');
    expect(await said(owner, story)).toEqual([]);
  });

  it('waits behind the wall of an embargo, and in the bin takes nothing', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter')];
    const story = await storyOf(owner);
    const id = await suggest(reporter, story, 'last', 'final');
    must(await setEmbargo(owner, { story, until: TEST_INSTANT + 3_600_000 }));
    const input = { id: newId(), on: on('ferry'), words: 'boat' };
    expect(await suggestWords(reporter, { story, ...input })).toEqual(
      await suggestWords(reporter, { story: '0000000000000000', ...input }),
    );
    expect(code(await settle(reporter, story, [id], 'taken-back'))).toBe('not-found');
    expect(await reviewForDesk(reporter, story)).toBeNull();
    pass(3_600_000);
    must(await settle(reporter, story, [id], 'taken-back'));
    const other = await storyOf(owner);
    const thrown = await suggest(reporter, other, 'last', 'final');
    must(await binStory(owner, { story: other }));
    for (const outcome of ['rejected', 'accepted', null])
      expect(code(await settle(owner, other, [thrown], outcome))).toBe('in-bin');
    expect(code(await suggestWords(reporter, { story: other, ...input, id: newId() }))).toBe('in-bin');
  });

  it('is heard of by everybody who has the story open', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter')];
    const story = await storyOf(owner);
    must(await beHere(owner, { story, page: newId() }));
    const heard = async () => (await companyOf(owner, story))?.said;
    const marks = [await heard()];
    const id = await suggest(reporter, story, 'last', 'final');
    marks.push(await heard());
    must(await settle(owner, story, [id], 'rejected'));
    marks.push(await heard());
    must(await settle(owner, story, [id], null));
    marks.push(await heard());
    expect(new Set(marks).size).toBeGreaterThanOrEqual(3);
    expect(marks[0]).not.toBe(marks[1]);
    expect(marks[1]).not.toBe(marks[2]);
    expect(marks[2]).not.toBe(marks[3]);
  });

  it('goes with its story', async () => {
    const owner = await person('editor');
    const story = await storyOf(owner);
    await suggest(owner, story, 'last', 'final');
    await write((tx) => removeStory(tx, story));
    expect(await (await db()).select().from(suggestions)).toEqual([]);
  });
});

describe('accepting', () => {
  it('is said of a version that holds the words; the version says whose they were, and its author is told', async () => {
    const [owner, reporter] = [
      await person('editor', { name: 'Daniel Ho' }),
      await person('reporter', { name: 'Rita Chow' }),
    ];
    const story = await storyOf(owner);
    const [one, two, three] = [
      await suggest(reporter, story, 'last', 'final'),
      await suggest(reporter, story, ' on Fridays', ''),
      await suggest(owner, story, 'one', 'two'),
    ];
    // Nothing of it stands in the text yet.
    expect(code(await settle(owner, story, [one], 'accepted'))).toBe('words-changed');
    const version = await writes(owner, story, 'The final ferry sails at one.');
    pass(60_000);
    // What cannot be said of this version stays open.
    expect(must(await settle(owner, story, [one, two, three], 'accepted', version)).settled.sort()).toEqual(
      [one, two].sort(),
    );
    expect(await outcomes(owner, story)).toEqual(expect.arrayContaining(['accepted', 'accepted', 'open']));
    expect((await said(owner, story))?.find(({ id }) => id === one)?.settled).toEqual({
      by: { id: owner.id, name: 'Daniel Ho' },
      at: TEST_INSTANT + 60_000,
      outcome: 'accepted',
      version,
    });
    expect(await noticesOf(reporter)).toMatchObject([
      { kind: 'suggestion-accepted', actorName: 'Daniel Ho' },
      { kind: 'suggestion-accepted' },
    ]);
    expect((await noticesOf(reporter)).map(({ words }) => words)).toContain('- “last” + “final”');
    const lines = (await storyHistory(owner, story))?.sittings.flatMap(({ versions }) => versions);
    expect(lines?.map(({ version: of, marks }) => [of, marks])).toEqual([
      [version, [{ kind: 'suggested', by: 'Rita Chow' }]],
      [1, []],
    ]);
    // Tidying up the history keeps it.
    expect(await referredVersions(await db(), story)).toContain(version);
    // The same said twice is said once.
    must(await settle(owner, story, [one], 'accepted', version));
    expect(await kinds(reporter)).toHaveLength(2);
    expect((await storyForDesk(owner, story))?.facts.suggestions).toBe(1);
  });

  it('refuses words that have changed since, and they stay', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter')];
    const story = await storyOf(owner);
    const id = await suggest(reporter, story, 'last ferry', 'final ferry');
    await writes(owner, story, 'The late ferry sails at one on Fridays.');
    await writes(owner, story, 'The late boat sails at one on Fridays.');
    expect(code(await settle(owner, story, [id], 'accepted'))).toBe('words-changed');
    expect(code(await settle(owner, story, [id], 'accepted', 99))).toBe('words-changed');
    expect(await outcomes(owner, story)).toEqual(['open']);
    expect(await kinds(reporter)).toEqual([]);
  });

  it('accepts several that stand side by side, though each changed what stood around the others', async () => {
    const owner = await person('editor');
    const story = await storyOf(owner);
    const all = [
      await suggest(owner, story, 'last ', ''),
      await suggest(owner, story, 'ferry', 'boat'),
      await suggest(owner, story, 'sails', 'leaves'),
    ];
    const version = await writes(owner, story, 'The boat leaves at one on Fridays.');
    expect(must(await settle(owner, story, all, 'accepted', version)).settled).toHaveLength(3);
  });
});

describe('settling', () => {
  it('belongs to who may write the text; taking back to the author alone', async () => {
    const [owner, editor, reporter, other] = [
      await person('reporter'),
      await person('editor'),
      await person('reporter'),
      await person('reporter'),
    ];
    const story = await storyOf(owner);
    const ids = [
      await suggest(reporter, story, 'last', 'final'),
      await suggest(reporter, story, 'ferry', 'boat'),
      await suggest(editor, story, 'one', 'two'),
    ];
    const [one, two, three] = ids as [string, string, string];
    for (const outcome of ['rejected', 'accepted', null])
      expect(code(await settle(other, story, [one], outcome)), String(outcome)).toBe('not-allowed');
    expect(code(await settle(other, story, [one], 'taken-back'))).toBe('not-allowed');
    expect(code(await settle(editor, story, [one], 'taken-back'))).toBe('not-allowed');
    must(await settle(reporter, story, [one], 'taken-back'));
    must(await settle(owner, story, [two], 'rejected'));
    must(await settle(owner, story, [three], 'rejected'));
    expect(await kinds(reporter)).toEqual(['suggestion-rejected']);
    expect(await kinds(editor)).toEqual(['suggestion-rejected']);
    // One end only.
    expect(code(await settle(owner, story, [one], 'rejected'))).toBe('settled-already');
    expect(code(await settle(reporter, story, [two], 'taken-back'))).toBe('settled-already');
    // Opened again; but not what its author has taken back.
    expect(code(await settle(owner, story, [one], null))).toBe('not-allowed');
    must(await settle(owner, story, [two], null));
    expect((await storyForDesk(owner, story))?.facts.suggestions).toBe(1);
    // Of another story, or of none.
    const elsewhere = await storyOf(owner);
    expect(code(await settle(owner, elsewhere, [two], 'rejected'))).toBe('not-found');
    expect(code(await settle(owner, story, [two, newId()], 'rejected'))).toBe('not-found');
  });

  it('of several leaves out what a colleague was quicker with', async () => {
    const [owner, reporter] = [await person('editor'), await person('reporter')];
    const story = await storyOf(owner);
    const ids = [
      await suggest(reporter, story, 'last', 'final'),
      await suggest(reporter, story, 'ferry', 'boat'),
    ];
    must(await settle(reporter, story, ids.slice(0, 1), 'taken-back'));
    expect(must(await settle(owner, story, ids, 'rejected')).settled).toEqual(ids.slice(1));
    expect((await outcomes(owner, story))?.sort()).toEqual(['rejected', 'taken-back']);
  });
});
