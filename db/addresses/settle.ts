/** Writes the addresses of a story from its releases. */
import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
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
    for (const row of others.filter((other) => other.path === path || other.kind !== 'moved'))
      await tx.update(addresses).set({ liveUntil: liveFrom }).where(eq(addresses.id, row.id));
    others = others.filter((other) => other.path !== path && other.kind === 'moved');
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

/** Ends a story's page at `t`: every path of it, old ones too, takes this fate from then on. */
export async function endAddresses(
  tx: Db,
  story: string,
  t: number,
  fate: { kind: 'gone' | 'withheld' } | { kind: 'redirect'; target: string },
): Promise<void> {
  await tx.delete(addresses).where(and(eq(addresses.story, story), gt(addresses.liveFrom, t)));
  const pages = await tx
    .update(addresses)
    .set({ liveUntil: t })
    .where(and(eq(addresses.story, story), eq(addresses.kind, 'page'), isNull(addresses.liveUntil)))
    .returning();
  await tx
    .update(addresses)
    .set({ liveUntil: t })
    .where(and(eq(addresses.story, story), eq(addresses.kind, 'page'), gt(addresses.liveUntil, t)));
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
