/** Keys of the read API: 32 random bytes behind a sign of ours; the database has a hash and how they begin. */
import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { hashOf, newSecret } from '#db/accounts/secrets';
import { now } from '#db/core/clock';
import { db, writeQuietly } from '#db/core/write';
import { hkDate } from '#db/shared/hk-time';
import { apiKeys } from './tables.ts';

/** Scanners of leaked secrets find a key by it. */
const SIGN = 'hkn_';
const SHOWN = SIGN.length + 6;
const FORM = /^hkn_[A-Za-z0-9_-]{43}$/;

export const newKey = (): { key: string; prefix: string; hash: string } => {
  const key = `${SIGN}${newSecret()}`;
  return { key, prefix: key.slice(0, SHOWN), hash: hashOf(key) };
};

/** Who holds a key that was sent; undefined for every other text, and for a key that was taken back. */
export async function holderOf(key: string): Promise<{ id: string } | undefined> {
  if (!FORM.test(key)) return undefined;
  const [row] = await (
    await db()
  )
    .select({ id: apiKeys.id, lastUsedOn: apiKeys.lastUsedOn })
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hashOf(key)), isNull(apiKeys.revokedAt)))
    .limit(1);
  if (!row) return undefined;
  const today = hkDate(now());
  if (row.lastUsedOn !== today) await noteUse(row.id, today);
  return { id: row.id };
}

/** Quiet, once a day: a day is all that the desk is told. */
const noteUse = (id: string, today: string): Promise<unknown> =>
  writeQuietly((tx) =>
    tx
      .update(apiKeys)
      .set({ lastUsedOn: today })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedOn), ne(apiKeys.lastUsedOn, today)))),
  );
