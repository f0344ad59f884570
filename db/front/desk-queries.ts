import { asc, gt, inArray } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { read } from '#db/core/read';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { cardsById } from '#db/stories/cards';
import { stories } from '#db/stories/tables';
import type { FrontLayout } from './model.ts';
import { layoutAt } from './reader-queries.ts';
import { strips } from './tables.ts';

export type DeskStrip = typeof strips.$inferSelect;

/** The layout in force, for the form; null for who may not publish fronts. */
export async function frontForDesk(actor: Actor, language: Language): Promise<FrontLayout | null> {
  if (!can(actor, 'front.publish')) return null;
  return read([`front:${language}`], (scope) => layoutAt(scope, language));
}

export type PinnedStory = { id: string; headline: string; live: boolean };

/** The stories that a layout places by hand, in its order; [] for who may not publish fronts. */
export async function pinnedForDesk(
  actor: Actor,
  language: Language,
  ids: readonly string[],
): Promise<PinnedStory[]> {
  if (!can(actor, 'front.publish') || ids.length === 0) return [];
  const rows = await (
    await db()
  )
    .select({ id: stories.id, headline: stories.headline })
    .from(stories)
    .where(inArray(stories.id, [...ids]));
  const headlines = new Map(rows.map((row) => [row.id, row.headline]));
  const live = await read([`front:${language}`], (scope) => cardsById(scope, ids));
  return ids.map((id) => ({
    id,
    headline: live.get(id)?.headline ?? headlines.get(id) ?? id,
    live: live.get(id)?.language === language,
  }));
}

/** Strips that have not ended, for the form. */
export async function stripsForDesk(actor: Actor): Promise<DeskStrip[]> {
  if (!can(actor, 'front.publish')) return [];
  return (await db()).select().from(strips).where(gt(strips.liveUntil, now())).orderBy(asc(strips.liveFrom));
}
