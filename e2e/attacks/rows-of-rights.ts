/** Commands of the JSON routes with whoever may give them, as the specs of rights try them. */
import { firstFront } from '#db/front/model';
import type { Action, Role } from '#db/shared/permissions';
import type { FailureCode } from '#db/shared/result';

/** “Words” in the text of every story made here. */
export const WORDS = { block: 'a', quote: 'Words', offset: 0, before: '', after: ' that stand in the body.' };

export type Cell = { live: boolean; command: string; input: (story: string) => Record<string, unknown> };

/** Each action on a story, as a command of the JSON routes. */
export const onStories: Partial<Record<Action, Cell>> = {
  'story.review': { live: false, command: 'move-story', input: (story) => ({ story, to: 'in-review' }) },
  'story.ready': { live: false, command: 'move-story', input: (story) => ({ story, to: 'ready' }) },
  'story.assign': {
    live: false,
    command: 'assign-story',
    input: (story) => ({ story, part: 'editor', person: null }),
  },
  'story.comment': {
    live: false,
    command: 'add-remark',
    input: (story) => ({ story, id: `remark-${story}`, words: 'Is this so?' }),
  },
  'story.suggest': {
    live: true,
    command: 'suggest-words',
    input: (story) => ({ story, id: `words-${story}`, on: WORDS, words: 'Sentences' }),
  },
  'story.publish': { live: false, command: 'publish-story', input: (story) => ({ story, version: 1 }) },
  'story.correct': {
    live: true,
    command: 'correct-story',
    input: (story) => ({ story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' }),
  },
  'story.withdraw': {
    live: true,
    command: 'withdraw-story',
    input: (story) => ({ story, kind: 'gone', reason: 'It was wrong.' }),
  },
  'story.embargo': {
    live: false,
    command: 'set-embargo',
    input: (story) => ({ story, until: Date.UTC(2030, 0, 1) }),
  },
  'story.bin': { live: false, command: 'bin-story', input: (story) => ({ story }) },
};

/** Where rights limited to Sport count: a front's place, or a picture that somebody else added. */
export type At = { front: string; picture: string };

/**
 * Commands of the JSON routes that are about no story. Rights are asked for before anything else, so whoever may is told
 * what is wrong with the input (`else`), and nothing is left behind for other specs.
 */
export const houseRows: {
  command: string;
  /** The lowest role that may, with rights for the whole house. */
  least: Role;
  ground: 'front' | 'house' | 'person';
  input: (at: At) => Record<string, unknown>;
  else?: FailureCode;
}[] = [
  {
    command: 'save-front',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ ...frontOf(front), layout: firstFront(front), base: 999 }),
    else: 'stale',
  },
  {
    command: 'discard-front',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ ...frontOf(front), base: 999 }),
    else: 'stale',
  },
  {
    command: 'publish-front',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ ...frontOf(front), layout: firstFront(front), at: 0 }),
    else: 'in-the-past',
  },
  {
    command: 'restore-front',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ ...frontOf(front), release: 'none' }),
    else: 'not-found',
  },
  {
    command: 'cancel-front',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ ...frontOf(front), release: 'none' }),
    else: 'nothing-scheduled',
  },
  {
    command: 'crop-for-slot',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ picture: 'none', place: front, ratio: '3x2', left: 0, top: 0, width: 0.5 }),
    else: 'not-found',
  },
  {
    command: 'take-pen',
    least: 'editor',
    ground: 'front',
    input: ({ front }) => ({ story: `front-zh-${front}`, page: 'page-of-rights' }),
  },
  {
    command: 'set-strip',
    least: 'editor',
    ground: 'house',
    input: () => ({ ...LINE, kind: 'breaking', words: 'A line', warning: null }),
    else: 'in-the-past',
  },
  {
    command: 'set-strip',
    least: 'editor',
    ground: 'house',
    input: () => ({ ...LINE, kind: 'warning', words: '', warning: 'tc8nw' }),
    else: 'in-the-past',
  },
  { command: 'edit-picture', least: 'reporter', ground: 'person', input: ({ picture }) => ({ picture }) },
  {
    command: 'remove-picture',
    least: 'editor',
    ground: 'person',
    input: ({ picture }) => ({ picture }),
    else: 'picture-in-use',
  },
];

const LINE = { wordsZh: '', link: '', until: 0 };
export const frontOf = (place: string) => ({ language: 'zh', place });

/** Its only other refusal is of what is no template at all, before rights are asked for: those who may, do. */
export const SNIPPET = {
  kind: 'snippets',
  name: 'A snippet of this test',
  body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'A' }] }],
};

/** Commands of the JSON routes about one story: in `onStories` and beside it, and in db/accounts/sections.test by section. */
export const storyCommands = [
  ...['create-story', 'save-revision', 'publish-story', 'cancel-schedule', 'withdraw-story', 'correct-story'],
  ...['undo-release', 'plan-story', 'plan-removal', 'cancel-removal', 'set-embargo', 'lift-embargo'],
  ...['bin-story', 'take-out-story', 'ask-inspection', 'change-stories', 'put-back-stories', 'move-story'],
  ...['hand-in-story', 'return-story', 'assign-story', 'add-remark', 'settle-remark', 'suggest-words'],
  ...['settle-suggestions', 'be-here', 'leave-story', 'take-pen', 'ask-for-pen', 'hand-over', 'keep-pen'],
  ...['see-notices', 'make-preview-link', 'withdraw-preview-link', 'post-update', 'edit-update'],
  ...['correct-update', 'mark-update', 'withdraw-update', 'set-live-state'],
];
