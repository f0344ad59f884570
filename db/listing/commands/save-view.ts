import { and, count, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { MOST_VIEWS, SaveView } from '../model.ts';
import { savedViews } from '../tables.ts';

/** Names what an address of the list holds, for oneself. Failures: invalid, not-allowed, name-taken. */
export function saveView(actor: Actor, input: unknown): Promise<Result<{ view: string }>> {
  return command(SaveView, input, async (tx, { name, filter }) => {
    if (actor.kind !== 'user' || !can(actor, 'story.read')) refuse('not-allowed');
    const own = eq(savedViews.person, actor.id);
    const [same] = await tx
      .select()
      .from(savedViews)
      .where(and(own, eq(savedViews.name, name)))
      .limit(1);
    if (same) refuse('name-taken');
    const [all] = await tx.select({ n: count() }).from(savedViews).where(own);
    if ((all?.n ?? 0) >= MOST_VIEWS) refuse('invalid', { fields: { name: 'too-many' } });
    const view = newId();
    await tx
      .insert(savedViews)
      .values({ id: view, person: actor.id, name, filter: { ...filter, before: undefined }, at: now() });
    await emit(tx, actor, { kind: 'view.saved', subject: view, after: { name } });
    return { view };
  });
}
