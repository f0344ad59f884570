/** What goes out on a day. */
import { and, asc, eq, gt, gte, lt } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { addDays, hkInstant, isDate } from '#db/shared/hk-time';
import type { Due } from './desk-views.ts';
import { isEmbargoed } from './embargo.ts';
import { readable } from './whose.ts';
import { releases, stories } from './tables.ts';

const MOST = 50;

/**
 * Releases that wait for an hour of a date in Hong Kong (YYYY-MM-DD), earliest first, at most 50: only of stories that
 * the person may know of. Nothing for a date that does not exist.
 */
export async function dueOn(actor: Actor, date: string): Promise<Due[]> {
  const from = isDate(date) ? hkInstant(date) : undefined;
  const until = isDate(date) ? hkInstant(addDays(date, 1)) : undefined;
  if (from === undefined || until === undefined) return [];
  const rows = await (
    await db()
  )
    .select({
      story: releases.story,
      language: releases.language,
      card: releases.card,
      at: releases.liveFrom,
      embargoUntil: stories.embargoUntil,
    })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(
      and(
        gte(releases.liveFrom, from),
        lt(releases.liveFrom, until),
        gt(releases.liveFrom, now()),
        eq(releases.held, false),
        readable(actor),
      ),
    )
    .orderBy(asc(releases.liveFrom), asc(releases.story))
    .limit(MOST);
  const t = now();
  return rows.map(({ story, language, card, at, embargoUntil }) => ({
    story,
    headline: card.headline,
    language,
    at,
    embargoUntil: isEmbargoed({ embargoUntil }, t) ? embargoUntil : null,
  }));
}
