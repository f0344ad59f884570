/** Who sits at an open browser proves who they are, before anything that keeps others out or lets them in is changed. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import { db, writeQuietly } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { fail, ok, type Result } from '#db/shared/result';
import { checkPassword } from './passwords.ts';
import { hashOf } from './secrets.ts';
import { sessions, users } from './tables.ts';
import { attempt, forgive, ownLimits } from './throttle.ts';

/** How long a proof holds, ms. */
export const PROOF_MS = 10 * 60_000;

/** Any password as it is typed in: what it is measured against is the stored one. */
export const TypedPassword = z.string().min(1, { error: 'required' }).max(200, { error: 'too-long' });

const ProvePassword = z.strictObject({ password: TypedPassword });

/** Is this the password of who asks? Failures: throttled, busy, password-wrong. */
export async function ownPassword(actor: Actor, password: string): Promise<Result<null>> {
  const limits = ownLimits('password', actor.id);
  if (!(await attempt(limits))) return fail('throttled');
  const [user] = await (
    await db()
  )
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.id))
    .limit(1);
  const right = await checkPassword(user?.passwordHash, password);
  if (right === 'busy') return fail('busy');
  if (!right) return fail('password-wrong');
  await forgive(limits);
  return ok(null);
}

/** The password once more; holds for ten minutes in this browser (`session`: its id). Leaves no event: nothing changed. */
export async function provePassword(actor: Actor, input: unknown, session: string): Promise<Result<null>> {
  const parsed = parseInput(ProvePassword, input);
  if (!parsed.ok) return parsed;
  const right = await ownPassword(actor, parsed.value.password);
  if (!right.ok) return right;
  await writeQuietly((tx) =>
    tx
      .update(sessions)
      .set({ provedAt: now() })
      .where(eq(sessions.idHash, hashOf(session))),
  );
  return ok(null);
}

/** Refuses with proof-needed unless this browser has proved lately whose it is. */
export async function needProof(tx: Db, actor: Actor, session: string): Promise<void> {
  const [row] = await tx
    .select()
    .from(sessions)
    .where(eq(sessions.idHash, hashOf(session)))
    .limit(1);
  const fresh =
    row !== undefined &&
    row.user === actor.id &&
    row.endedAt === null &&
    isProved(row.provedAt ?? row.createdAt);
  if (!fresh) refuse('proof-needed');
}

/** Does a proof of this instant (ms UTC) still hold? */
export const isProved = (at: number): boolean => now() - at <= PROOF_MS;
