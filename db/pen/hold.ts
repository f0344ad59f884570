/** The pen and the open pages inside a write. Every command looks through `penNow` first: what passed by itself is written down. */
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import { mustMakeFront } from '#db/front/load';
import { frontOfKey } from '#db/front/model';
import type { Actor } from '#db/shared/actor';
import { type Action, can } from '#db/shared/permissions';
import { stories } from '#db/stories/tables';
import { targetFor } from '#db/stories/whose';
import { GONE_MS, type Held, passTo, penAt } from './model.ts';
import { openPages, pens } from './tables.ts';

/** Pages that nobody heard of for so long (ms) are forgotten. */
const FORGOTTEN_MS = 3_600_000;
/** More pages than one person reads at once; the oldest go. */
const MOST_PAGES = 40;

type At = { story: string; page: string };

/** Refuses as every command on a story does: not-found, or not-allowed when it may be read but not this. */
export async function mustMay(tx: Db, actor: Actor, id: string, action: Action): Promise<void> {
  // A front has a pen too, and is for those who may publish it.
  const front = frontOfKey(id);
  if (front) return mustMakeFront(tx, actor, front);
  const [story] = await tx.select().from(stories).where(eq(stories.id, id)).limit(1);
  const target = story && (await targetFor(tx, actor, story));
  if (!target || !can(actor, 'story.read', target)) refuse('not-found');
  if (!can(actor, action, target)) refuse('not-allowed');
}

/** The pages of a story that are open at `t`. */
export const pagesAt = (tx: Db, story: string, t: number) =>
  tx
    .select()
    .from(openPages)
    .where(and(eq(openPages.story, story), gt(openPages.heardAt, t - GONE_MS)))
    .orderBy(openPages.cameAt, openPages.page);

/** The pen as it is kept, and the pages that count. */
export async function lookAt(tx: Db, story: string, t: number) {
  const [kept] = await tx.select().from(pens).where(eq(pens.story, story)).limit(1);
  const pages = await pagesAt(tx, story, t);
  const here = new Set(pages.map(({ page }) => page));
  return { kept: kept ?? null, pages, pen: penAt(kept ?? null, (page) => here.has(page), t) };
}

export async function setPen(tx: Db, story: string, pen: Held | null): Promise<void> {
  if (pen === null) await tx.delete(pens).where(eq(pens.story, story));
  else {
    const { page, person, keyAt, asker, askerPage, askedAt, keptUntil } = pen;
    const set = { page, person, keyAt, asker, askerPage, askedAt, keptUntil };
    await tx
      .insert(pens)
      .values({ story, ...set })
      .onConflictDoUpdate({ target: pens.story, set });
  }
}

/** Who has the pen now; what changed by itself since somebody looked is written down. */
export async function penNow(tx: Db, story: string): Promise<Held | null> {
  const { kept, pen } = await lookAt(tx, story, now());
  if (pen !== kept) await setPen(tx, story, pen);
  return pen;
}

/**
 * A page says that it is there. Call after `penNow`: a page that comes back after it was gone finds its pen gone too.
 * Refuses an id that another person's or another story's page has.
 */
export async function hear(tx: Db, actor: Actor, { story, page }: At, typed: boolean): Promise<void> {
  const t = now();
  const [row] = await tx.select().from(openPages).where(eq(openPages.page, page)).limit(1);
  if (row && (row.person !== actor.id || row.story !== story)) refuse('not-allowed');
  if (row)
    await tx
      .update(openPages)
      .set({ heardAt: t, ...(typed ? { typedAt: t } : {}) })
      .where(eq(openPages.page, page));
  else {
    await tx.delete(openPages).where(lt(openPages.heardAt, t - FORGOTTEN_MS));
    await leaveOldest(tx, actor);
    await tx
      .insert(openPages)
      .values({ page, story, person: actor.id, cameAt: t, heardAt: t, typedAt: typed ? t : null });
  }
}

async function leaveOldest(tx: Db, actor: Actor): Promise<void> {
  const own = await tx
    .select({ page: openPages.page })
    .from(openPages)
    .where(eq(openPages.person, actor.id))
    .orderBy(openPages.heardAt);
  for (const { page } of own.slice(0, Math.max(0, own.length - MOST_PAGES + 1)))
    await tx.delete(openPages).where(eq(openPages.page, page));
}

/** Gives the pen to a page, and frees what that page held elsewhere in the story. */
export async function take(tx: Db, actor: Actor, { story, page }: At): Promise<void> {
  await setPen(tx, story, passTo({ person: actor.id, page }, now()));
}

/**
 * A save of the text: refused to nobody but who finds the pen in another's hand. Without a page (an import, a script, an
 * old text that is restored) it takes no pen.
 */
export async function mayWriteText(
  tx: Db,
  actor: Actor,
  { story, page }: { story: string; page?: string | undefined },
): Promise<boolean> {
  const pen = await penNow(tx, story);
  if (pen && pen.person !== actor.id) return false;
  if (page === undefined) return true;
  await hear(tx, actor, { story, page }, true);
  if (pen?.page === page) await setPen(tx, story, { ...pen, keyAt: now() });
  else if (!pen) await take(tx, actor, { story, page });
  return true;
}

/** A page is closed: its pen is free, or goes to who asked for it, and what it asked for it asks no longer. */
export async function leave(tx: Db, actor: Actor, { story, page }: At): Promise<void> {
  await tx
    .delete(openPages)
    .where(and(eq(openPages.page, page), eq(openPages.person, actor.id), eq(openPages.story, story)));
  await penNow(tx, story);
}
