/** What an address is at an instant. Reads only the addresses table. */
import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { read, type Tag } from '#db/core/read';
import { redirects } from '#db/redirects/tables';
import { addresses } from './tables.ts';

export type Fate =
  | { kind: 'page'; story: string }
  /** Answer 301 to `to`. */
  | { kind: 'moved'; to: string }
  | { kind: 'gone' | 'withheld'; story: string; at: number }
  | { kind: 'unknown' };

const liveAt = (t: number): SQL =>
  and(lte(addresses.liveFrom, t), or(isNull(addresses.liveUntil), gt(addresses.liveUntil, t))) as SQL; // `and` of given conditions is never undefined

/**
 * Where the desk leads a path that was never a story's. It was one hop when it was written down; where its target is a
 * story that has moved since, or is gone, the answer is that story's fate: still one hop.
 */
async function redirected(db: Db, path: string): Promise<Fate> {
  const [row] = await db.select().from(redirects).where(eq(redirects.path, path)).limit(1);
  if (!row) return { kind: 'unknown' };
  const story = row.target.startsWith('/') ? await resolve(row.target) : undefined;
  return story === undefined || story.kind === 'page' || story.kind === 'unknown'
    ? { kind: 'moved', to: row.target }
    : story;
}

/**
 * The fate of a path (decoded, NFC; old addresses with their query) at the page's instant. An old path takes the
 * fate of its story. Notes `address:<path>` and the instants at which the answer changes.
 */
export async function resolve(path: string): Promise<Fate> {
  return read([`address:${path}` as Tag], async ({ t, db, noteBoundary }) => {
    const rows = await db.select().from(addresses).where(eq(addresses.path, path));
    for (const row of rows) {
      noteBoundary(row.liveFrom);
      noteBoundary(row.liveUntil);
    }
    const row = rows
      .filter((r) => r.liveFrom <= t && (r.liveUntil === null || r.liveUntil > t))
      .sort((a, b) => b.liveFrom - a.liveFrom || b.id - a.id)[0];
    if (!row) return redirected(db, path);
    if (row.kind === 'page') return { kind: 'page', story: row.story };
    if (row.kind === 'redirect' && row.target) return { kind: 'moved', to: row.target };
    if (row.kind === 'gone' || row.kind === 'withheld')
      return { kind: row.kind, story: row.story, at: row.liveFrom };

    // moved: where is the story now?
    const [current] = await db
      .select()
      .from(addresses)
      .where(and(eq(addresses.story, row.story), sql`${addresses.kind} <> 'moved'`, liveAt(t)))
      .orderBy(sql`${addresses.liveFrom} desc`, sql`${addresses.id} desc`)
      .limit(1);
    const ahead = await db
      .select({ from: addresses.liveFrom, until: addresses.liveUntil, path: addresses.path })
      .from(addresses)
      .where(eq(addresses.story, row.story));
    for (const other of ahead) {
      noteBoundary(other.from);
      noteBoundary(other.until);
    }
    if (!current) return { kind: 'unknown' };
    if (current.kind === 'page') return { kind: 'moved', to: current.path };
    if (current.kind === 'redirect' && current.target) return { kind: 'moved', to: current.target };
    if (current.kind === 'gone' || current.kind === 'withheld')
      return { kind: current.kind, story: current.story, at: current.liveFrom };
    return { kind: 'unknown' };
  });
}
