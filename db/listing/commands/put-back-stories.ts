import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { fail, ok, type Result } from '#db/shared/result';
import { undoOne } from '../many.ts';
import { PutBackStories } from '../model.ts';
import { manyUndos } from '../tables.ts';
import type { PutBack } from '../views.ts';

/** The acts of this person that may still be taken back, by id. */
const rowsOf = async (reader: Db, actor: Actor, id: string) =>
  reader
    .select()
    .from(manyUndos)
    .where(and(eq(manyUndos.id, id), eq(manyUndos.actor, actor.id), gt(manyUndos.until, now())));

const putBackOne = (actor: Actor, input: unknown): Promise<Result<string>> =>
  command(z.strictObject({ id: Id, story: Id }), input, async (tx, { id, story }) => {
    const row = (await rowsOf(tx, actor, id)).find((one) => one.story === story);
    if (!row) return refuse('undo-over');
    await undoOne(tx, actor, row);
    await tx.delete(manyUndos).where(and(eq(manyUndos.id, id), eq(manyUndos.story, story)));
    return story;
  });

/**
 * Takes an act on many stories back: each story gets exactly what it had, and keeps what was changed of it otherwise.
 * One in which the same thing was changed again since refuses with stale, and is named. Failures: invalid, undo-over.
 */
export async function putBackStories(actor: Actor, input: unknown): Promise<Result<PutBack>> {
  const parsed = parseInput(PutBackStories, input);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value;
  const rows = await rowsOf(await db(), actor, id);
  if (rows.length === 0) return fail('undo-over');
  const back: PutBack = { done: [], refused: [] };
  for (const { story } of rows) {
    const result = await putBackOne(actor, { id, story });
    if (result.ok) back.done.push(story);
    else back.refused.push({ story, failure: { ...result.error, current: undefined } });
  }
  return ok(back);
}
