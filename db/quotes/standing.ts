/** Which quotes readers are shown: checked, and what they were taken from still stands. */
import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { visibleAt } from '#db/stories/visible';
import { releases } from '#db/stories/tables';
import { quotes } from './tables.ts';

/** Its source is public at `t` (ms UTC), and was not corrected after somebody checked the quote against it. */
const sourceStands = (tx: Db, t: number): SQL | undefined =>
  or(
    isNull(quotes.story),
    and(
      exists(
        tx
          .select({ one: sql`1` })
          .from(releases)
          .where(and(eq(releases.story, quotes.story), visibleAt(t))),
      ),
      notExists(
        tx
          .select({ one: sql`1` })
          .from(releases)
          .where(
            and(
              eq(releases.story, quotes.story),
              eq(releases.kind, 'correction'),
              eq(releases.held, false),
              eq(releases.undone, false),
              gt(releases.liveFrom, quotes.checkedAt),
              lte(releases.liveFrom, t),
            ),
          ),
      ),
    ),
  );

const checked = isNotNull(quotes.checkedBy);

/** Quotes that readers are shown at `t` (ms UTC), whatever their day. */
export const standsAt = (tx: Db, t: number): SQL => sql`(${checked} and ${sourceStands(tx, t)})`;

/** Checked quotes that are held back at `t` (ms UTC). */
export const heldAt = (tx: Db, t: number): SQL => sql`(${checked} and not ${sourceStands(tx, t)})`;

/** The next instant after `t` (ms UTC) at which the source of any quote appears, ends or is corrected; null when none. */
export async function nextSourceChange(tx: Db, t: number): Promise<number | null> {
  const [row] = await tx
    .select({
      from: sql<
        number | null
      >`min(case when ${releases.liveFrom} > ${sql.param(t)} then ${releases.liveFrom} end)`,
      until: sql<
        number | null
      >`min(case when ${releases.liveUntil} > ${sql.param(t)} then ${releases.liveUntil} end)`,
    })
    .from(releases)
    // The few stories that are quoted first, by their name: joined, every release would be gone through.
    .where(
      and(
        inArray(
          releases.story,
          tx.select({ story: quotes.story }).from(quotes).where(isNotNull(quotes.story)),
        ),
        eq(releases.held, false),
        or(gt(releases.liveFrom, t), gt(releases.liveUntil, t)),
      ),
    );
  const ahead = [row?.from, row?.until].filter((at) => at !== null && at !== undefined).map(Number);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
