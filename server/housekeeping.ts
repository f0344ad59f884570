/** Thins old saves: one batch a tick while a round runs, a round an hour. Empties the bin of what has lain there long enough. */
import { now } from '#db/core/clock';
import { BEGINNING, type Place, thinVersions } from '#db/history/commands/thin-versions';
import { emptyBin } from '#db/stories/commands/empty-bin';
import { KEPT_WHOLE_MS, PAUSE_MS } from '#db/history/sittings';

const ROUND_MS = 3_600_000;

/**
 * Gives what a tick calls. The first round goes through every story, later ones through those that were changed since
 * the sittings that the round before left whole. Nothing of it is kept: a new start begins anew, and finds nothing.
 */
export function createHousekeeping(): () => Promise<void> {
  let place: Place | null = null;
  let began: number | null = null;
  return async () => {
    const t = now();
    await emptyBin();
    if (place === null) {
      if (began !== null && t - began < ROUND_MS) return;
      place =
        began === null ? BEGINNING : { changedAt: began - KEPT_WHOLE_MS - PAUSE_MS - ROUND_MS, story: '' };
      began = t;
    }
    place = (await thinVersions(place)).next;
  };
}
