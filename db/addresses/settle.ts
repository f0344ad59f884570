/** Writes the addresses of a story from its releases. */
import { and, asc, eq, gt, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Language } from '#db/shared/languages';
import { storyPath } from '#db/shared/paths';
import { addresses } from './tables.ts';

/** A path that no other story has or had: a clash is settled by a suffix, never by a message that betrays the other. */
export async function freePath(
  tx: Db,
  story: { id: string; language: Language },
  publishedAt: number,
  slug: string,
): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = storyPath(story.language, publishedAt, n === 1 ? slug : `${slug}-${n}`);
    const [other] = await tx
      .select({ id: addresses.id })
      .from(addresses)
      .where(and(eq(addresses.path, path), ne(addresses.story, story.id)))
      .limit(1);
    if (!other) return path;
  }
}

/**
 * Makes the rows that lie ahead agree with the releases (`path` from `liveFrom`, ms UTC, oldest first). Rows that
 * readers have seen stay; the path that was left becomes 'moved'.
 */
export async function settleAddresses(
  tx: Db,
  story: string,
  planned: readonly { path: string; liveFrom: number }[],
  t: number,
): Promise<void> {
  // Nobody has seen what lies ahead: it is written anew.
  await tx.delete(addresses).where(and(eq(addresses.story, story), gt(addresses.liveFrom, t)));
  await tx
    .update(addresses)
    .set({ liveUntil: null })
    .where(and(eq(addresses.story, story), gt(addresses.liveUntil, t)));
  const open = await tx
    .select()
    .from(addresses)
    .where(and(eq(addresses.story, story), isNull(addresses.liveUntil)))
    .orderBy(asc(addresses.id));
  let page = open.find((row) => row.kind === 'page');
  let others = open.filter((row) => row.kind !== 'page');
  for (const { path, liveFrom } of planned) {
    if (page?.path === path) continue;
    const over = others.filter((other) => other.path === path || other.kind !== 'moved');
    others = others.filter((other) => !over.includes(other));
    for (const row of over) {
      await tx.update(addresses).set({ liveUntil: liveFrom }).where(eq(addresses.id, row.id));
      // A story that is back under another address: the one that said it was gone leads to it.
      if (row.path === path) continue;
      const [moved] = await tx
        .insert(addresses)
        .values({ path: row.path, story, kind: 'moved', liveFrom, liveUntil: null })
        .returning();
      if (moved) others.push(moved);
    }
    if (page) {
      await tx.update(addresses).set({ liveUntil: liveFrom }).where(eq(addresses.id, page.id));
      const [moved] = await tx
        .insert(addresses)
        .values({ path: page.path, story, kind: 'moved', liveFrom, liveUntil: null })
        .returning();
      if (moved) others.push(moved);
    }
    [page] = await tx
      .insert(addresses)
      .values({ path, story, kind: 'page', liveFrom, liveUntil: null })
      .returning();
  }
}

/** Ends the page that a story has at `t` without a word of where it went; what lies ahead goes. Gives what it ended. */
async function closePages(tx: Db, story: string, t: number): Promise<{ path: string }[]> {
  await tx.delete(addresses).where(and(eq(addresses.story, story), gt(addresses.liveFrom, t)));
  return tx
    .update(addresses)
    .set({ liveUntil: t })
    .where(
      and(
        eq(addresses.story, story),
        eq(addresses.kind, 'page'),
        // Also one that was to move at an hour that lies ahead.
        or(isNull(addresses.liveUntil), gt(addresses.liveUntil, t)),
      ),
    )
    .returning();
}

/**
 * Takes the page back that a story got at `from`: it has none at `t`, and what its addresses answered before they answer
 * again. With nothing before, they are unknown.
 */
export async function takeBackPage(tx: Db, story: string, from: number, t: number): Promise<void> {
  const pages = await closePages(tx, story, t);
  const ended = (
    await tx
      .select()
      .from(addresses)
      .where(and(eq(addresses.story, story), eq(addresses.liveUntil, from)))
  ).filter(({ kind }) => kind === 'gone' || kind === 'withheld' || kind === 'redirect');
  for (const { path, kind, target } of ended)
    await tx.insert(addresses).values({ path, story, kind, target, liveFrom: t, liveUntil: null });
  if (ended.length === 0) return;
  for (const { path } of pages.filter((page) => !ended.some((other) => other.path === page.path)))
    await tx.insert(addresses).values({ path, story, kind: 'moved', liveFrom: t, liveUntil: null });
}

/** Ends a story's page at `t`: every path of it, old ones too, takes this fate from then on. */
export async function endAddresses(
  tx: Db,
  story: string,
  t: number,
  fate: { kind: 'gone' | 'withheld' } | { kind: 'redirect'; target: string },
): Promise<void> {
  const pages = await closePages(tx, story, t);
  for (const page of pages)
    await tx
      .insert(addresses)
      .values({
        path: page.path,
        story,
        kind: fate.kind,
        target: fate.kind === 'redirect' ? fate.target : null,
        liveFrom: t,
        liveUntil: null,
      });
}
