/**
 * Removes files that no record needs: of uploads whose process died, and of removals that the store did not do when they
 * were asked for. Page by page, so that nobody waits for a round.
 */
import { inArray } from 'drizzle-orm';
import { store } from '#db/core/store/store';
import { db } from '#db/core/write';
import { isNeeded } from './needed.ts';
import { pictures } from './tables.ts';

/** ms that a file must have been seen without use: an upload puts its files before its record is written. */
const SETTLED_MS = 600_000;

/** Names as we make them; whatever else somebody keeps there is left alone. */
const OURS = /^([0-9a-z_-]{1,40})\/(master(\.v\d+)?\.webp|v\d+\/[0-9a-z-]+\.(avif|webp|jpg))$/;

/** Files without use, and when (ms of this process's own clock, which no test moves) each was first seen so. */
export type Suspects = Map<string, number>;

/** One page of a round; gives where the next begins, null at its end. */
export async function sweepPictures(
  suspects: Suspects,
  from: string | null,
  at = performance.now(),
): Promise<string | null> {
  const { keys, next } = await store().list(from ?? undefined);
  const ours = keys.flatMap((key) => {
    const [, id] = OURS.exec(key) ?? [];
    return id ? [{ key, id, name: key.slice(id.length + 1) }] : [];
  });
  const ids = [...new Set(ours.map(({ id }) => id))];
  const rows = await (
    await db()
  )
    .select({ id: pictures.id, cut: pictures.cut, fileCut: pictures.fileCut, hidden: pictures.hidden })
    .from(pictures)
    .where(inArray(pictures.id, ids));
  const known = new Map(rows.map((row) => [row.id, row] as const));
  const over: string[] = [];
  for (const { key, id, name } of ours) {
    const row = known.get(id);
    if (row && isNeeded(name, row)) {
      suspects.delete(key);
      continue;
    }
    const since = suspects.get(key);
    if (since === undefined) suspects.set(key, at);
    else if (at - since >= SETTLED_MS) over.push(key);
  }
  await store().remove(over);
  for (const key of over) suspects.delete(key);
  return next;
}
