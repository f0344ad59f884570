/**
 * One person at one open story, outside of React: the text on the screen, its saves, its copies on this computer, and
 * what the server says of the story.
 */
import type { Language } from '#db/shared/languages';
import { newId } from '#db/shared/id';
import { type Failure } from '#db/shared/result';
import type { StoryContent } from '#db/stories/model';
import { type Answer, type DeskCommand, query, send } from '../api';
import { type Cell, createCell } from './cell';
import { type AtStory, isElsewhere, joinStory } from './company/company';
import { createDraft, type Draft } from './draft';
import { createKnown, type Known } from './known';
import { dropCopies, keepCopy, type LocalCopy, readCopies } from './local-copy';
import { holdName, openOnes } from './open-pages';
import { openingOf } from './opening';
import { choose, type Choice, reconcile, type Reconciled } from './reconcile';
import { createSaver, type Saver } from './saver';
import { isUnsaved } from './saving';
import type { StoryAtDesk, StoryChoice } from '#db/stories/desk-views';
import type { ShownPicture } from './story-at-desk';

export type Sitting = {
  draft: Draft;
  saver: Saver;
  /** The story as the server last described it. */
  at: Cell<StoryAtDesk>;
  /** Rises in the same instant in which another text was put on the screen: the editor takes over what differs. */
  edition: Cell<number>;
  /** Whose newer text came on the screen while nothing here was unsaved, and when it was saved. */
  newer: Cell<{ name: string; at: number } | null>;
  /** Who else is at the story, and the pen. */
  company: AtStory;
  /** The pen has come here since it was asked for. */
  gotPen: Cell<boolean>;
  /** Rises when colleagues said something about the story. */
  said: Cell<number>;
  /** True when this browser keeps nothing. */
  keepsNothing: Cell<boolean>;
  /** Text that the server did not have was put back at opening. */
  recovered: boolean;
  pictures: Known<ShownPicture>;
  stories: Known<StoryChoice>;
  /** The server's clock, ms UTC. */
  now(): number;
  /** Asks the server where the story stands. A newer text of someone else comes on the screen when nothing here is unsaved. */
  refresh(): Promise<void>;
  /** What both changed, and the two texts; null when there is nothing to choose. */
  clash(): { found: Reconciled; mine: StoryContent; theirs: StoryContent } | null;
  /** Somebody has chosen, by field or block. What was not chosen is a version of its own before the one that was. */
  settle(choices: ReadonlyMap<string, Choice>): void;
  /** Saves what is on the screen, then gives a command about exactly that version; then asks where the story stands. */
  giveVersion(command: DeskCommand, input: Record<string, unknown>): Promise<Answer<unknown>>;
  /**
   * Does what sends the story on (to an editor, back, into the bin) once the server has everything that was typed here.
   * What it cannot take now is not sent on without it: the reason is the answer.
   */
  whenSaved<T>(act: () => Promise<Answer<T>>): Promise<Answer<T>>;
  /** Gives a command that is not about a version. */
  give(command: DeskCommand, input: Record<string, unknown>): Promise<Answer<unknown>>;
  close(): void;
};

type Opened = {
  user: string;
  at: StoryAtDesk;
  /** The server's clock when it made the page, ms UTC. */
  serverNow: number;
  pictures: readonly ShownPicture[];
  stories: readonly StoryChoice[];
};

const byIds =
  <T>(name: 'find-pictures' | 'find-stories') =>
  async (ids: readonly string[]): Promise<T[]> => {
    const answer = await query<T[]>(name, { ids: ids.join(',') });
    return answer.ok ? answer.value : [];
  };

/** What other pages of this browser left behind when they crashed or were closed. A browser may keep nothing. */
async function leftBehind(user: string, story: string): Promise<LocalCopy[]> {
  try {
    const copies = await readCopies(user, story);
    const open = await openOnes(copies.map((copy) => copy.page));
    return copies.filter((copy) => !open.has(copy.page));
  } catch {
    return [];
  }
}

/** What is saved of what stands on the screen: a point without a word is only room to write in. */
const tidy = (content: StoryContent): StoryContent =>
  content.points.every((point) => point.trim() !== '')
    ? content
    : { ...content, points: content.points.filter((point) => point.trim() !== '') };

/** Opens a story: with this computer's text when the server does not hold it. */
export async function openSitting({ user, at: given, serverNow, ...known }: Opened): Promise<Sitting> {
  const began = performance.now();
  const story = given.story.id;
  const page = newId();
  const letGo = holdName(page);
  const copies = given.may.save ? await leftBehind(user, story) : [];
  const unsaved = copies.findLast((copy) => openingOf(given.current, copy).kind === 'local');
  const opening = openingOf(given.current, unsaved);
  // What the server holds already, and what comes on the screen now, goes once the server has acknowledged.
  const settled = copies.filter(
    (copy) => copy === unsaved || openingOf(given.current, copy).kind === 'server',
  );
  const pages = [page, ...settled.map((copy) => copy.page)];
  const drop = (): Promise<void> => dropCopies(user, story, pages);

  const keepsNothing = createCell(false);
  const keep = async (copy: Omit<LocalCopy, 'page'>, instead: readonly string[] = []): Promise<void> => {
    try {
      await keepCopy(user, story, { ...copy, page }, instead);
      keepsNothing.set(false);
    } catch (error) {
      keepsNothing.set(true);
      throw error;
    }
  };

  const draft = createDraft(opening.kind === 'local' ? opening.content : given.current.content, (where) => {
    saver.typed();
    gotPen.set(false);
    company.typed(where);
  });
  const edition = createCell(0);
  const put = (content: StoryContent): void => {
    draft.replace(content);
    edition.set(edition.get() + 1);
  };
  const saver = createSaver({
    story,
    version: given.current.version,
    origin: given.current.content,
    savedAt: given.current.at,
    read: () => tidy(draft.whole()),
    send: (input) => send('save-revision', { ...input, page }),
    keep: (copy) => keep(copy),
    drop,
    meet({ origin, theirs, sent }) {
      const mine = draft.whole();
      const { content, clashes } = reconcile(origin, mine, theirs.content, sent);
      if (clashes.length > 0) return false;
      put(content);
      return true;
    },
    now: () => Date.now(),
  });
  if (opening.kind === 'local') {
    saver.restored(opening);
    // The copy is this page's own from now on: what it holds later is not the past beside it.
    await keep({ ...opening, at: Date.now() }, pages.slice(1)).catch(() => undefined);
  } else if (copies.length > 0) void drop().catch(() => undefined);

  const at = createCell(given);
  const newer = createCell<{ name: string; at: number } | null>(null);

  async function refresh(): Promise<void> {
    const answer = await query<StoryAtDesk>('read-story', { story });
    if (!answer.ok) return;
    at.set(answer.value);
    const { version, content, actor, actorName, at: savedAt } = answer.value.current;
    const saving = saver.state();
    if (version <= saving.base || isUnsaved(saving) || saving.trouble !== null) return;
    put(content);
    // Who reads along while somebody else writes needs no word of each sentence.
    if (actor !== user && company.now.get()?.pen?.person !== actor)
      newer.set({ name: actorName, at: savedAt });
    await saver.adopt(version, content, savedAt);
  }

  const gotPen = createCell(false);
  const said = createCell(0);
  const company = joinStory({ story, page, user }, (is, was) => {
    const { trouble } = saver.state();
    if (!isElsewhere(is, user)) {
      if (is.pen?.page === page && isElsewhere(was, user)) gotPen.set(true);
      if (trouble?.kind === 'pen') saver.retry();
    }
    if (was && is.said !== was.said) said.set(said.get() + 1);
    if (is.version > saver.state().base || (was && is.said !== was.said)) void refresh();
  });

  async function give(command: DeskCommand, input: Record<string, unknown>): Promise<Answer<unknown>> {
    const answer = await send(command, { story, ...input });
    await refresh();
    return answer;
  }

  return {
    draft,
    saver,
    at,
    edition,
    newer,
    keepsNothing,
    company,
    gotPen,
    said,
    recovered: opening.kind === 'local',
    pictures: createKnown(known.pictures, byIds<ShownPicture>('find-pictures')),
    stories: createKnown(known.stories, byIds<StoryChoice>('find-stories')),
    now: () => serverNow + (performance.now() - began),
    refresh,
    clash() {
      const meeting = saver.meeting();
      if (!meeting) return null;
      const mine = draft.whole();
      const theirs = meeting.theirs.content;
      return { found: reconcile(meeting.origin, mine, theirs, meeting.sent), mine, theirs };
    },
    settle(choices) {
      const meeting = saver.meeting();
      if (!meeting) return;
      const theirs = meeting.theirs.content;
      const found = reconcile(meeting.origin, draft.whole(), theirs, meeting.sent);
      const chosen = choose(found, theirs, choices, newId);
      put(chosen);
      saver.settled(chosen === found.content ? null : tidy(found.content));
    },
    give,
    async whenSaved(act) {
      const version = await saver.flush();
      // Somebody else's details may have come onto the screen with the save: the text is there.
      if (version === null && isUnsaved(saver.state())) return { ok: false, error: failureOf(saver) };
      return act();
    },
    async giveVersion(command, input) {
      const version = await saver.flush();
      if (version === null) return { ok: false, error: failureOf(saver) };
      return give(command, { version, ...input });
    },
    close() {
      saver.stop();
      company.close();
      letGo();
    },
  };
}

/** Why nothing could be saved just now; without a trouble, because somebody else's words have come into the text. */
function failureOf(saver: Saver): Failure {
  const { trouble } = saver.state();
  if (trouble?.kind === 'refused') return trouble.failure;
  if (trouble?.kind === 'pen') return { code: 'pen-held' };
  if (trouble === null || trouble.kind === 'stale') return { code: 'stale' };
  return { code: trouble.kind === 'offline' ? 'no-answer' : trouble.kind };
}

/** Opens the story of the other language, and gives its id. The same key gives the same story when the answer was lost. */
export async function beginPair(
  story: string,
  language: Language,
  key: string,
): Promise<Answer<{ story: string }>> {
  return send<{ story: string }>('create-story', { language, key, pairOf: story });
}
