import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { StripInput } from '../model.ts';
import { strips } from '../tables.ts';

export const ClearStrip = z.strictObject({ strip: Id });

/** Puts a line or a warning up, from now until its end. Failures: invalid, not-allowed, until-missing, in-the-past. */
export function setStrip(actor: Actor, input: unknown): Promise<Result<{ strip: string }>> {
  return command(StripInput, input, async (tx, data) => {
    if (!can(actor, 'front.publish')) refuse('not-allowed');
    if (data.kind === 'warning' ? data.warning === null : data.words === '')
      refuse('invalid', { fields: { [data.kind === 'warning' ? 'warning' : 'words']: 'required' } });
    const at = now();
    if (data.until <= at) refuse('in-the-past', { fields: { until: 'time' } });
    const { until, ...fields } = data;
    const id = newId();
    await tx.insert(strips).values({ id, ...fields, liveFrom: at, liveUntil: until, actor: actor.id });
    await emit(tx, actor, { kind: 'strip.set', subject: id, after: data });
    return { strip: id };
  });
}

/** Takes a strip down at once. Failures: not-allowed, not-found. */
export function clearStrip(actor: Actor, input: unknown): Promise<Result<{ strip: string }>> {
  return command(ClearStrip, input, async (tx, data) => {
    if (!can(actor, 'front.publish')) refuse('not-allowed');
    const [row] = await tx
      .update(strips)
      .set({ liveUntil: now() })
      .where(eq(strips.id, data.strip))
      .returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, { kind: 'strip.cleared', subject: row.id });
    return { strip: row.id };
  });
}
