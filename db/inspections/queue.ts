/** Which story is read next: one at a time, each change once, and nothing is lost by a restart. */
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import type { Finding } from './model.ts';
import { inspections } from './tables.ts';

/** After a reading that broke off, the next one waits this long (ms), and twice as long each time. */
const FIRST_PAUSE_MS = 30_000;
const MOST_ATTEMPTS = 5;

/** Owes a story a reading, from `at` on (ms UTC). What is owed already is owed once. */
export async function oweInspection(tx: Db, story: string, at = now()): Promise<void> {
  await tx
    .insert(inspections)
    .values({ story, dueAt: at, findings: [] })
    .onConflictDoUpdate({ target: inspections.story, set: { dueAt: at, attempts: 0, trouble: '' } });
}

/**
 * Owes a story a reading from `from` (ms UTC) on, and not before `pace` (ms) after its last one. One that waits stays as
 * it is; one that is under way is followed by another.
 */
export async function oweInspectionSoon(
  tx: Db,
  story: string,
  { from, pace }: { from: number; pace: number },
): Promise<void> {
  const [row] = await tx.select().from(inspections).where(eq(inspections.story, story)).limit(1);
  if (row && row.dueAt !== null && row.attempts === 0) return;
  const read = row?.dueAt === null ? row.checkedAt : now();
  const at = row ? Math.max(from, (read ?? 0) + pace) : from;
  // The lease of one that is under way is not its hour: never the same number.
  await oweInspection(tx, story, at === row?.dueAt ? at + 1 : at);
}

const next = (connection: Db) =>
  connection
    .select()
    .from(inspections)
    .where(lte(inspections.dueAt, now()))
    .orderBy(asc(inspections.dueAt))
    .limit(1);

export type Taken = {
  story: string;
  /** When it would be read again if this reading broke off. */ lease: number;
};

/** The story to be read now; undefined when none is due. */
export async function takeInspection(): Promise<Taken | undefined> {
  if ((await next(await db())).length === 0) return undefined;
  return write(async (tx) => {
    const [row] = await next(tx);
    if (!row) return undefined;
    const lease = now() + FIRST_PAUSE_MS * 2 ** row.attempts;
    await tx
      .update(inspections)
      .set({ dueAt: lease, attempts: row.attempts + 1 })
      .where(eq(inspections.story, row.story));
    return { story: row.story, lease };
  });
}

export type Outcome =
  | { kind: 'read'; looked: number; closed: boolean; findings: Finding[] }
  /** It is not public and never was. */
  | { kind: 'nothing' }
  | { kind: 'failed'; trouble: string };

/**
 * How a reading ended. What became due meanwhile stays due, and what was found in a story that changed under the reader's
 * eyes is no finding. One that failed comes again, five times at most.
 */
export async function settleInspection({ story, lease }: Taken, outcome: Outcome): Promise<void> {
  await write(async (tx) => {
    const [row] = await tx.select().from(inspections).where(eq(inspections.story, story)).limit(1);
    if (!row) return;
    const dueAt = row.dueAt === lease ? null : row.dueAt;
    if (outcome.kind === 'nothing') {
      if (dueAt === null) await tx.delete(inspections).where(eq(inspections.story, story));
      return;
    }
    if (outcome.kind === 'failed') {
      await tx
        .update(inspections)
        .set({
          trouble: outcome.trouble.slice(0, 500),
          ...(row.dueAt === lease && row.attempts >= MOST_ATTEMPTS ? { dueAt: null } : {}),
        })
        .where(eq(inspections.story, story));
      return;
    }
    const { looked, closed, findings } = outcome;
    if (dueAt !== null && findings.length > 0) return;
    await tx
      .update(inspections)
      .set({ looked, closed, findings, checkedAt: now(), trouble: '', dueAt })
      .where(and(eq(inspections.story, story)));
  });
}
