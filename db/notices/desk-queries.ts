/** A person's own notices, newest first. */
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { users } from '#db/accounts/tables';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { stories } from '#db/stories/tables';
import { readable } from '#db/stories/whose';
import type { Notice } from './model.ts';
import { notices } from './tables.ts';

const MOST_SHOWN = 100;

/** Theirs, and of stories that they may still know of. */
const own = (actor: Actor): SQL => sql`(${eq(notices.person, actor.id)} and ${readable(actor)})`;

export async function noticesOf(actor: Actor): Promise<Notice[]> {
  const rows = await (
    await db()
  )
    .select({ notice: notices, headline: stories.headline, language: stories.language })
    .from(notices)
    .innerJoin(stories, eq(stories.id, notices.story))
    .where(own(actor))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(MOST_SHOWN);
  const names = await namesOf(rows.map(({ notice }) => notice.actor));
  return rows.map(({ notice, headline, language }) => ({
    id: notice.id,
    kind: notice.kind,
    story: notice.story,
    headline,
    language,
    actorName: names.get(notice.actor) ?? notice.actor.replace('system:', ''),
    words: notice.words,
    at: notice.at,
    seen: notice.seenAt !== null,
  }));
}

/** How many of them were not looked at. */
export async function unseenNotices(actor: Actor): Promise<number> {
  const [row] = await (
    await db()
  )
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(notices)
    .innerJoin(stories, eq(stories.id, notices.story))
    .where(and(own(actor), isNull(notices.seenAt)));
  return row?.n ?? 0;
}

/** Whether a person wants notices by mail, and where to. */
export async function mailChoice(actor: Actor): Promise<{ mail: boolean; email: string }> {
  const [row] = await (
    await db()
  )
    .select({ mail: users.mail, email: users.email })
    .from(users)
    .where(eq(users.id, actor.id))
    .limit(1);
  return row ?? { mail: false, email: '' };
}
