/** The table cell by cell, through the real commands on a real database. */
import { describe, expect, it } from 'vitest';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import { keysForDesk } from '#db/api/desk-queries';
import { beginExport } from '#db/export/commands/begin-export';
import { freshHouse, must, person } from '#db/core/testing';
import { publishFront } from '#db/front/commands/publish-front';
import { saveFront } from '#db/front/commands/save-front';
import { setStrip } from '#db/front/commands/set-strip';
import { defaultFront } from '#db/front/model';
import { changeRole, suspendUser } from '#db/accounts/commands/change-user';
import { inviteUser } from '#db/accounts/commands/invite-user';
import { setChecks } from '#db/checks/commands/set-checks';
import { now } from '#db/core/clock';
import { correctionDraft } from '#db/corrections/desk-queries';
import { savePerson } from '#db/people/commands/save-person';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { importQuotes } from '#db/quotes/commands/import-quotes';
import { moveQuote } from '#db/quotes/commands/move-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { changeSettings } from '#db/settings/commands/change-settings';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { type Action, reachOf, type Role, roles } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { addRemark } from '#db/review/commands/add-remark';
import { assignStory } from '#db/review/commands/assign-story';
import { handInStory } from '#db/review/commands/hand-in-story';
import { returnStory } from '#db/review/commands/return-story';
import { settleRemark } from '#db/review/commands/settle-remark';
import { settleSuggestions } from '#db/review/commands/settle-suggestions';
import { suggestWords } from '#db/review/commands/suggest-words';
import { reviewForDesk } from '#db/review/desk-queries';
import { askForPen } from '#db/pen/commands/ask-for-pen';
import { beHere } from '#db/pen/commands/be-here';
import { handOver } from '#db/pen/commands/hand-over';
import { keepPen } from '#db/pen/commands/keep-pen';
import { leaveStory } from '#db/pen/commands/leave-story';
import { takePen } from '#db/pen/commands/take-pen';
import { companyOf } from '#db/pen/desk-queries';
import { saveTopic } from '#db/topics/commands/save-topic';
import { storyForDesk } from '../desk-queries.ts';
import { emptyContent, type StoryContent } from '../model.ts';
import { binStory } from './bin-story.ts';
import { cancelRemoval } from './cancel-removal.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { correctStory } from './correct-story.ts';
import { createStory } from './create-story.ts';
import { liftEmbargo } from './lift-embargo.ts';
import { moveStory } from './move-story.ts';
import { planRemoval } from './plan-removal.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { setEmbargo } from './set-embargo.ts';
import { takeOutStory } from './take-out-story.ts';
import { undoRelease } from './undo-release.ts';
import { withdrawStory } from './withdraw-story.ts';

freshHouse();

let byline = '';
const content = (): StoryContent => ({
  ...emptyContent(),
  headline: 'A headline',
  standfirst: 'A standfirst with a verb in it.',
  section: 'hong-kong',
  bylines: [byline],
  body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words.' }] }],
});

async function storyOf(owner: Actor, live: boolean): Promise<string> {
  byline ||= must(await savePerson(systemActor('seed'), { name: 'A' })).person;
  const { story } = must(await createStory(owner, { language: 'en', key: newId(), content: content() }));
  if (live) must(await publishStory(systemActor('seed'), { story, version: 1 }));
  return story;
}

/** “Words” in the text of these stories. */
const passage = { block: 'a', quote: 'Words', offset: 0, before: '', after: '.' };

type OnStory = (actor: Actor, story: string) => Promise<Result<unknown>>;

/** Each action on a story: how it is done, and whether it needs a live one. */
const onStories: Partial<Record<Action, { live: boolean; run: OnStory }>> = {
  'story.save': {
    live: false,
    run: (actor, story) =>
      saveRevision(actor, { story, base: 1, content: { ...content(), kicker: 'Changed' } }),
  },
  'story.review': { live: false, run: (actor, story) => moveStory(actor, { story, to: 'in-review' }) },
  'story.ready': { live: false, run: (actor, story) => moveStory(actor, { story, to: 'ready' }) },
  'story.assign': {
    live: false,
    run: async (actor, story) =>
      assignStory(actor, { story, part: 'writer', person: (await person('reporter')).id }),
  },
  'story.comment': {
    live: false,
    run: (actor, story) => addRemark(actor, { story, id: newId(), words: 'Is this so?' }),
  },
  'story.suggest': {
    live: true,
    run: (actor, story) => suggestWords(actor, { story, id: newId(), on: passage, words: 'Sentences' }),
  },
  'story.publish': { live: false, run: (actor, story) => publishStory(actor, { story, version: 1 }) },
  'story.correct': {
    live: true,
    run: (actor, story) =>
      correctStory(actor, { story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' }),
  },
  'story.withdraw': {
    live: true,
    run: (actor, story) => withdrawStory(actor, { story, kind: 'gone', reason: 'Wrong.' }),
  },
  'story.embargo': {
    live: false,
    run: (actor, story) => setEmbargo(actor, { story, until: now() + 60_000 }),
  },
  'story.bin': { live: false, run: (actor, story) => binStory(actor, { story }) },
};

/** The same on a story that does not exist; what prepares it has nothing to work on. */
async function onNone(run: OnStory, me: Actor): Promise<Result<unknown>> {
  try {
    return await run(me, '0000000000000000');
  } catch {
    return { ok: false, error: { code: 'not-found' } };
  }
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

describe.each(roles)('%s', (role: Role) => {
  for (const [action, { live, run }] of Object.entries(onStories) as [
    Action,
    { live: boolean; run: OnStory },
  ][]) {
    it(`${action}: own and others'`, async () => {
      byline = '';
      const [me, other] = [await person(role), await person('reporter')];
      const reach = reachOf(role, action);
      const own = codeOf(await run(me, await storyOf(me, live)));
      expect(own).toBe(reach === 'none' ? 'not-allowed' : 'ok');
      const theirs = codeOf(await run(me, await storyOf(other, live)));
      const unseen = reachOf(role, 'story.read') === 'own';
      expect(theirs).toBe(reach === 'any' ? 'ok' : unseen ? 'not-found' : 'not-allowed');
    });
  }

  it('releases: own and others’', async () => {
    byline = '';
    const [me, other] = [await person(role), await person('reporter')];
    const shell = systemActor('shell');
    const at = now() + 3_600_000;
    /** Each command that has a right of another one, and how a story comes to stand so that it makes sense. */
    const ways: [Action, OnStory, OnStory][] = [
      [
        'story.withdraw',
        (_, story) => publishStory(shell, { story, version: 1 }),
        (actor, story) => planRemoval(actor, { story, at, reason: 'It ends.' }),
      ],
      [
        'story.withdraw',
        async (_, story) => {
          must(await publishStory(shell, { story, version: 1 }));
          return planRemoval(shell, { story, at, reason: 'It ends.' });
        },
        (actor, story) => cancelRemoval(actor, { story }),
      ],
      [
        'story.bin',
        (_, story) => binStory(shell, { story }),
        (actor, story) => takeOutStory(actor, { story }),
      ],
      [
        'story.publish',
        (_, story) => publishStory(shell, { story, version: 1, at }),
        async (actor, story) => {
          const release = (await storyForDesk(shell, story))?.waiting[0]?.release;
          return cancelSchedule(actor, { story, release });
        },
      ],
    ];
    for (const [action, prepare, run] of ways)
      for (const owner of [me, other]) {
        const story = await storyOf(owner, false);
        must(await prepare(owner, story));
        const reach = reachOf(role, action);
        const may = reach === 'any' || (reach === 'own' && owner === me);
        const reads = owner === me || reachOf(role, 'story.read') === 'any';
        expect(codeOf(await run(me, story)), action).toBe(may ? 'ok' : reads ? 'not-allowed' : 'not-found');
      }
    // Taking back is nobody's but whoever's act it was, whatever the role.
    const undone = await storyOf(other, false);
    const { release } = must(await publishStory(await person('editor'), { story: undone, version: 1 }));
    expect(codeOf(await undoRelease(me, { story: undone, release }))).toBe(
      reachOf(role, 'story.read') === 'any' ? 'not-allowed' : 'not-found',
    );
    // Under embargo the table is narrower: who may not know of the story can do nothing with it.
    const walled = await storyOf(other, false);
    must(await setEmbargo(shell, { story: walled, until: at }));
    const lifted = codeOf(await liftEmbargo(me, { story: walled, reason: 'It was broken.' }));
    const knows = reachOf(role, 'story.read-embargoed') === 'any';
    expect(lifted).toBe(
      !knows ? 'not-found' : reachOf(role, 'story.lift-embargo') === 'any' ? 'ok' : 'not-allowed',
    );
  });

  it('review: own and others’', async () => {
    byline = '';
    const [me, other] = [await person(role), await person('reporter')];
    const unseen = reachOf(role, 'story.read') === 'own';
    const ways: [Action, OnStory][] = [
      ['story.review', (actor, story) => handInStory(actor, { story, editor: null })],
      [
        'story.ready',
        async (actor, story) => {
          must(await moveStory(systemActor('shell'), { story, to: 'in-review' }));
          return returnStory(actor, { story, reason: 'The figures are missing.' });
        },
      ],
      [
        'story.comment',
        async (actor, story) => {
          const id = newId();
          must(await addRemark(systemActor('shell'), { story, id, words: 'A note.' }));
          return settleRemark(actor, { story, remark: id, settled: true });
        },
      ],
      // Who may write the text settles what others propose for it.
      ...(['rejected', null] as const).map((outcome): [Action, OnStory] => [
        'story.save',
        async (actor, story) => {
          const id = newId();
          must(await suggestWords(systemActor('shell'), { story, id, on: passage, words: 'Sentences' }));
          return settleSuggestions(actor, { story, suggestions: [id], outcome });
        },
      ]),
    ];
    for (const [action, run] of ways) {
      const reach = reachOf(role, action);
      expect(codeOf(await run(me, await storyOf(me, false))), action).toBe(
        reach === 'none' ? 'not-allowed' : 'ok',
      );
      const theirs = await storyOf(other, false);
      expect(codeOf(await run(me, theirs)), action).toBe(
        reach === 'any' ? 'ok' : unseen ? 'not-found' : 'not-allowed',
      );
      expect((await reviewForDesk(me, theirs)) === null).toBe(unseen);
      // None and not theirs to know of: the same answer, whatever is asked.
      if (unseen) expect(await run(me, theirs)).toEqual(await onNone(run, me));
    }
  });

  it('the pen and the company: own and others’', async () => {
    byline = '';
    const [me, other] = [await person(role), await person('reporter')];
    const unseen = reachOf(role, 'story.read') === 'own';
    const reach = reachOf(role, 'story.save');
    const page = newId();
    for (const owner of [me, other]) {
      const story = await storyOf(owner, false);
      const at = { story, page: `${page.slice(0, -1)}${owner === me ? 0 : 1}` };
      const readable = owner === me || !unseen;
      const writable = owner === me || reach === 'any';
      for (const run of [beHere, takePen, askForPen, keepPen, handOver, leaveStory]) {
        const may = run === beHere || run === leaveStory ? readable : writable;
        const said = await run(me, at);
        expect(codeOf(said), run.name).toBe(may ? 'ok' : readable ? 'not-allowed' : 'not-found');
        if (!readable) expect(said).toEqual(await run(me, { ...at, story: '0000000000000000' }));
      }
      expect((await companyOf(me, story)) !== null).toBe(readable);
    }
  });

  it('actions without an owner', async () => {
    const me = await person(role);
    const other = await person('reporter');
    const strip = { kind: 'breaking', words: 'W', wordsZh: '', warning: null, link: '' };
    const runs: Partial<Record<Action, () => Promise<Result<unknown>>>> = {
      'quote.write': () =>
        saveQuote(me, { date: '2026-09-01', words: 'Words', speaker: 'S', source: 'B, 1900' }),
      'front.publish': () => publishFront(me, { language: 'en', layout: defaultFront }),
      'strip.set': () => setStrip(me, { ...strip, until: now() + 1000 }),
      'topic.write': () => saveTopic(me, { name: `Topic ${role}` }),
      'user.manage': () => inviteUser(me, { email: `${role}@a.example`, name: 'N', role: 'reporter' }),
      'settings.change': () => changeSettings(me, { indexed: true }),
    };
    for (const [action, run] of Object.entries(runs) as [Action, () => Promise<Result<unknown>>][])
      expect(codeOf(await run()), action).toBe(reachOf(role, action) === 'any' ? 'ok' : 'not-allowed');
    expect((await setChecks(me, { section: null, levels: { 'lead-none': 'stop' } })).ok).toBe(
      reachOf(role, 'settings.change') === 'any',
    );
    expect((await beginExport(me, {})).ok).toBe(reachOf(role, 'settings.change') === 'any');
    const made = await makeKey(me, { name: 'App' });
    expect(codeOf(made)).toBe(reachOf(role, 'settings.change') === 'any' ? 'ok' : 'not-allowed');
    const { id } = must(await makeKey(systemActor('shell'), { name: 'Library' }));
    expect(codeOf(await revokeKey(me, { key: id, sure: true }))).toBe(codeOf(made));
    expect((await keysForDesk(me)).length).toBe(made.ok ? 1 : 0);
    expect((await correctionDraft(me, await storyOf(other, true))) !== null).toBe(
      reachOf(role, 'story.correct') === 'any',
    );
    expect((await saveFront(me, { language: 'en', base: 0, layout: defaultFront })).ok).toBe(
      reachOf(role, 'front.publish') === 'any',
    );
    expect((await suspendUser(me, { user: other.id, suspended: true })).ok).toBe(
      reachOf(role, 'user.manage') === 'any',
    );
    expect((await changeRole(me, { user: other.id, role: 'chief' })).ok).toBe(
      reachOf(role, 'user.manage') === 'any',
    );
    must(
      await saveQuote(systemActor('seed'), {
        date: '2026-09-02',
        words: 'W',
        speaker: 'S',
        source: 'B, 1900',
      }),
    );
    expect((await checkQuote(me, { date: '2026-09-02' })).ok).toBe(reachOf(role, 'quote.check') === 'any');
    const moved = await moveQuote(me, { from: '2026-09-02', to: '2026-09-03' });
    expect(moved.ok).toBe(reachOf(role, 'quote.check') === 'any');
    const table = '2026-09-04,Other words,S,"B, 1900"';
    expect((await importQuotes(me, { table })).ok).toBe(reachOf(role, 'quote.write') === 'any');
  });

  it('says of another’s draft what it says of one that does not exist', async () => {
    byline = '';
    const [me, other] = [await person(role), await person('reporter')];
    const theirs = await storyOf(other, false);
    const visible = reachOf(role, 'story.read') === 'any';
    expect((await storyForDesk(me, theirs)) !== null).toBe(visible);
    const save = (story: string) => saveRevision(me, { story, base: 1, content: content() });
    if (!visible) expect(await save(theirs)).toEqual(await save('0000000000000000'));
  });
});
