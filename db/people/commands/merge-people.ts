import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { authorPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import type { PersonRow } from '../refs.ts';
import { withoutDoubles } from '../model.ts';
import { people } from '../tables.ts';

export const MergePeople = z.strictObject({ person: Id, into: Id });

/** What the log says: who came, and the addresses and the account where that made them others. */
function mergedAfter(from: PersonRow, to: PersonRow, kept: Pick<PersonRow, 'elsewhere' | 'user'>) {
  const { before = {}, after } = changedOnly(to, kept);
  const came = { name: from.name, path: from.slug, ...after };
  return Object.keys(before).length === 0 ? { after: came } : { before, after: came };
}

/**
 * Makes one byline of two: one pointer, no story is touched. The page and the feeds of the one lead to the other's in one
 * step, and so do those of people who were merged into it before. Addresses elsewhere are those of both, each once. An
 * account that signed as the one signs as the other, unless that one has an account already.
 * Failures: invalid, not-allowed, not-found (also for one that was merged already).
 */
export function mergePeople(actor: Actor, input: unknown): Promise<Result<{ person: string }>> {
  return command(MergePeople, input, async (tx, { person, into }) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const found = await tx
      .select()
      .from(people)
      .where(or(eq(people.id, person), eq(people.id, into)));
    const [from, to] = [person, into].map((id) => found.find((row) => row.id === id));
    if (!from || !to || from.id === to.id || from.mergedInto !== null || to.mergedInto !== null)
      return refuse('not-found');
    const moved = await tx
      .update(people)
      .set({ mergedInto: to.id, user: null })
      .where(or(eq(people.id, from.id), eq(people.mergedInto, from.id)))
      .returning({ id: people.id });
    const elsewhere = withoutDoubles([...to.elsewhere, ...from.elsewhere]);
    const kept = { elsewhere, user: to.user ?? from.user };
    await tx.update(people).set(kept).where(eq(people.id, to.id));
    const event = await emit(tx, actor, {
      kind: 'person.merged',
      subject: to.id,
      ...mergedAfter(from, to, kept),
      people: [to.id, ...moved.map(({ id }) => id)],
      // One that is merged shows its picture no more.
      pictures: [from.portrait, to.portrait].filter((one) => one !== null),
    });
    await oweMoved(tx, event, [{ path: authorPath, from: from.slug, to: to.slug }]);
    return { person: to.id };
  });
}
