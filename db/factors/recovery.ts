/** Recovery codes: ten, each good once, kept as hashes. */
import { and, count, eq, isNull } from 'drizzle-orm';
import { hashOf } from '#db/accounts/secrets';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { newId } from '#db/shared/id';
import { recoveryCodes } from './tables.ts';

export const HOW_MANY = 10;

/** 80 bits in four groups, without letters that are taken for others. */
const newCode = (): string => newId(16).replace(/(.{4})(?=.)/g, '$1-');

/** However it was typed: capitals, spaces, an O for a zero. The person is part of it: two never have the same. */
const hashOfCode = (user: string, code: string): string =>
  hashOf(
    `${user}:${code
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/o/g, '0')
      .replace(/[il]/g, '1')}`,
  );

/** Ten new ones in place of any others; they are told this once. */
export async function replaceCodes(tx: Db, user: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.user, user));
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const createdAt = now();
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ hash: hashOfCode(user, code), user, createdAt })));
  return codes;
}

/** Spends a code; false when it is none of theirs, or was spent. */
export async function spendCode(tx: Db, user: string, code: string): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(
      and(
        eq(recoveryCodes.hash, hashOfCode(user, code)),
        eq(recoveryCodes.user, user),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ hash: recoveryCodes.hash });
  return spent.length === 1;
}

/** How many are left. */
export async function codesLeft(reader: Db, user: string): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.user, user), isNull(recoveryCodes.usedAt)));
  return row?.n ?? 0;
}
