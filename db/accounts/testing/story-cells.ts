/** Every command on one story: the right that it asks for, how a story comes to stand so that it makes sense, a call of it. */
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { must, person } from '#db/core/testing';
import { restoreVersion } from '#db/history/commands/restore-version';
import { askInspection } from '#db/inspections/commands/ask-inspection';
import { correctUpdate } from '#db/live/commands/correct-update';
import { editUpdate } from '#db/live/commands/edit-update';
import { markUpdate } from '#db/live/commands/mark-update';
import { postUpdate } from '#db/live/commands/post-update';
import { setLiveState } from '#db/live/commands/set-live-state';
import { withdrawUpdate } from '#db/live/commands/withdraw-update';
import { savePerson } from '#db/people/commands/save-person';
import { makePreviewLink } from '#db/previews/commands/make-preview-link';
import { withdrawPreviewLink } from '#db/previews/commands/withdraw-preview-link';
import { addRemark } from '#db/review/commands/add-remark';
import { assignStory } from '#db/review/commands/assign-story';
import { handInStory } from '#db/review/commands/hand-in-story';
import { returnStory } from '#db/review/commands/return-story';
import { settleRemark } from '#db/review/commands/settle-remark';
import { settleSuggestions } from '#db/review/commands/settle-suggestions';
import { suggestWords } from '#db/review/commands/suggest-words';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Action } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { binStory } from '#db/stories/commands/bin-story';
import { cancelRemoval } from '#db/stories/commands/cancel-removal';
import { cancelSchedule } from '#db/stories/commands/cancel-schedule';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { liftEmbargo } from '#db/stories/commands/lift-embargo';
import { moveStory } from '#db/stories/commands/move-story';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { planStory } from '#db/stories/commands/plan-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { takeOutStory } from '#db/stories/commands/take-out-story';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';

/** A story as a cell has prepared it. */
export type Standing = { story: string; content: StoryContent; version: number; made: string };

export type StoryCell = {
  /** The command's file. */
  command: string;
  action: Action;
  form?: 'live';
  /** Done by the house beforehand; gives the id of what was made, if anything was. */
  prepare?: (at: Standing) => Promise<unknown>;
  run: (actor: Actor, at: Standing) => Promise<Result<unknown>>;
};

const shell = systemActor('shell');
const HOUR = 3_600_000;
const passage = { block: 'a', quote: 'Words', offset: 0, before: '', after: '.' };
const words = [{ id: 'u', kind: 'paragraph', text: [{ text: 'It sails.' }] }];

const publish = ({ story }: Standing) => publishStory(shell, { story, version: 1 }).then(must);
const post = async (at: Standing): Promise<string> => {
  await publish(at);
  return must(await postUpdate(shell, { story: at.story, key: newId(), headline: 'It left', body: words }))
    .update;
};
const update = ({ made }: Standing) => ({ update: made, version: 1 });

export const storyCells: readonly StoryCell[] = [
  {
    command: 'save-revision',
    action: 'story.save',
    run: (actor, { story, content }) =>
      saveRevision(actor, { story, base: 1, content: { ...content, headline: 'Another headline' } }),
  },
  {
    command: 'restore-version',
    action: 'story.save',
    prepare: ({ story, content }) =>
      saveRevision(shell, { story, base: 1, content: { ...content, kicker: 'Changed' } }).then(must),
    run: (actor, { story }) => restoreVersion(actor, { story, base: 2, version: 1 }),
  },
  {
    command: 'make-preview-link',
    action: 'story.save',
    run: (actor, { story }) => makePreviewLink(actor, { story, version: null, days: 7 }),
  },
  {
    command: 'withdraw-preview-link',
    action: 'story.save',
    prepare: async ({ story }) => must(await makePreviewLink(shell, { story, version: null, days: 7 })).link,
    run: (actor, { story, made }) => withdrawPreviewLink(actor, { story, link: made }),
  },
  {
    command: 'settle-suggestions',
    action: 'story.save',
    prepare: async ({ story }) => {
      const id = newId();
      must(await suggestWords(shell, { story, id, on: passage, words: 'Sentences' }));
      return id;
    },
    run: (actor, { story, made }) =>
      settleSuggestions(actor, { story, suggestions: [made], outcome: 'rejected' }),
  },
  {
    command: 'ask-inspection',
    action: 'story.publish',
    prepare: publish,
    run: (actor, { story }) => askInspection(actor, { story }),
  },
  {
    command: 'move-story',
    action: 'story.ready',
    run: (actor, { story }) => moveStory(actor, { story, to: 'ready' }),
  },
  {
    command: 'hand-in-story',
    action: 'story.review',
    run: (actor, { story }) => handInStory(actor, { story, editor: null }),
  },
  {
    command: 'return-story',
    action: 'story.ready',
    prepare: ({ story }) => moveStory(shell, { story, to: 'in-review' }).then(must),
    run: (actor, { story }) => returnStory(actor, { story, reason: 'The figures are missing.' }),
  },
  {
    command: 'assign-story',
    action: 'story.assign',
    prepare: async () => (await person('reporter')).id,
    run: (actor, { story, made }) => assignStory(actor, { story, part: 'writer', person: made }),
  },
  {
    command: 'add-remark',
    action: 'story.comment',
    run: (actor, { story }) => addRemark(actor, { story, id: newId(), words: 'Is this so?' }),
  },
  {
    command: 'settle-remark',
    action: 'story.comment',
    prepare: async ({ story }) => {
      const id = newId();
      must(await addRemark(shell, { story, id, words: 'A note.' }));
      return id;
    },
    run: (actor, { story, made }) => settleRemark(actor, { story, remark: made, settled: true }),
  },
  {
    command: 'suggest-words',
    action: 'story.suggest',
    run: (actor, { story }) => suggestWords(actor, { story, id: newId(), on: passage, words: 'Lines' }),
  },
  {
    command: 'publish-story',
    action: 'story.publish',
    run: (actor, { story }) => publishStory(actor, { story, version: 1 }),
  },
  {
    command: 'cancel-schedule',
    action: 'story.publish',
    prepare: async ({ story }) =>
      must(await publishStory(shell, { story, version: 1, at: now() + HOUR })).release,
    run: (actor, { story, made }) => cancelSchedule(actor, { story, release: made }),
  },
  {
    command: 'plan-story',
    action: 'story.save',
    run: (actor, { story }) => planStory(actor, { story, day: '2026-08-30' }),
  },
  {
    command: 'correct-story',
    action: 'story.correct',
    prepare: publish,
    run: (actor, { story }) =>
      correctStory(actor, { story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' }),
  },
  {
    command: 'withdraw-story',
    action: 'story.withdraw',
    prepare: publish,
    run: (actor, { story }) => withdrawStory(actor, { story, kind: 'gone', reason: 'It was wrong.' }),
  },
  {
    command: 'plan-removal',
    action: 'story.withdraw',
    prepare: publish,
    run: (actor, { story }) => planRemoval(actor, { story, at: now() + HOUR, reason: 'It ends.' }),
  },
  {
    command: 'cancel-removal',
    action: 'story.withdraw',
    prepare: async (at) => {
      await publish(at);
      must(await planRemoval(shell, { story: at.story, at: now() + HOUR, reason: 'It ends.' }));
    },
    run: (actor, { story }) => cancelRemoval(actor, { story }),
  },
  {
    command: 'set-embargo',
    action: 'story.embargo',
    run: (actor, { story }) => setEmbargo(actor, { story, until: now() + HOUR }),
  },
  { command: 'bin-story', action: 'story.bin', run: (actor, { story }) => binStory(actor, { story }) },
  {
    command: 'take-out-story',
    action: 'story.bin',
    prepare: ({ story }) => binStory(shell, { story }).then(must),
    run: (actor, { story }) => takeOutStory(actor, { story }),
  },
  {
    command: 'post-update',
    action: 'story.publish',
    form: 'live',
    prepare: publish,
    run: (actor, { story }) => postUpdate(actor, { story, key: newId(), headline: 'It sails', body: words }),
  },
  {
    command: 'edit-update',
    action: 'story.publish',
    form: 'live',
    prepare: post,
    run: (actor, at) => editUpdate(actor, { ...update(at), headline: 'It left at 1am', body: words }),
  },
  {
    command: 'correct-update',
    action: 'story.correct',
    form: 'live',
    prepare: post,
    run: (actor, at) =>
      correctUpdate(actor, {
        ...update(at),
        headline: 'It left at 2am',
        body: words,
        kind: 'correction',
        text: 'It left at 2am.',
      }),
  },
  {
    command: 'mark-update',
    action: 'story.publish',
    form: 'live',
    prepare: post,
    run: (actor, at) => markUpdate(actor, { ...update(at), pinned: true, keyEvent: false }),
  },
  {
    command: 'withdraw-update',
    action: 'story.publish',
    form: 'live',
    prepare: post,
    run: (actor, at) => withdrawUpdate(actor, { ...update(at), reason: 'It did not.' }),
  },
  {
    command: 'set-live-state',
    action: 'story.publish',
    form: 'live',
    prepare: publish,
    run: (actor, { story }) => setLiveState(actor, { story, state: 'paused' }),
  },
];

/** The cell that an embargo makes: its story is a wall, so it has a table of its own in the matrix. */
export const liftCell: StoryCell = {
  command: 'lift-embargo',
  action: 'story.lift-embargo',
  prepare: ({ story }) => setEmbargo(shell, { story, until: now() + HOUR }).then(must),
  run: (actor, { story }) => liftEmbargo(actor, { story, reason: 'It was broken.' }),
};

let byline: { house: string; id: string } = { house: '', id: '' };

/** A story of a section, with everything that publishing asks for, standing as a cell wants it. */
export async function standing(owner: Actor, section: string, cell: StoryCell): Promise<Standing> {
  const house = env().dataDir;
  if (byline.house !== house) byline = { house, id: must(await savePerson(shell, { name: 'A' })).person };
  const content: StoryContent = {
    ...emptyContent(),
    headline: 'A headline',
    standfirst: 'A standfirst with a verb in it.',
    form: cell.form ?? 'news',
    section,
    bylines: [byline.id],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words.' }] }],
  };
  const { story } = must(await createStory(owner, { language: 'en', key: newId(), content }));
  const at: Standing = { story, content, version: 1, made: '' };
  const made = await cell.prepare?.(at);
  return { ...at, made: typeof made === 'string' ? made : '' };
}
