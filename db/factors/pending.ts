/** What was begun and waits for an answer: a second step, a challenge. A token names it; minutes later it is over. */
import { and, eq, gt, lt, type SQL } from 'drizzle-orm';
import { hashOf, newSecret } from '#db/accounts/secrets';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { writeQuietly } from '#db/core/write';
import { signInSteps } from './tables.ts';

/** How long an answer is waited for, ms. */
export const STEP_MS = 10 * 60_000;

type Pending = Pick<typeof signInSteps.$inferSelect, 'kind' | 'user' | 'challenge'>;

/** Begins one; gives its token, which goes to the browser and is kept here as a hash. */
export async function beginPending(pending: Pending): Promise<string> {
  const token = newSecret();
  const createdAt = now();
  await writeQuietly(async (tx) => {
    await tx.delete(signInSteps).where(lt(signInSteps.createdAt, createdAt - STEP_MS));
    await tx.insert(signInSteps).values({ tokenHash: hashOf(token), ...pending, createdAt });
  });
  return token;
}

const alive = (kind: Pending['kind'], token: string): SQL =>
  and(
    eq(signInSteps.tokenHash, hashOf(token)),
    eq(signInSteps.kind, kind),
    gt(signInSteps.createdAt, now() - STEP_MS),
  ) as SQL; // `and` of given conditions is never undefined

/** What waits under a token; undefined when nothing does any more. */
export async function pendingOf(
  reader: Db,
  kind: Pending['kind'],
  token: string,
): Promise<Pending | undefined> {
  const [row] = await reader.select().from(signInSteps).where(alive(kind, token)).limit(1);
  return row;
}

/** Takes it, once: false when somebody else has. */
export async function takePending(tx: Db, kind: Pending['kind'], token: string): Promise<boolean> {
  const taken = await tx
    .delete(signInSteps)
    .where(alive(kind, token))
    .returning({ tokenHash: signInSteps.tokenHash });
  return taken.length === 1;
}
