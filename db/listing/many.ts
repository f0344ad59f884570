/** One act on one of many stories: what it does, what it puts down of how the story stood, and how that is put back. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { takeBackNotice } from '#db/notices/take-back';
import { assignStory } from '#db/review/commands/assign-story';
import { ask, askedFor } from '#db/review/people';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { binStory } from '#db/stories/commands/bin-story';
import { moveStory } from '#db/stories/commands/move-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { takeOutStory } from '#db/stories/commands/take-out-story';
import { keepVersion } from '#db/stories/keep-version';
import { loadStory, newestRevision, type RevisionRow, type StoryRow } from '#db/stories/load';
import { type StoryContent } from '#db/stories/model';
import { stories } from '#db/stories/tables';
import { targetFor } from '#db/stories/whose';
import type { ManyAct, StoodBefore } from './model.ts';
import type { manyUndos } from './tables.ts';

/** A command inside of this one: what it refuses is refused, and nothing of this story was written. */
export async function through<T>(given: Promise<Result<T>>): Promise<T> {
  const result = await given;
  return result.ok ? result.value : refuse(result.error.code, result.error);
}

/** Topics that one story may have (db/stories/model). */
const MOST_TOPICS = 20;

/**
 * Does it through the story's own commands, each with its own rules. Gives how the story stood before; null when it
 * stands so already.
 */
export async function doOne(tx: Db, actor: Actor, id: string, act: ManyAct): Promise<StoodBefore | null> {
  switch (act.kind) {
    case 'section': {
      const { newest } = await loadStory(tx, actor, id, 'story.save');
      const { section } = newest.content;
      if (section === act.section) return null;
      await save(actor, newest, { ...newest.content, section: act.section });
      return { section };
    }
    case 'topic': {
      const { newest } = await loadStory(tx, actor, id, 'story.save');
      const { topics } = newest.content;
      if (topics.includes(act.topic)) return null;
      if (topics.length >= MOST_TOPICS) refuse('invalid', { fields: { topics: 'too-long' } });
      await save(actor, newest, { ...newest.content, topics: [...topics, act.topic] });
      return {};
    }
    case 'assign': {
      const before = (await askedFor(tx, id))[act.part] ?? null;
      await through(assignStory(actor, { story: id, part: act.part, person: act.person }));
      return before === act.person ? null : { asked: { before, after: act.person } };
    }
    case 'review': {
      const { story } = await loadStory(tx, actor, id, 'story.review');
      if (story.state === 'in-review') return null;
      await through(moveStory(actor, { story: id, to: 'in-review' }));
      return { state: story.state };
    }
    case 'bin': {
      const { story } = await loadStory(tx, actor, id, 'story.bin');
      if (story.binnedAt !== null) return null;
      await through(binStory(actor, { story: id }));
      return {};
    }
  }
}

const save = (actor: Actor, newest: RevisionRow, content: StoryContent) =>
  through(saveRevision(actor, { story: newest.story, base: newest.version, content }));

export type ManyUndo = typeof manyUndos.$inferSelect;

/** Puts back exactly what the act changed of a story. Refuses with stale where that was changed again since. */
export async function undoOne(
  tx: Db,
  actor: Actor,
  { story: id, act, before, version }: ManyUndo,
): Promise<void> {
  switch (act.kind) {
    case 'section': {
      const section = before.section ?? null;
      const { newest } = await loadOwnAct(tx, actor, id, section);
      if (newest.content.section !== act.section) refuse('stale');
      await keepVersion(tx, actor, newest, { ...newest.content, section });
      return;
    }
    case 'topic': {
      const { newest } = await loadStory(tx, actor, id, 'story.save');
      const { topics } = newest.content;
      if (!topics.includes(act.topic)) refuse('stale');
      await save(actor, newest, { ...newest.content, topics: topics.filter((topic) => topic !== act.topic) });
      return;
    }
    case 'assign': {
      const { story } = await loadStory(tx, actor, id, 'story.read');
      const { before: was = null, after = null } = before.asked ?? {};
      const there = (await askedFor(tx, id))[act.part] ?? null;
      if (there !== after) refuse('stale');
      if (!can(actor, 'story.assign', story)) refuse('not-allowed');
      await ask(tx, actor, { story: id, part: act.part, person: was });
      if (after !== null) await takeBackNotice(tx, actor, { story: id, kind: 'assigned', to: after });
      await emit(tx, actor, {
        kind: 'story.assigned',
        subject: id,
        before: { [act.part]: there },
        after: { [act.part]: was },
      });
      return;
    }
    case 'review': {
      const { story } = await loadStory(tx, actor, id, 'story.review');
      // Back to ready is a right of editors: nobody comes to it by this way with another text.
      if (story.state !== 'in-review' || story.version !== version) refuse('stale');
      const state = before.state ?? 'draft';
      await tx.update(stories).set({ state, changedAt: now() }).where(eq(stories.id, id));
      await emit(tx, actor, {
        kind: 'story.moved-on',
        subject: id,
        before: { state: story.state },
        after: { state, version: story.version },
      });
      return;
    }
    case 'bin': {
      const { story } = await loadStory(tx, actor, id, 'story.bin');
      if (story.binnedAt === null) refuse('stale');
      await through(takeOutStory(actor, { story: id }));
    }
  }
}

/** A story that this person moved to a section where they have no rights, and may move back to where they have. */
async function loadOwnAct(
  tx: Db,
  actor: Actor,
  id: string,
  section: string | null,
): Promise<{ story: StoryRow; newest: RevisionRow }> {
  const { story } = await loadStory(tx, actor, id, 'story.read');
  const target = await targetFor(tx, actor, story);
  const may = can(actor, 'story.save', target) || can(actor, 'story.save', { ...target, section });
  if (!may) return refuse('not-allowed');
  if (story.binnedAt !== null) return refuse('in-bin');
  const newest = await newestRevision(tx, id);
  return newest ? { story, newest } : refuse('not-found');
}
