import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { sections } from '#db/sections/tables';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { newestRevision } from '#db/stories/load';
import { listTopics } from '#db/topics/desk-queries';
import { doOne } from '../many.ts';
import { ChangeStories, ManyAct } from '../model.ts';
import { manyUndos } from '../tables.ts';
import { type Changed, UNDO_KEPT_MS } from '../views.ts';

const ChangeOne = z.strictObject({ id: Id, story: Id, act: ManyAct });

/** Does the act to one story in a write of its own, with what is needed to put it back. */
const changeOne = (actor: Actor, input: unknown): Promise<Result<'done' | 'same'>> =>
  command(ChangeOne, input, async (tx, { id, story, act }) => {
    const t = now();
    const [same] = await tx
      .select()
      .from(manyUndos)
      .where(and(eq(manyUndos.id, id), eq(manyUndos.story, story)))
      .limit(1);
    if (same && same.actor !== actor.id) return refuse('already-used');
    // The answer to this very call was lost.
    if (same) return 'done';
    const before = await doOne(tx, actor, story, act);
    if (before === null) return 'same';
    const version = (await newestRevision(tx, story))?.version ?? 0;
    await tx
      .insert(manyUndos)
      .values({ id, story, actor: actor.id, until: t + UNDO_KEPT_MS, act, version, before });
    await tx.delete(manyUndos).where(lt(manyUndos.until, t));
    return 'done';
  });

/** Nobody files under what there is not, or what they may not know of. */
async function isThere(actor: Actor, act: ManyAct): Promise<boolean> {
  if (act.kind === 'topic') return (await listTopics(actor)).some(({ id }) => id === act.topic);
  if (act.kind !== 'section') return true;
  const [found] = await (await db()).select().from(sections).where(eq(sections.id, act.section)).limit(1);
  return found !== undefined;
}

/**
 * One act on many stories: each is asked and changed by itself, through its own commands. Those that refuse are named
 * with the reason; the others are changed. The same id again, because its answer was lost, is the same act.
 * Failures: invalid, not-allowed (to whoever reads no story at all).
 */
export async function changeStories(actor: Actor, input: unknown): Promise<Result<Changed>> {
  const parsed = parseInput(ChangeStories, input);
  if (!parsed.ok) return parsed;
  if (!can(actor, 'story.read')) return fail('not-allowed');
  const { id, act } = parsed.value;
  if (!(await isThere(actor, act))) return fail('invalid', { fields: { act: 'unknown' } });
  const changed: Changed = { done: [], same: [], refused: [] };
  for (const story of new Set(parsed.value.stories)) {
    const result = await changeOne(actor, { id, story, act });
    if (result.ok) changed[result.value].push(story);
    // What is there now is for whoever writes that story, not for a list.
    else changed.refused.push({ story, failure: { ...result.error, current: undefined } });
  }
  return ok(changed);
}
