import { asc, gt } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { read } from '#db/core/read';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import type { FrontLayout } from './model.ts';
import { layoutAt } from './reader-queries.ts';
import { strips } from './tables.ts';

export type DeskStrip = typeof strips.$inferSelect;

/** The layout in force, for the form; null for who may not publish fronts. */
export async function frontForDesk(actor: Actor, language: Language): Promise<FrontLayout | null> {
  if (!can(actor, 'front.publish')) return null;
  return read([`front:${language}`], (scope) => layoutAt(scope, language));
}

/** Strips that have not ended, for the form. */
export async function stripsForDesk(actor: Actor): Promise<DeskStrip[]> {
  if (!can(actor, 'front.publish')) return [];
  return (await db()).select().from(strips).where(gt(strips.liveUntil, now())).orderBy(asc(strips.liveFrom));
}
