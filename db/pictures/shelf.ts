/**
 * Files of another machine that were asked for lately, up to so many bytes; the least lately asked for goes first. Whoever
 * asks for one that is on its way waits for that one. What a file says never changes under its name.
 */
import type { Kept } from '#db/core/store/store';

type Held = { tag: string; bytes: Buffer };

export class Shelf {
  readonly #most: number;
  #size = 0;
  /** In the order of their last use. */
  readonly #held = new Map<string, Held>();
  readonly #coming = new Map<string, Promise<Held | undefined>>();

  constructor(most: number) {
    this.#most = most;
  }

  async take(key: string, fetch: () => Promise<Kept | undefined>): Promise<Kept | undefined> {
    const held = this.#held.get(key) ?? (await this.#fetched(key, fetch));
    if (!held) return undefined;
    if (this.#held.delete(key)) this.#held.set(key, held);
    return { tag: held.tag, bytes: () => Promise.resolve(held.bytes) };
  }

  #fetched(key: string, fetch: () => Promise<Kept | undefined>): Promise<Held | undefined> {
    const before = this.#coming.get(key);
    if (before) return before;
    const coming = (async () => {
      const kept = await fetch();
      if (!kept) return undefined;
      const held = { tag: kept.tag, bytes: await kept.bytes() };
      this.#put(key, held);
      return held;
    })().finally(() => this.#coming.delete(key));
    this.#coming.set(key, coming);
    return coming;
  }

  #put(key: string, held: Held): void {
    if (held.bytes.length > this.#most) return;
    this.#held.set(key, held);
    this.#size += held.bytes.length;
    for (const [oldest, { bytes }] of this.#held) {
      if (this.#size <= this.#most) return;
      this.#held.delete(oldest);
      this.#size -= bytes.length;
    }
  }
}
