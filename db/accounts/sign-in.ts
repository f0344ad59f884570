/** Signing in: throttle before hashing, one answer for every wrong pair. */
import { eq } from 'drizzle-orm';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { fail, ok, type Result } from '#db/shared/result';
import { Email } from './model.ts';
import { checkPassword } from './passwords.ts';
import { actorOf, beginSession } from './sessions.ts';
import { users } from './tables.ts';
import { attempt, forgive, signInLimits } from './throttle.ts';

/**
 * Checks email and password and begins a session; gives its id. Failures: throttled, busy, credentials.
 * `address` is the caller's network address as the door established it.
 */
export async function signIn(
  input: { email: unknown; password: unknown },
  from: { agent: string; address: string },
): Promise<Result<{ session: string; user: string; name: string }>> {
  const email = Email.safeParse(input.email);
  const password = typeof input.password === 'string' && input.password.length <= 200 ? input.password : '';
  const account = email.success ? email.data : String(input.email).slice(0, 200);
  const limits = signInLimits(account, from.address);
  if (!(await attempt(limits))) return fail('throttled');
  const [user] = email.success
    ? await (await db()).select().from(users).where(eq(users.email, email.data)).limit(1)
    : [];
  const right = await checkPassword(user?.passwordHash, password);
  if (right === 'busy') return fail('busy');
  if (!right || !user || user.suspendedAt !== null) return fail('credentials');
  await forgive(limits);
  const session = await beginSession(user.id, from);
  await write((tx) => emit(tx, actorOf(user), { kind: 'user.signed-in', subject: user.id }));
  return ok({ session, user: user.id, name: user.name });
}
