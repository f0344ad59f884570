/** Preview links of a story as its desk sees them. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { storyForDesk } from '#db/stories/desk-queries';
import type { PreviewLink } from './model.ts';
import { previewLinks } from './tables.ts';

/** Links that still open, newest first; null when this person may not make any for this story. */
export async function linksForDesk(actor: Actor, story: string): Promise<PreviewLink[] | null> {
  const found = await storyForDesk(actor, story);
  if (!found?.may.save) return null;
  const rows = await (
    await db()
  )
    .select()
    .from(previewLinks)
    .where(
      and(eq(previewLinks.story, story), isNull(previewLinks.withdrawnAt), gt(previewLinks.expiresAt, now())),
    )
    .orderBy(desc(previewLinks.at), desc(previewLinks.id));
  const names = await namesOf(rows.map((row) => row.by));
  return rows.map(({ id, version, by, at, expiresAt, opened, openedAt }) => ({
    id,
    version,
    byName: names.get(by) ?? by.replace('system:', ''),
    at,
    expiresAt,
    opened,
    openedAt,
  }));
}
