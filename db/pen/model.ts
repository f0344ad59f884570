/**
 * Two people at one story. The pen writes its text: one page of one person holds it at a time; the details need none.
 * Pure: reaches the browser.
 */
import { z } from 'zod';
import { Id } from '#db/shared/id';

/** A page that was not heard of for this long (ms) is gone: its connection is dead, and with it its pen. */
export const GONE_MS = 90_000;
/** A pen that somebody asked for passes after so long (ms) without a key … */
export const IDLE_MS = 120_000;
/** … and not before as long (ms) as its holder asked to keep it. */
export const LONGER_MS = 120_000;
/** An open page says that it is there this often, ms. */
export const HERE_EVERY_MS = 30_000;
/** Who typed within this time (ms) is writing, else reading. */
export const WRITING_MS = 60_000;

/** One open page of a story; the browser made its id. */
export const PageAt = z.strictObject({ story: Id, page: Id });

/** A person at an open page. */
export type Guest = { page: string; person: string; name: string; doing: 'reading' | 'writing' };

export type Holder = {
  page: string;
  person: string;
  name: string;
  /** Who asked for it, and until when (ms UTC) its holder asked to keep it. */
  asked: { page: string; person: string; name: string; at: number; keptUntil: number | null } | null;
};

/** What an open page hears of its story. */
export type Company = {
  /** Newest version of the story. */
  version: number;
  /** Becomes another when colleagues said something about the story. */
  said: string;
  /** Everyone at it, oneself too, by when they came. */
  here: Guest[];
  pen: Holder | null;
};

/** A pen as it is kept. */
export type Held = {
  page: string;
  person: string;
  /** Instant of the newest key that the server knows of. */
  keyAt: number;
  asker: string | null;
  askerPage: string | null;
  askedAt: number | null;
  keptUntil: number | null;
};

/**
 * Who has the pen at `t`. It goes by itself: from a page that is gone, and after a while without keys to who asked for
 * it. Nothing needs to run for that: whoever looks sees the same, and whoever acts writes it down first.
 */
export function penAt(held: Held | null, isHere: (page: string) => boolean, t: number): Held | null {
  if (!held) return null;
  const { asker, askerPage, keyAt, keptUntil } = held;
  const asked = asker !== null && askerPage !== null && isHere(askerPage);
  const passed = (): Held => passTo({ person: asker ?? '', page: askerPage ?? '' }, t);
  if (!isHere(held.page)) return asked ? passed() : null;
  if (!asked) return asker === null ? held : unasked(held);
  return Math.max(keyAt + IDLE_MS, keptUntil ?? 0) <= t ? passed() : held;
}

/** The pen in another hand. */
export const passTo = ({ person, page }: { person: string; page: string }, t: number): Held =>
  unasked({ person, page, keyAt: t, asker: null, askerPage: null, askedAt: null, keptUntil: null });

const unasked = (held: Held): Held => ({
  ...held,
  asker: null,
  askerPage: null,
  askedAt: null,
  keptUntil: null,
});
