import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Result } from '#db/shared/result';
import { deviceOf } from '../device.ts';
import { hashOf } from '../secrets.ts';
import { actorOf } from '../sessions.ts';
import { sessions, users } from '../tables.ts';

const SignOut = z.strictObject({ session: z.string().min(1).max(100) });

/**
 * Ends the session of the browser that asks: a copied cookie is worth nothing from then on. Has no actor: the id of the
 * session is the right. Failures: invalid, not-found (it had ended, or never was).
 */
export function signOut(input: unknown): Promise<Result<{ user: string }>> {
  return command(SignOut, input, async (tx, { session }) => {
    const [ended] = await tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.idHash, hashOf(session)), isNull(sessions.endedAt)))
      .returning();
    const [user] = ended ? await tx.select().from(users).where(eq(users.id, ended.user)).limit(1) : [];
    if (!ended || !user) return refuse('not-found');
    await emit(tx, actorOf(user), {
      kind: 'user.signed-out',
      subject: user.id,
      before: { ...deviceOf(ended.agent), address: ended.address, since: ended.createdAt },
    });
    return { user: user.id };
  });
}
