import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { assignStory } from '#db/review/commands/assign-story';
import { addRemark } from '#db/review/commands/add-remark';
import { createStory } from '#db/stories/commands/create-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { askForPen } from './commands/ask-for-pen.ts';
import { beHere } from './commands/be-here.ts';
import { handOver } from './commands/hand-over.ts';
import { keepPen } from './commands/keep-pen.ts';
import { leaveStory } from './commands/leave-story.ts';
import { takePen } from './commands/take-pen.ts';
import { companyOf, writersOf } from './desk-queries.ts';
import { GONE_MS, IDLE_MS, LONGER_MS } from './model.ts';

freshHouse();

const words = (text: string): StoryContent['body'] => [{ id: 'a', kind: 'paragraph', text: [{ text }] }];
const content = (more: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent(),
  headline: 'Night ferry',
  body: words('The ferry stays.'),
  ...more,
});

type At = { story: string; page: string };

/** Two editors with the same story open, each on a page of their own. */
async function two(): Promise<{ mei: Actor; dan: Actor; story: string; at: At; his: At }> {
  const [mei, dan] = [await person('editor'), await person('editor')];
  const { story } = must(await createStory(mei, { language: 'en', key: newId(), content: content() }));
  const [at, his] = [
    { story, page: newId() },
    { story, page: newId() },
  ];
  must(await beHere(mei, at));
  must(await beHere(dan, his));
  return { mei, dan, story, at, his };
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const holder = async (actor: Actor, story: string): Promise<string | undefined> =>
  (await companyOf(actor, story))?.pen?.person;
const textOf = async (actor: Actor, story: string) => (await storyForDesk(actor, story))?.current.content;

/** Time goes on while these pages say that they are there. */
async function wait(ms: number, ...pages: [Actor, At][]): Promise<void> {
  for (let left = ms; left > 0; left -= 30_000) {
    pass(Math.min(30_000, left));
    for (const [actor, at] of pages) must(await beHere(actor, at));
  }
}

describe('who is here', () => {
  it('is told to everyone at the story, and nobody has the pen by opening it', async () => {
    const { mei, dan, story, at, his } = await two();
    const company = await companyOf(dan, story);
    // Both came at one instant: their order says nothing.
    const doingOf = (is: typeof company, page: string) => is?.here.find((one) => one.page === page)?.doing;
    expect(company?.here).toHaveLength(2);
    expect([doingOf(company, at.page), doingOf(company, his.page)]).toEqual(['reading', 'reading']);
    expect(company?.pen).toBeNull();
    must(await beHere(mei, { ...at, typed: true }));
    expect(doingOf(await companyOf(dan, story), at.page)).toBe('writing');
  });

  it('forgets who leaves at once, and a dead connection after a while', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await leaveStory(dan, his));
    expect((await companyOf(mei, story))?.here).toHaveLength(1);
    pass(GONE_MS - 1);
    expect((await companyOf(mei, story))?.here).toHaveLength(1);
    pass(1);
    expect((await companyOf(mei, story))?.here).toHaveLength(0);
    expect(codeOf(await beHere(mei, at))).toBe('ok');
  });

  it('takes no page of another person or story', async () => {
    const { mei, dan, story, at } = await two();
    expect(codeOf(await beHere(dan, at))).toBe('not-allowed');
    must(await leaveStory(dan, at));
    expect((await companyOf(mei, story))?.here).toHaveLength(2);
  });

  it('says so when a colleague said something', async () => {
    const { mei, dan, story } = await two();
    const before = await companyOf(mei, story);
    must(await addRemark(dan, { story, id: newId(), words: 'Is this so?' }));
    expect((await companyOf(mei, story))?.said).not.toBe(before?.said);
  });

  it('names who writes in the list, to those who may know of the story', async () => {
    const { mei, dan, story, at } = await two();
    expect(await writersOf(dan, [story])).toEqual({});
    must(await takePen(mei, at));
    expect(await writersOf(dan, [story])).toEqual({ [story]: mei.name });
    expect(await writersOf(await person('contributor'), [story])).toEqual({});
  });
});

describe('the pen', () => {
  it('comes by typing and by saving the text, and to one person', async () => {
    const { mei, dan, story, at, his } = await two();
    must(
      await saveRevision(mei, { story, base: 1, content: content({ body: words('Stays.') }), page: at.page }),
    );
    expect(await holder(dan, story)).toBe(mei.id);
    expect(codeOf(await takePen(dan, his))).toBe('pen-held');
    must(await takePen(mei, { story, page: newId() }));
    expect(await holder(dan, story)).toBe(mei.id);
  });

  it('refuses a text of somebody else with what is there, and takes their details', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    const refused = await saveRevision(dan, {
      story,
      base: 1,
      content: content({ headline: 'Day ferry' }),
      page: his.page,
    });
    expect(refused).toMatchObject({
      error: { code: 'pen-held', current: { version: 1, content: content() } },
    });
    must(
      await saveRevision(dan, { story, base: 1, content: content({ section: 'hong-kong' }), page: his.page }),
    );
    expect(await holder(dan, story)).toBe(mei.id);
    expect((await textOf(mei, story))?.section).toBe('hong-kong');
  });

  it('passes when it is handed over', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    const asked = must(await askForPen(dan, his));
    expect(asked.pen).toMatchObject({ person: mei.id, asked: { person: dan.id, name: dan.name } });
    expect(codeOf(await handOver(dan, his))).toBe('not-allowed');
    must(await handOver(mei, at));
    expect((await companyOf(mei, story))?.pen).toMatchObject({ person: dan.id, asked: null });
    expect(codeOf(await handOver(mei, at))).toBe('not-allowed');
  });

  it('passes by itself once its holder has not touched a key for a while, and only to who asked', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    await wait(IDLE_MS * 2, [mei, at], [dan, his]);
    expect(await holder(mei, story)).toBe(mei.id);
    expect(must(await askForPen(dan, his)).pen?.person).toBe(dan.id);

    must(await askForPen(mei, at));
    await wait(IDLE_MS - 1, [mei, at], [dan, his]);
    must(await beHere(dan, { ...his, typed: true }));
    await wait(IDLE_MS - 1, [mei, at], [dan, his]);
    expect(await holder(mei, story)).toBe(dan.id);
    pass(1);
    expect(await holder(mei, story)).toBe(mei.id);
    // Whoever looks sees it; whoever acts finds it so.
    expect(
      codeOf(
        await saveRevision(dan, { story, base: 1, content: content({ kicker: 'Sea' }), page: his.page }),
      ),
    ).toBe('pen-held');
  });

  it('is kept for two more minutes', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    must(await askForPen(dan, his));
    await wait(IDLE_MS - 1, [mei, at], [dan, his]);
    must(await keepPen(mei, at));
    expect(codeOf(await keepPen(dan, his))).toBe('not-allowed');
    await wait(LONGER_MS - 1, [mei, at], [dan, his]);
    expect(await holder(mei, story)).toBe(mei.id);
    pass(1);
    expect(await holder(mei, story)).toBe(dan.id);
  });

  it('is free when its page is closed, and goes to who asked', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    must(await leaveStory(mei, at));
    expect(await holder(dan, story)).toBeUndefined();
    must(await beHere(mei, at));
    must(await takePen(mei, at));
    must(await askForPen(dan, his));
    must(await leaveStory(mei, at));
    expect(await holder(dan, story)).toBe(dan.id);
  });

  it('is free when its connection is dead, and does not come back with it', async () => {
    const { mei, dan, story, at, his } = await two();
    must(await takePen(mei, at));
    await wait(GONE_MS - 1, [dan, his]);
    expect(codeOf(await takePen(dan, his))).toBe('pen-held');
    pass(1);
    expect(await holder(dan, story)).toBeUndefined();
    must(await beHere(mei, at));
    expect(await holder(dan, story)).toBeUndefined();
    must(await takePen(dan, his));
    expect(await holder(mei, story)).toBe(dan.id);
  });

  it('forgets who asked and went, and lets the first ask first', async () => {
    const { mei, dan, story, at, his } = await two();
    const eve = await person('chief');
    const hers = { story, page: newId() };
    must(await takePen(mei, at));
    must(await askForPen(dan, his));
    expect(must(await askForPen(eve, hers)).pen?.asked?.person).toBe(dan.id);
    must(await leaveStory(dan, his));
    expect((await companyOf(mei, story))?.pen?.asked).toBeNull();
    expect(must(await askForPen(eve, hers)).pen?.asked?.person).toBe(eve.id);
  });

  it('is for those who may change the story, and its company for those who may read it', async () => {
    const { mei, story, at } = await two();
    const [reporter, contributor] = [await person('reporter'), await person('contributor')];
    const runs = [takePen, askForPen, handOver, keepPen];
    for (const run of runs) {
      expect(codeOf(await run(reporter, { story, page: newId() }))).toBe('not-allowed');
      const none = await run(contributor, { story: '0000000000000000', page: newId() });
      expect(await run(contributor, { story, page: newId() })).toEqual(none);
    }
    for (const run of [beHere, leaveStory]) {
      expect(codeOf(await run(reporter, { story, page: newId() }))).toBe('ok');
      expect(codeOf(await run(contributor, { story, page: newId() }))).toBe('not-found');
    }
    expect(await companyOf(contributor, story)).toBeNull();
    must(await assignStory(mei, { story, part: 'writer', person: contributor.id }));
    expect(await companyOf(contributor, story)).not.toBeNull();
    expect(codeOf(await takePen(contributor, { story, page: newId() }))).toBe('ok');
    expect(codeOf(await beHere(mei, { ...at, more: 1 }))).toBe('invalid');
  });
});

describe('saves by field', () => {
  it('keep what others changed since, and say so', async () => {
    const { mei, dan, story, at } = await two();
    must(
      await saveRevision(mei, {
        story,
        base: 1,
        content: content({ body: words('Stays on.') }),
        page: at.page,
      }),
    );
    const saved = must(await saveRevision(dan, { story, base: 1, content: content({ place: 'Central' }) }));
    const both = content({ body: words('Stays on.'), place: 'Central' });
    expect(saved).toMatchObject({ version: 3, content: both });
    // And the reverse, from the version before.
    const third = must(
      await saveRevision(mei, {
        story,
        base: 2,
        content: content({ body: words('Stays on, late.') }),
        page: at.page,
      }),
    );
    expect(third.content).toEqual(content({ body: words('Stays on, late.'), place: 'Central' }));
    expect(await textOf(dan, story)).toEqual(third.content);
  });

  it('are refused with the newer version where both changed one field', async () => {
    const { mei, dan, story } = await two();
    must(await saveRevision(mei, { story, base: 1, content: content({ place: 'Central' }) }));
    const refused = await saveRevision(dan, { story, base: 1, content: content({ place: 'Mui Wo' }) });
    expect(refused).toMatchObject({ error: { code: 'stale', current: { version: 2 } } });
    // Both to the same: no quarrel.
    expect(
      must(await saveRevision(dan, { story, base: 1, content: content({ place: 'Central' }) })).version,
    ).toBe(2);
    expect(codeOf(await saveRevision(dan, { story, base: 9, content: content() }))).toBe('stale');
  });

  it('sent again after a lost answer stand once', async () => {
    const { mei, dan, story } = await two();
    must(await saveRevision(mei, { story, base: 1, content: content({ place: 'Central' }) }));
    const mine = { story, base: 1, content: content({ section: 'hong-kong' }) };
    const first = must(await saveRevision(dan, mine));
    expect(must(await saveRevision(dan, mine))).toEqual(first);
  });
});
