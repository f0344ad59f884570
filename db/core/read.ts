/** `read(tags, fn)` is the only read handle of reader queries: no tags, no compile. */
import { nextHkMidnight } from '#db/shared/hk-time';
import type { Db } from './client.ts';
import { now } from './clock.ts';
import { type PageContext, shared } from './process.ts';
import { db } from './write.ts';

/** What makes a page old. The map from events to tags is in db/events/tags. */
export type Tag =
  | `story:${string}`
  | `list:${'en' | 'zh'}`
  | `section:${string}`
  | `topic:${string}`
  | `person:${string}`
  | `picture:${string}`
  | `address:${string}`
  | `front:${'en' | 'zh'}`
  | 'front-pictures'
  | `most-read:${'en' | 'zh'}`
  | 'strip'
  | 'quotes'
  | 'corrections'
  | 'sections'
  | 'settings';

export type ReadScope = {
  /** The instant that the page shows, ms UTC. */
  t: number;
  db: Db;
  /** Says that the answer changes by itself at `at` (ms UTC); instants not after `t` are kept as "changed then". */
  noteBoundary(at: number | null | undefined): void;
};

/**
 * Runs a reader query at the instant that the door fixed for this page (or now, outside one), and notes what the
 * page depends on. `tags` may be added to later through `noteTags`.
 */
export async function read<T>(
  tags: readonly [Tag, ...Tag[]],
  fn: (scope: ReadScope) => Promise<T>,
): Promise<T> {
  const page = shared.page.getStore();
  noteTags(tags);
  if (page) page.reads += 1;
  const t = page?.t ?? now();
  return fn({ t, db: await db(), noteBoundary: (at) => noteBoundary(page, at) });
}

/**
 * A reader query that a page asks once, however many of its parts want the answer. The answer ends with the page;
 * outside of one it is asked for each time.
 */
export function oncePerPage<T>(ask: () => Promise<T>): () => Promise<T> {
  const asked = new WeakMap<PageContext, Promise<T>>();
  return () => {
    const page = shared.page.getStore();
    if (!page) return ask();
    const before = asked.get(page);
    if (before) return before;
    const answer = ask();
    asked.set(page, answer);
    return answer;
  };
}

/** Adds tags that were only known after asking (the stories of a list, say). */
export function noteTags(tags: readonly Tag[]): void {
  const page = shared.page.getStore();
  if (page) for (const tag of tags) page.tags.add(tag);
}

function noteBoundary(page: PageContext | undefined, at: number | null | undefined): void {
  if (!page || at === null || at === undefined) return;
  if (at > page.t) page.boundary = Math.min(page.boundary, at);
  else page.touched = Math.max(page.touched, at);
}

/** The instant that this page shows, ms UTC. For printing today's date: notes Hong Kong's next midnight. */
export function pageInstant(): number {
  const page = shared.page.getStore();
  const t = page?.t ?? now();
  noteBoundary(page, nextHkMidnight(t));
  return t;
}

/** The path that the reader asked for, decoded; '/' outside a page. */
export const askedPath = (): string => shared.page.getStore()?.path ?? '/';

/** A form that was sent from this page and refused; undefined when the page is only opened. */
export const refusedForm = (): PageContext['refused'] => shared.page.getStore()?.refused;

/** The page will be converted to Simplified characters, and has to say so. */
export const isSimplified = (): boolean => shared.page.getStore()?.simplified ?? false;

/** Says that what the address names does not exist: the door answers with the 404 page. */
export function noteMissing(): void {
  const page = shared.page.getStore();
  if (page) page.missing = true;
}
