/** Brings remote pictures in, through the one way out of the house and the picture room's own command. */
import { safeFetch } from '#db/core/safe-fetch';
import { addPicture } from '#db/pictures/commands/add-picture';
import type { Actor } from '#db/shared/actor';
import type { FoundPicture } from './html/found.ts';

const AT_ONCE = 4;

export class PictureFetcher {
  readonly #actor: Actor;
  /** Our id by remote address. */
  readonly ids = new Map<string, string>();
  /** How many this run has brought in. */
  fetched = 0;
  /** Why a picture did not come, by remote address. */
  readonly failures = new Map<string, string>();

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** Fetches what is not known yet, four at a time; each address once a run. */
  async fetch(pictures: readonly FoundPicture[]): Promise<void> {
    const wanted = new Map(
      pictures
        .filter(({ address }) => !this.ids.has(address) && !this.failures.has(address))
        .map((picture) => [picture.address, picture]),
    );
    const queue = [...wanted.values()];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.#one(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async #one({ address, alt, caption }: FoundPicture): Promise<void> {
    const got = await safeFetch(address, {
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/*;q=0.5',
    });
    if (!got.ok) {
      this.failures.set(address, got.status ? `${got.why} ${got.status}` : got.why);
      return;
    }
    const added = await addPicture(this.#actor, {
      bytes: got.bytes,
      kind: 'photo',
      alt,
      caption,
      credit: '',
    });
    if (added.ok) {
      this.ids.set(address, added.value.picture);
      this.fetched += 1;
    } else this.failures.set(address, added.error.code);
  }
}
