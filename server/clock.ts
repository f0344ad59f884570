/** The one-second tick: writes "went live" into the log. Readers do not wait for it. */
import { announceDue } from '#db/stories/commands/announce-due';
import { asText, log } from './log.ts';

/** Begins ticking; gives the way to stop, which waits for a tick that is under way. */
export function startClock(): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = announceDue()
      .catch((error: unknown) => log('error', 'The tick failed.', { error: asText(error) }))
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
