import { and, eq, isNull, like } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { deviceOf } from '../device.ts';
import { endAllSessions } from '../sessions.ts';
import { sessions, users } from '../tables.ts';

export const EndSession = z.strictObject({ handle: z.string().regex(/^[0-9a-f]{12}$/) });
export const EndSessions = z.strictObject({ user: Id });

/** One's own are one's own to end; everybody's are a chief editor's. */
const mayEnd = (actor: Actor, user: string): boolean =>
  can(actor, 'user.manage') || can(actor, 'account.keep', { owner: user, section: null });

/** Signs one browser out, effective on its next request. Failures: invalid, not-found (also for what is not theirs to know). */
export function endOneSession(actor: Actor, input: unknown): Promise<Result<{ user: string }>> {
  return command(EndSession, input, async (tx, { handle }) => {
    const [found] = await tx
      .select()
      .from(sessions)
      .where(and(like(sessions.idHash, `${handle}%`), isNull(sessions.endedAt)))
      .limit(1);
    if (!found || !mayEnd(actor, found.user)) return refuse('not-found');
    await tx.update(sessions).set({ endedAt: now() }).where(eq(sessions.idHash, found.idHash));
    await emit(tx, actor, {
      kind: 'user.session-ended',
      subject: found.user,
      before: { ...deviceOf(found.agent), address: found.address, since: found.createdAt },
    });
    return { user: found.user };
  });
}

/**
 * Signs a person out everywhere; somebody's own browser that asks for it (`own`, its session id) stays signed in.
 * Failures: invalid, not-allowed, not-found.
 */
export function endSessions(actor: Actor, input: unknown, own?: string): Promise<Result<{ ended: number }>> {
  return command(EndSessions, input, async (tx, { user }) => {
    if (!mayEnd(actor, user)) refuse('not-allowed');
    const [there] = await tx.select({ id: users.id }).from(users).where(eq(users.id, user)).limit(1);
    if (!there) return refuse('not-found');
    const ended = await endAllSessions(tx, user, user === actor.id ? own : undefined);
    await emit(tx, actor, { kind: 'user.sessions-ended', subject: user, after: { ended } });
    return { ended };
  });
}
