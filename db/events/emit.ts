/** Writes an event in the transaction of the change that it tells of. */
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import type { Actor } from '#db/shared/actor';
import { type NewsroomEvent, tagsOf } from './kinds.ts';
import type { EventKind } from './model.ts';
import { events } from './tables.ts';

/** Appends an event; gives its id. Call it inside `write()`, with that write's `tx`. */
export async function emit(tx: Db, actor: Actor, event: NewsroomEvent): Promise<number> {
  const [row] = await tx
    .insert(events)
    .values({
      at: now(),
      actor: actor.id,
      // Every kind has a name that the log shows.
      kind: event.kind satisfies EventKind,
      subject: event.subject,
      before: 'before' in event ? (event.before ?? null) : null,
      after: 'after' in event ? (event.after ?? null) : null,
      tags: tagsOf(event),
    })
    .returning({ id: events.id });
  if (!row) throw new Error('The event was not written.');
  return row.id;
}
