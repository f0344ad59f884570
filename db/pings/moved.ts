/** Tells of pages that moved for good: a topic, a byline or a section with another address, or one that became another. */
import type { Db } from '#db/core/client';
import { type Language, languages } from '#db/shared/languages';
import { feedsOf } from './changed.ts';
import { owePings } from './owe.ts';

/** `path` gives the page of an address in a language. */
type Move = { path: (language: Language, slug: string) => string; from: string; to: string };

/**
 * Owes, inside the write that moves them: search engines the page that was left, so that they find where it leads, and the
 * one that it leads to, in both languages; the hub the feeds of both. Nothing where nothing moved.
 */
export async function oweMoved(tx: Db, event: number, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const pages = languages.flatMap((language) =>
    moves.flatMap(({ path, from, to }) => [path(language, from), path(language, to)]),
  );
  const changed = { pages: [...new Set(pages)], feeds: feedsOf(pages) };
  await owePings(tx, `moved:${event}`, { event, story: null, changed: () => Promise.resolve(changed) });
}
