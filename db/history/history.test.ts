/** A story's past on a real database: versions and their marks, what readers saw, restoring, thinning. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { db } from '#db/core/write';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { events } from '#db/events/tables';
import { savePerson } from '#db/people/commands/save-person';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { roles } from '#db/shared/permissions';
import { cancelSchedule } from '#db/stories/commands/cancel-schedule';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { moveStory } from '#db/stories/commands/move-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyAt } from '#db/stories/reader-queries';
import { restoreVersion } from './commands/restore-version.ts';
import { BEGINNING, thinVersions } from './commands/thin-versions.ts';
import { comparedVersions, readVersion, seenAt, storyHistory } from './desk-queries.ts';

freshHouse();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

async function begin(writer: Actor): Promise<{ story: string; content: StoryContent }> {
  const byline = must(await savePerson(await person('chief'), { name: 'Mei-ling Kwok' })).person;
  const content: StoryContent = {
    ...emptyContent(),
    headline: 'Ferries to run late',
    standfirst: 'The last sailing moves to 1am at weekends.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The crossing stays open.' }] }],
  };
  const { story } = must(await createStory(writer, { language: 'en', key: newId(), content }));
  return { story, content };
}

/** Saves on top of what is there; gives the new version. */
async function save(writer: Actor, story: string, change: Partial<StoryContent>): Promise<number> {
  const at = await storyForDesk(writer, story);
  if (!at) throw new Error('No story.');
  const { version, content } = at.current;
  return must(await saveRevision(writer, { story, base: version, content: { ...content, ...change } }))
    .version;
}

const versionsLeft = async (actor: Actor, story: string): Promise<number[]> =>
  ((await storyHistory(actor, story))?.sittings ?? [])
    .flatMap((sitting) => sitting.versions.map(({ version }) => version))
    .sort((a, b) => a - b);

/** The whole housekeeping; gives how many versions went. */
async function thin(): Promise<number> {
  let gone = 0;
  let place: typeof BEGINNING | null = BEGINNING;
  while (place !== null) {
    const batch: Awaited<ReturnType<typeof thinVersions>> = await thinVersions(place);
    gone += batch.gone;
    place = batch.next;
  }
  return gone;
}

describe('the list of versions', () => {
  it('is gathered by sitting, and names what became of each', async () => {
    const [mei, agnes] = [await person('editor', { name: 'Mei' }), await person('chief', { name: 'Agnes' })];
    const { story } = await begin(mei);
    pass(MINUTE);
    await save(mei, story, { kicker: 'Transport' }); // 2
    must(await publishStory(mei, { story, version: 2 }));
    pass(MINUTE);
    await save(mei, story, { kicker: 'Harbour' }); // 3
    pass(MINUTE);
    await save(agnes, story, { headline: 'Ferries to run all night' }); // 4
    must(await publishStory(agnes, { story, version: 4, kind: 'update' }));
    pass(HOUR);
    await save(agnes, story, { place: 'Central' }); // 5
    must(await publishStory(agnes, { story, version: 5, at: TEST_INSTANT + DAY }));

    const history = await storyHistory(mei, story);
    expect(history).toMatchObject({ newest: 5, live: 4, mayRestore: true, older: null });
    const told = history?.sittings.map(({ actorName, from, until, versions }) => [
      actorName,
      (until - from) / MINUTE,
      ...versions.map(({ version, stands, marks }) =>
        [`v${version}`, stands ? '' : 'folded', ...marks.map(({ kind }) => kind)].filter(Boolean).join(' '),
      ),
    ]);
    expect(told).toEqual([
      ['Agnes', 0, 'v5 scheduled'],
      ['Agnes', 0, 'v4 update'],
      ['Mei', 2, 'v3', 'v2 first', 'v1 folded'],
    ]);
    expect(history?.sittings[2]?.versions[0]?.words).toBe(12);
    pass(2 * DAY);
    must(await withdrawStory(agnes, { story, kind: 'legal', reason: 'By order of a court.' }));
    const marks = (await storyHistory(mei, story))?.sittings[0]?.versions[0]?.marks;
    expect(marks).toMatchObject([{ kind: 'update' }, { kind: 'withdrawn', reason: 'By order of a court.' }]);
  });

  it('goes on from page to page', async () => {
    const mei = await person('editor');
    const { story } = await begin(mei);
    for (let i = 0; i < 130; i += 1) await save(mei, story, { kicker: `Take ${i}` });
    const first = await storyHistory(mei, story);
    expect(first?.older).toBe(32);
    const second = await storyHistory(mei, story, first?.older ?? 0);
    expect(second?.older).toBeNull();
    expect(second?.sittings[0]?.versions.length).toBe(31);
  });
});

describe('who may read it', () => {
  it.each(roles)('%s: as drafts are read', async (role) => {
    const [me, other] = [await person(role), await person('reporter')];
    const [mine, theirs] = [await begin(me), await begin(other)];
    const reads = async (story: string) => [
      await storyHistory(me, story),
      await comparedVersions(me, story, 1, 1),
      await readVersion(me, story, 1),
      await seenAt(me, story, TEST_INSTANT),
    ];
    expect((await reads(mine.story)).every((answer) => answer !== null)).toBe(true);
    expect((await reads(theirs.story)).every((answer) => answer !== null)).toBe(role !== 'contributor');
    if (role === 'contributor') expect(await reads(theirs.story)).toEqual(await reads('0000000000000000'));
  });
});

describe('comparing', () => {
  it('says what differs, what it is called, and which fields can be put back', async () => {
    const mei = await person('editor');
    const { story } = await begin(mei);
    await save(mei, story, { section: 'china', headline: 'Ferries to run all night' }); // 2
    await save(mei, story, { headline: 'Ferries to run late' }); // 3
    const found = await comparedVersions(mei, story, 2, 1);
    expect([found?.from.version, found?.to.version]).toEqual([1, 2]);
    expect(found?.comparison.fields.map(({ field }) => field)).toEqual(['headline', 'section']);
    expect(found?.names).toMatchObject({ 'hong-kong': 'Hong Kong', china: 'China' });
    // The headline is back already.
    expect(found?.restorable).toEqual(['section']);
    expect(await comparedVersions(mei, story, 1, 9)).toBeNull();
  });
});

describe('restoring', () => {
  it('makes a new version, of the whole or of one field, and says so', async () => {
    const mei = await person('editor');
    const { story, content } = await begin(mei);
    await save(mei, story, { headline: 'Second', standfirst: 'Second.' }); // 2
    const whole = must(await restoreVersion(mei, { story, base: 2, version: 1 }));
    expect(whole.version).toBe(3);
    expect((await storyForDesk(mei, story))?.current.content).toEqual(content);
    const field = must(await restoreVersion(mei, { story, base: 3, version: 2, field: 'headline' }));
    expect(field.version).toBe(4);
    expect((await storyForDesk(mei, story))?.current.content).toEqual({ ...content, headline: 'Second' });
    expect((await storyForDesk(mei, story))?.story.headline).toBe('Second');
    const marks = (await storyHistory(mei, story))?.sittings[0]?.versions.map((line) => line.marks);
    expect(marks?.slice(0, 2)).toEqual([
      [{ kind: 'restored', version: 2, field: 'headline' }],
      [{ kind: 'restored', version: 1, field: null }],
    ]);
    // Saying what stands there already is no version.
    expect(must(await restoreVersion(mei, { story, base: 4, version: 4 })).version).toBe(4);
  });

  it('never writes over what was saved since, and gives it', async () => {
    const [mei, agnes] = [await person('editor'), await person('editor')];
    const { story } = await begin(mei);
    await save(mei, story, { headline: 'Second' }); // 2
    await save(agnes, story, { headline: 'Theirs' }); // 3
    expect(await restoreVersion(mei, { story, base: 2, version: 1 })).toMatchObject({
      error: { code: 'stale', current: { version: 3, content: { headline: 'Theirs' } } },
    });
    expect(await versionsLeft(mei, story)).toEqual([1, 2, 3]);
  });

  it('leaves readers with what they see until somebody publishes', async () => {
    const mei = await person('editor');
    const { story, content } = await begin(mei);
    await save(mei, story, { headline: 'Second' });
    const { path } = must(await publishStory(mei, { story, version: 2 }));
    must(await restoreVersion(mei, { story, base: 2, version: 1 }));
    expect((await storyAt(path))?.headline).toBe('Second');
    must(await publishStory(mei, { story, version: 3, kind: 'fix' }));
    expect((await storyForDesk(mei, story))?.current.content).toEqual(content);
  });

  it('needs the right to save, and a version that is there', async () => {
    const [mei, reporter, contributor] = [
      await person('editor'),
      await person('reporter'),
      await person('contributor'),
    ];
    const { story } = await begin(mei);
    const code = async (actor: Actor, input: unknown) => {
      const result = await restoreVersion(actor, input);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code(reporter, { story, base: 1, version: 1 })).toBe('not-allowed');
    expect(await code(contributor, { story, base: 1, version: 1 })).toBe('not-found');
    expect(await code(mei, { story, base: 1, version: 7 })).toBe('not-found');
    expect(await code(mei, { story, base: 1, version: 1, field: 'owner' })).toBe('invalid');
    expect(await code(mei, { story, base: 1, version: '1' })).toBe('invalid');
  });
});

describe('what readers saw at a moment', () => {
  it('is the version that was public, or why none was', async () => {
    const [mei, chief] = [await person('editor'), await person('chief')];
    const { story } = await begin(mei);
    expect(await seenAt(mei, story, TEST_INSTANT)).toEqual({ kind: 'never' });
    const [six, seven, eight, nine, ten] = [1, 2, 3, 4, 5].map((n) => TEST_INSTANT + n * HOUR) as [
      number,
      number,
      number,
      number,
      number,
    ];
    must(await publishStory(mei, { story, version: 1, at: six }));
    expect(await seenAt(mei, story, six - 1)).toEqual({ kind: 'not-yet', at: six });
    expect(await seenAt(mei, story, six)).toMatchObject({ kind: 'version', version: 1, release: 'first' });

    pass(2 * HOUR);
    await save(mei, story, { headline: 'Second' });
    must(
      await correctStory(mei, { story, version: 2, kind: 'correction', text: 'It is 1am.', place: 'end' }),
    );
    pass(HOUR);
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    pass(HOUR);
    must(await publishStory(chief, { story, version: 2 }));

    expect(await seenAt(mei, story, seven - 1)).toMatchObject({ version: 1, until: seven, notices: [] });
    expect(await seenAt(mei, story, seven)).toMatchObject({
      version: 2,
      release: 'correction',
      notices: [{ text: 'It is 1am.' }],
    });
    expect(await seenAt(mei, story, eight)).toEqual({ kind: 'withdrawn', at: eight, reason: 'Wrong.' });
    expect(await seenAt(mei, story, nine)).toMatchObject({ version: 2, until: null });
    expect(await seenAt(mei, story, ten)).toMatchObject({ version: 2, notices: [{ text: 'It is 1am.' }] });
  });
});

describe('thinning', () => {
  /** A sitting of ten saves in ten minutes; its versions. */
  async function sitting(writer: Actor, story: string): Promise<number[]> {
    const made: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      made.push(await save(writer, story, { kicker: `Take ${newId()}` }));
      pass(MINUTE);
    }
    return made;
  }

  it('takes the saves between of a sitting that is over for a day, once', async () => {
    const mei = await person('editor');
    const { story } = await begin(mei);
    pass(HOUR);
    await sitting(mei, story); // 2 to 11
    expect(await thin()).toBe(0);
    pass(DAY - 2 * MINUTE);
    await save(mei, story, { place: 'Central' }); // 12
    expect(await thin()).toBe(0);
    pass(2 * MINUTE);
    // 7.42pm to 7.51pm: the saves before and after 7.50pm stand for their ten minutes.
    expect(await thin()).toBe(7);
    expect(await versionsLeft(mei, story)).toEqual([1, 2, 9, 11, 12]);
    expect(await thin()).toBe(0);
    const log = await (await db()).select().from(events).where(eq(events.kind, 'story.thinned'));
    expect(log).toMatchObject([{ subject: story, actor: 'system:clock', after: { versions: 7 }, tags: [] }]);
    // Writing goes on, and what is left can be compared.
    expect(await save(mei, story, { place: 'Wan Chai' })).toBe(13);
    expect((await comparedVersions(mei, story, 2, 13))?.comparison.fields.length).toBe(2);
  });

  it('leaves what a release, a correction, a schedule, a restoration or a state refers to', async () => {
    const mei = await person('editor');
    const { story } = await begin(mei);
    pass(HOUR);
    const kept: Record<string, number> = {};
    const step = async (): Promise<number> => {
      pass(1_000);
      return save(mei, story, { kicker: `Take ${newId()}` });
    };
    await step(); // 2, the first of the sitting
    await step();
    kept.state = await step();
    must(await moveStory(mei, { story, to: 'in-review' }));
    await step();
    kept.cancelled = await step();
    const { release } = must(
      await publishStory(mei, { story, version: kept.cancelled, at: TEST_INSTANT + DAY }),
    );
    must(await cancelSchedule(mei, { story, release }));
    await step();
    kept.first = await step();
    must(await publishStory(mei, { story, version: kept.first }));
    await step();
    kept.correction = await step();
    must(
      await correctStory(mei, {
        story,
        version: kept.correction,
        kind: 'correction',
        text: 'It is 1am.',
        place: 'end',
      }),
    );
    kept.source = await step();
    const base = await step();
    kept.restored = must(await restoreVersion(mei, { story, base, version: kept.source })).version;
    await step();
    kept.last = await step();
    pass(2 * DAY);
    expect(await thin()).toBeGreaterThan(0);
    expect(await versionsLeft(mei, story)).toEqual([1, 2, ...Object.values(kept)].sort((a, b) => a - b));
    expect(await thin()).toBe(0);
  });

  it('goes through many stories and long ones in batches', async () => {
    const mei = await person('editor');
    const { story, content } = await begin(mei);
    for (let i = 0; i < 260; i += 1) await save(mei, story, { kicker: `Take ${i}` });
    // Changed before all others, so that the walk begins with it.
    pass(1_000);
    for (let i = 0; i < 120; i += 1) must(await createStory(mei, { language: 'en', key: newId(), content }));
    pass(2 * DAY);
    const first = await thinVersions(BEGINNING);
    expect(first.gone).toBe(200);
    expect(first.next).not.toBeNull();
    expect(await thin()).toBe(59);
    expect(await versionsLeft(mei, story)).toEqual([1, 261]);
  });
});
