/**
 * Thins old saves, and removes files of pictures that no record needs: a batch of each a tick while its round runs, a round
 * an hour. Empties the bin of what has lain there long enough.
 */
import { now } from '#db/core/clock';
import { isSilent } from '#db/core/store/silent';
import { BEGINNING, type Place, thinVersions } from '#db/history/commands/thin-versions';
import { emptyBin } from '#db/stories/commands/empty-bin';
import { KEPT_WHOLE_MS, PAUSE_MS } from '#db/history/sittings';
import { type Suspects, sweepPictures } from '#db/pictures/sweep';
import { asText, log } from './log.ts';

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

/**
 * Gives what a tick calls for the files of pictures, in a folder or a bucket. A store that is silent ends the round: the
 * next one begins anew. What is seen without use is removed in a later round, never in the one that found it.
 */
export function createSweeping(): () => Promise<void> {
  const suspects: Suspects = new Map();
  let from: string | null = null;
  let began: number | null = null;
  return async () => {
    const t = now();
    if (from === null) {
      if (began !== null && t - began < ROUND_MS) return;
      began = t;
    }
    const at = from;
    from = null;
    try {
      from = await sweepPictures(suspects, at);
    } catch (error) {
      if (!isSilent(error)) throw error;
      log('warn', 'The files of pictures were not looked over.', { error: asText(error) });
    }
  };
}
