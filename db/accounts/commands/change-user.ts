import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { unknownSections } from '#db/sections/known';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can, isWhole, mayGive, type Rights } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { ChangeRole } from '../model.ts';
import { endAllSessions } from '../sessions.ts';
import { users } from '../tables.ts';

export const SuspendUser = z.strictObject({ user: Id, suspended: z.boolean() });

async function load(tx: Db, actor: Actor, id: string) {
  if (!can(actor, 'user.manage')) refuse('not-allowed');
  const [user] = await tx.select().from(users).where(eq(users.id, id)).limit(1);
  return user ?? refuse('not-found');
}

/** There is always a chief editor who can sign in, and whose rights are the whole house's. */
async function refuseLastChief(tx: Db, { id: user, ...rights }: typeof users.$inferSelect): Promise<void> {
  if (rights.role !== 'chief' || !isWhole(rights)) return;
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(eq(users.role, 'chief'), isNull(users.sections), isNull(users.suspendedAt), ne(users.id, user)),
    )
    .limit(1);
  if (!other) refuse('last-chief');
}

/**
 * Suspends a person (all their sessions end at once) or lets them back in; who is so already stays so, and nothing is said.
 * Failures: not-allowed, not-found, last-chief.
 */
export function suspendUser(actor: Actor, input: unknown): Promise<Result<{ user: string }>> {
  return command(SuspendUser, input, async (tx, data) => {
    const user = await load(tx, actor, data.user);
    if ((user.suspendedAt !== null) === data.suspended) return { user: user.id };
    if (data.suspended) await refuseLastChief(tx, user);
    await tx
      .update(users)
      .set({ suspendedAt: data.suspended ? now() : null })
      .where(eq(users.id, user.id));
    if (data.suspended) await endAllSessions(tx, user.id);
    await emit(tx, actor, {
      kind: data.suspended ? 'user.suspended' : 'user.restored',
      subject: user.id,
      before: { suspended: user.suspendedAt !== null },
      after: { suspended: data.suspended },
    });
    return { user: user.id };
  });
}

/** The same rights, in whatever order the sections are named. */
const sameRights = (one: Rights, other: Rights): boolean =>
  one.role === other.role &&
  JSON.stringify(one.sections?.toSorted() ?? null) === JSON.stringify(other.sections?.toSorted() ?? null);

/**
 * Changes role and sections; effective on the person's next request. A section that is no more stays a limit of whoever
 * is limited to it, and becomes nobody else's. Rights as they are change nothing, and say nothing. Failures: invalid (a chief editor limited to sections, a section that there
 * is not), not-allowed (also: rights beyond one's own), not-found, last-chief.
 */
export function changeRole(actor: Actor, input: unknown): Promise<Result<{ user: string }>> {
  return command(ChangeRole, input, async (tx, data) => {
    const user = await load(tx, actor, data.user);
    if (!mayGive(actor, data)) refuse('not-allowed');
    const unknown = await unknownSections(tx, data.sections ?? []);
    if (unknown.some((id) => !user.sections?.includes(id)))
      refuse('invalid', { fields: { sections: 'unknown' } });
    if (data.role !== 'chief') await refuseLastChief(tx, user);
    if (sameRights(user, data)) return { user: user.id };
    await tx.update(users).set({ role: data.role, sections: data.sections }).where(eq(users.id, user.id));
    await emit(tx, actor, {
      kind: 'user.role-changed',
      subject: user.id,
      before: { role: user.role, sections: user.sections },
      after: { role: data.role, sections: data.sections },
    });
    return { user: user.id };
  });
}
