/** The second step of signing in: six digits of an app, or a recovery code. Each is taken once. */
import { and, eq, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { knownDevice } from '#db/accounts/device-mark';
import { tellOfSignIn } from '#db/accounts/security-letter';
import { actorOf, beginSession, type From } from '#db/accounts/sessions';
import { users } from '#db/accounts/tables';
import { attempt, forgive, ownLimits, signInLimits } from '#db/accounts/throttle';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { unseal } from '#db/core/seal';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import { fail, type Result } from '#db/shared/result';
import { stepOf } from './code-app.ts';
import { beginPending, pendingOf, takePending } from './pending.ts';
import { spendCode } from './recovery.ts';
import { codeApps } from './tables.ts';

/** Waits for the second step of a person whose password was right; gives its token. */
export const beginStep = (user: string): Promise<string> =>
  beginPending({ kind: 'code', user, challenge: '' });

/** Is a second step waited for under this token? */
export const stepWaits = async (token: string): Promise<boolean> =>
  (await pendingOf(await db(), 'code', token)) !== undefined;

/** Takes six digits of the app, once; false when they are wrong, or of a half-minute that was taken. */
async function takeDigits(tx: Db, user: string, digits: string): Promise<boolean> {
  const [app] = await tx
    .select()
    .from(codeApps)
    .where(and(eq(codeApps.user, user), isNotNull(codeApps.confirmedAt)))
    .limit(1);
  const secret = app && unseal(app.secret, user);
  const step = secret === undefined ? null : stepOf(secret, digits, now());
  if (step === null) return false;
  const taken = await tx
    .update(codeApps)
    .set({ lastStep: step })
    .where(and(eq(codeApps.user, user), lt(codeApps.lastStep, step)))
    .returning({ user: codeApps.user });
  return taken.length === 1;
}

const Answer = z.strictObject({ code: z.string().max(100) });

/**
 * Answers the second step and begins a session; gives its id. A wrong answer may be followed by another, five in a
 * quarter of an hour. Failures: step-over, throttled, code-wrong.
 */
export async function answerStep(
  token: string,
  input: unknown,
  from: From,
): Promise<Result<{ session: string }>> {
  const waiting = await pendingOf(await db(), 'code', token);
  if (!waiting?.user) return fail('step-over');
  const id = waiting.user;
  const limits = ownLimits('code', id);
  if (!(await attempt(limits))) return fail('throttled');
  return command(Answer, input, async (tx, { code }) => {
    const [user] = await tx.select().from(users).where(eq(users.id, id)).limit(1);
    if (!user || user.suspendedAt !== null) return refuse('step-over');
    const typed = code.replace(/\s/g, '');
    const digits = /^\d{6}$/.test(typed);
    if (!(digits ? await takeDigits(tx, id, typed) : await spendCode(tx, id, typed))) refuse('code-wrong');
    if (!(await takePending(tx, 'code', token))) refuse('step-over');
    await forgive([...limits, ...signInLimits(user.email, from.address, knownDevice(id, from.marks))]);
    await emit(tx, actorOf(user), {
      kind: 'user.signed-in',
      subject: id,
      after: { by: digits ? 'app' : 'recovery' },
    });
    const session = await beginSession(id, from);
    await tellOfSignIn(tx, id, session, { from, recovery: !digits });
    return { session };
  });
}
