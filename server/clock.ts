/**
 * The one-second tick: "went live" into the log, views into the database, most read each half hour, old saves thinned,
 * saved words into the desk's index, files of pictures that nothing needs removed. Nobody waits for it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { freezeMostRead } from '#db/readership/commands/freeze-most-read';
import type { ViewCounter } from '#db/readership/view-counter';
import { indexChangedDrafts } from '#db/search/index-changed';
import { announceDue } from '#db/stories/commands/announce-due';
import { createHousekeeping, createSweeping } from './housekeeping.ts';
import { asText, log } from './log.ts';

/** Views are written at most this often, ms: a write for a view would be a write for a request. */
const FLUSH_MS = 5_000;

/** ms: a page of the sweep that is still out is left then; the next start begins anew. */
const SWEEP_LEFT_MS = 2_000;

/** Begins ticking; gives the way to stop, which waits for a tick that is under way and writes the last views. */
export function startClock(counter: ViewCounter): () => Promise<void> {
  let flushed = performance.now();
  const keepHouse = createHousekeeping();
  const sweep = createSweeping();
  const tick = async (): Promise<void> => {
    await announceDue();
    if (performance.now() - flushed >= FLUSH_MS) {
      flushed = performance.now();
      await counter.flush();
    }
    await freezeMostRead();
    await keepHouse();
    await indexChangedDrafts();
  };
  let running: Promise<unknown> = Promise.resolve();
  // Beside the tick: another machine may take half a minute to say nothing.
  let sweeping: Promise<unknown> | undefined;
  const sweepOnce = (): void => {
    sweeping ??= sweep()
      .catch((error: unknown) => log('error', 'Files of pictures were not swept.', { error: asText(error) }))
      .finally(() => (sweeping = undefined));
  };
  let busy = false;
  const timer = setInterval(() => {
    sweepOnce();
    if (busy) return;
    busy = true;
    running = tick()
      .catch((error: unknown) => log('error', 'The tick failed.', { error: asText(error) }))
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await running;
    await Promise.race([sweeping, wait(SWEEP_LEFT_MS, undefined, { ref: false })]);
    await counter.flush();
  };
}
