/** Failed attempts, counted in the database: survives a restart. Asked before any hashing. */
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db, writeQuietly } from '#db/core/write';
import { hashOf } from './secrets.ts';
import { throttles } from './tables.ts';

export type Limit = { key: string; most: number; windowMs: number };

const MINUTE = 60_000;

/**
 * Limits on signing in. From a browser that the account was used from before (`device`) its own guesses alone count:
 * nobody elsewhere can use them up. From anywhere else there are limits per account and address, per address, and, far
 * above those, per account, for whoever guesses from many addresses.
 */
export function signInLimits(email: string, address: string, device?: string): Limit[] {
  if (device !== undefined)
    return [{ key: `device:${hashOf(`${email}|${device}`)}`, most: 5, windowMs: 15 * MINUTE }];
  return [
    { key: `pair:${hashOf(`${email}|${address}`)}`, most: 5, windowMs: 15 * MINUTE },
    { key: `address:${hashOf(address)}`, most: 30, windowMs: 60 * MINUTE },
    { key: `account:${hashOf(email)}`, most: 100, windowMs: 60 * MINUTE },
  ];
}

/** Limit on saying one's own password or code: by whoever sits at an open browser, or holds a right password. */
export const ownLimits = (what: 'password' | 'code', user: string): Limit[] => [
  { key: `${what}:${user}`, most: 5, windowMs: 15 * MINUTE },
];

/** Limits on asking for a new password: per address of the mail, and per address of the caller. */
export const askLimits = (email: string, address: string): Limit[] => [
  { key: `ask:${hashOf(email)}`, most: 3, windowMs: 60 * MINUTE },
  { key: `asker:${hashOf(address)}`, most: 20, windowMs: 60 * MINUTE },
];

/**
 * Counts one attempt against every limit and says whether it may go on. Counting and asking are one step, so that a
 * hundred attempts at once are not all let through.
 */
export async function attempt(limits: readonly Limit[]): Promise<boolean> {
  const t = now();
  return writeQuietly(async (tx) => {
    let allowed = true;
    for (const { key, most, windowMs } of limits) {
      const [row] = await tx.select().from(throttles).where(eq(throttles.key, key)).limit(1);
      const fresh = !row || row.windowStart + windowMs <= t;
      const count = fresh ? 1 : row.count + 1;
      if (count > most) allowed = false;
      const values = { key, count, windowStart: fresh ? t : row.windowStart };
      await tx
        .insert(throttles)
        .values(values)
        .onConflictDoUpdate({ target: throttles.key, set: { count, windowStart: values.windowStart } });
    }
    await tx.delete(throttles).where(lt(throttles.windowStart, t - 24 * 60 * MINUTE));
    return allowed;
  });
}

/**
 * A right password clears the counts of its account and of the pair. The address gets back this one attempt and no
 * more: a newsroom behind one address signs in all morning, and who owns an account cannot wash off wrong guesses.
 */
export async function forgive(limits: readonly Limit[]): Promise<void> {
  await writeQuietly(async (tx) => {
    for (const { key } of limits)
      if (key.startsWith('address:'))
        await tx
          .update(throttles)
          .set({ count: sql`${throttles.count} - 1` })
          .where(and(eq(throttles.key, key), gt(throttles.count, 0)));
      else await tx.delete(throttles).where(eq(throttles.key, key));
  });
}

/** Has any limit been used up? Asks without counting: for what is only refused after too many failures. */
export async function isSpent(limits: readonly Limit[]): Promise<boolean> {
  const t = now();
  const reader = await db();
  for (const { key, most, windowMs } of limits) {
    const [row] = await reader.select().from(throttles).where(eq(throttles.key, key)).limit(1);
    if (row && row.windowStart + windowMs > t && row.count >= most) return true;
  }
  return false;
}
