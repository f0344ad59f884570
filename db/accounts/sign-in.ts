/** Signing in: throttle before hashing, one answer for every wrong pair; then the second step of whoever has one. */
import { eq } from 'drizzle-orm';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { roleNeedsStep } from '#db/factors/rule';
import { beginStep } from '#db/factors/second-step';
import { hasStep } from '#db/factors/steps';
import { fail, ok, type Result } from '#db/shared/result';
import { knownDevice } from './device-mark.ts';
import { Email } from './model.ts';
import { checkPassword } from './passwords.ts';
import { tellOfSignIn } from './security-letter.ts';
import { actorOf, beginSession, type From } from './sessions.ts';
import { users } from './tables.ts';
import { attempt, forgive, signInLimits } from './throttle.ts';

/** A session's id; or the token of a second step, which is asked for before there is one. */
export type Entered = { session: string } | { step: string };

/**
 * Checks email and password. Begins a session, or the second step of who has one. Who has none, in a role that asks for
 * one, gets a session that sets one up and does nothing else. Failures: throttled, busy, credentials.
 */
export async function signIn(
  input: { email: unknown; password: unknown },
  from: From,
): Promise<Result<Entered>> {
  const email = Email.safeParse(input.email);
  const password = typeof input.password === 'string' && input.password.length <= 200 ? input.password : '';
  const account = email.success ? email.data : String(input.email).slice(0, 200);
  const [user] = email.success
    ? await (await db()).select().from(users).where(eq(users.email, email.data)).limit(1)
    : [];
  const limits = signInLimits(account, from.address, knownDevice(user?.id ?? '', from.marks));
  if (!(await attempt(limits))) return fail('throttled');
  const right = await checkPassword(user?.passwordHash, password);
  if (right === 'busy') return fail('busy');
  if (!right || !user || user.suspendedAt !== null) return fail('credentials');
  const reader = await db();
  // Not forgiven yet: who only knows the password has as many tries as before.
  if (await hasStep(reader, user.id)) return ok({ step: await beginStep(user.id) });
  await forgive(limits);
  const enrols = await roleNeedsStep(reader, user.role);
  const session = await beginSession(user.id, from, enrols);
  await write(async (tx) => {
    await tellOfSignIn(tx, user.id, session, { from });
    await emit(tx, actorOf(user), { kind: 'user.signed-in', subject: user.id, after: { by: 'password' } });
  });
  return ok({ session });
}
