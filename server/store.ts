/**
 * The page store: finished answers in memory, each served only while no later event and no passed boundary touches
 * it. Misses of one address are rendered once, however many ask.
 */
import { now } from '#db/core/clock';
import type { Encoded, Encoding } from './encode.ts';
import type { Freshness } from './freshness.ts';
import type { Head } from './head.ts';

export type Kept = Encoded & {
  status: number;
  heads: Record<Encoding, Head>;
  /** For a 301: where to. */
  location?: string;
  watermark: number;
  tags: ReadonlySet<string>;
  /** ms UTC; Infinity = never by itself */
  boundary: number;
  /** ms UTC */
  lastModified: number;
  renderedAt: number;
};

export type Limits = { bytes: number; entries: number; missing: number };

const DEFAULT_LIMITS: Limits = { bytes: 128 * 1024 * 1024, entries: 5_000, missing: 500 };

type Entry = Kept & {
  /** The newest event that this entry was held against, so that a hit compares two numbers. */
  checked: number;
  /** Asked for since it was last looked at for leaving. */
  used: boolean;
};

type Flight = { watermark: number; answer: Promise<Kept> };

export class PageStore {
  readonly #fresh: Freshness;
  readonly #limits: Limits;
  /** Oldest first. */
  readonly #kept = new Map<string, Entry>();
  readonly #flights = new Map<string, Flight>();
  #bytes = 0;
  #missing = 0;

  constructor(fresh: Freshness, limits: Limits = DEFAULT_LIMITS) {
    this.#fresh = fresh;
    this.#limits = limits;
  }

  get size(): { entries: number; bytes: number } {
    return { entries: this.#kept.size, bytes: this.#bytes };
  }

  /** Every kept answer that would be served now, for the proof that none is ever wrong. */
  async served(): Promise<[string, Kept][]> {
    const seen = await this.#fresh.catchUp();
    return [...this.#kept].filter(([key]) => this.#look(key, seen, now()) !== undefined);
  }

  /** The answer for a key, when one is kept that may be served at once. */
  find(key: string): Kept | undefined {
    const watermark = this.#fresh.current();
    return watermark === undefined ? undefined : this.#look(key, watermark, now());
  }

  /**
   * The answer for a key. `render` is given the watermark (event id) and instant (ms UTC) that the page must show;
   * it is called once for all who ask meanwhile. Throws what `render` throws.
   */
  async get(key: string, render: (watermark: number, t: number) => Promise<Kept>): Promise<Kept> {
    const asked = await this.#moment();
    for (let at = asked; ; at = await this.#moment()) {
      const found = this.#look(key, at.watermark, at.t);
      if (found) return found;
      const flight = this.#flights.get(key);
      if (!flight) return this.#fly(key, at.watermark, at.t, render);
      // A render that began before this reader's newest event is not theirs; whether that event touches the page is
      // known once the page has its tags, so it is waited for and looked at again.
      const isTheirs = flight.watermark >= asked.watermark;
      const made = await flight.answer.catch((error: unknown) => {
        if (isTheirs) throw error;
      });
      if (isTheirs && made && made.boundary > asked.t) return made;
    }
  }

  async #moment(): Promise<{ watermark: number; t: number }> {
    return { watermark: await this.#fresh.catchUp(), t: now() };
  }

  #fly(
    key: string,
    watermark: number,
    t: number,
    render: (watermark: number, t: number) => Promise<Kept>,
  ): Promise<Kept> {
    const answer = render(watermark, t)
      .then((made) => {
        this.#keep(key, made);
        return made;
      })
      .finally(() => this.#flights.delete(key));
    this.#flights.set(key, { watermark, answer });
    return answer;
  }

  #look(key: string, seen: number, t: number): Kept | undefined {
    const entry = this.#kept.get(key);
    if (!entry) return undefined;
    if (entry.checked !== seen) {
      if (!this.#fresh.isFresh(entry.tags, entry.watermark)) {
        this.#drop(key, entry);
        return undefined;
      }
      entry.checked = seen;
    }
    if (entry.boundary <= t || entry.renderedAt > t) {
      this.#drop(key, entry);
      return undefined;
    }
    entry.used = true;
    return entry;
  }

  #keep(key: string, made: Kept): void {
    const before = this.#kept.get(key);
    if (before) {
      if (before.watermark > made.watermark) return;
      this.#drop(key, before);
    }
    if (made.status >= 500 || made.bytes > this.#limits.bytes / 8) return;
    if (made.status === 404) {
      if (this.#missing >= this.#limits.missing) this.#dropOldest((entry) => entry.status === 404);
      this.#missing += 1;
    }
    this.#kept.set(key, { ...made, checked: made.watermark, used: false });
    this.#bytes += made.bytes;
    while (this.#bytes > this.#limits.bytes || this.#kept.size > this.#limits.entries) {
      if (!this.#dropOldest(() => true)) return;
    }
  }

  #drop(key: string, entry: Entry): void {
    if (!this.#kept.delete(key)) return;
    this.#bytes -= entry.bytes;
    if (entry.status === 404) this.#missing -= 1;
  }

  /** The oldest goes; one that was asked for meanwhile is spared once and stands last again. */
  #dropOldest(which: (entry: Entry) => boolean): boolean {
    for (const [key, entry] of this.#kept) {
      if (!which(entry)) continue;
      if (!entry.used) {
        this.#drop(key, entry);
        return true;
      }
      entry.used = false;
      this.#kept.delete(key);
      this.#kept.set(key, entry);
    }
    return false;
  }
}
