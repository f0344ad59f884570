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
import { createDraft, type Draft } from './draft';
import { createKnown, type Known } from './known';
import { dropCopies, keepCopy, type LocalCopy, readCopies } from './local-copy';
import { holdName, openOnes } from './open-pages';
import { openingOf } from './opening';
import { createSaver, type Saver } from './saver';
import { isUnsaved } from './saving';
import type { ShownPicture, StoryAtDesk, StoryChoice } from './story-at-desk';

export type Sitting = {
  draft: Draft;
  saver: Saver;
  /** The story as the server last described it. */
  at: Cell<StoryAtDesk>;
  /** Rises when another text was put on the screen: the editor begins anew with it. */
  edition: Cell<number>;
  /** One's own text while someone else's stands on the screen. */
  aside: Cell<StoryContent | null>;
  /** Whose newer text came on the screen while nothing here was unsaved, and when it was saved. */
  newer: Cell<{ name: string; at: number } | null>;
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
  /** Puts the text that someone else saved on the screen; one's own is put aside. */
  takeTheirs(): Promise<void>;
  /** Puts one's own text back on the screen. */
  putBack(): void;
  /** Saves what is on the screen, then gives a command about exactly that version; then asks where the story stands. */
  giveVersion(command: DeskCommand, input: Record<string, unknown>): Promise<Answer<unknown>>;
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
  const keep = async (copy: Omit<LocalCopy, 'page'>): Promise<void> => {
    try {
      await keepCopy(user, story, { ...copy, page });
      keepsNothing.set(false);
    } catch (error) {
      keepsNothing.set(true);
      throw error;
    }
  };

  const draft = createDraft(opening.kind === 'local' ? opening.content : given.current.content, () =>
    saver.typed(),
  );
  const saver = createSaver({
    story,
    version: given.current.version,
    savedAt: given.current.at,
    read: () => tidy(draft.whole()),
    send: (input) => send('save-revision', input),
    keep,
    drop,
    now: () => Date.now(),
  });
  if (opening.kind === 'local') saver.restored(opening.base);
  else if (copies.length > 0) void drop().catch(() => undefined);

  const at = createCell(given);
  const edition = createCell(0);
  const aside = createCell<StoryContent | null>(null);
  const newer = createCell<{ name: string; at: number } | null>(null);
  const put = (content: StoryContent): void => {
    draft.replace(content);
    edition.set(edition.get() + 1);
  };

  async function refresh(): Promise<void> {
    const answer = await query<StoryAtDesk>('read-story', { story });
    if (!answer.ok) return;
    at.set(answer.value);
    const { version, content, actor, actorName, at: savedAt } = answer.value.current;
    const saving = saver.state();
    if (version <= saving.base || isUnsaved(saving) || saving.trouble !== null) return;
    put(content);
    if (actor !== user) newer.set({ name: actorName, at: savedAt });
    await saver.adopt(version, savedAt);
  }

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
    aside,
    newer,
    keepsNothing,
    recovered: opening.kind === 'local',
    pictures: createKnown(known.pictures, byIds<ShownPicture>('find-pictures')),
    stories: createKnown(known.stories, byIds<StoryChoice>('find-stories')),
    now: () => serverNow + (performance.now() - began),
    refresh,
    async takeTheirs() {
      const { trouble } = saver.state();
      if (trouble?.kind !== 'stale') return;
      aside.set(draft.whole());
      put(trouble.theirs.content);
      await saver.adopt(trouble.theirs.version, trouble.theirs.at);
      await refresh();
    },
    putBack() {
      const own = aside.get();
      if (!own) return;
      aside.set(null);
      put(own);
      saver.typed();
    },
    give,
    async giveVersion(command, input) {
      const version = await saver.flush();
      if (version === null) return { ok: false, error: failureOf(saver) };
      return give(command, { version, ...input });
    },
    close() {
      saver.stop();
      letGo();
    },
  };
}

/** Why nothing could be saved just now. */
function failureOf(saver: Saver): Failure {
  const { trouble } = saver.state();
  if (trouble?.kind === 'refused') return trouble.failure;
  if (trouble?.kind === 'stale') return { code: 'stale' };
  return { code: trouble?.kind === 'signed-out' ? 'signed-out' : 'busy' };
}

/** Opens the story of the other language, and gives its id. The same key gives the same story when the answer was lost. */
export async function beginPair(
  story: string,
  language: Language,
  key: string,
): Promise<Answer<{ story: string }>> {
  return send<{ story: string }>('create-story', { language, key, pairOf: story });
}
