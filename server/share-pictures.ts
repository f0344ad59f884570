/** Each second: draws the share pictures of what was published or scheduled since. Nobody waits for it. */
import { makeDrawer } from '#db/share/due';
import { asText, log } from './log.ts';

/** Says so in the log: the picture is drawn when it is first asked for. */
export const couldNotDraw = (error: unknown): void =>
  log('error', 'Share pictures were not drawn.', { error: asText(error) });

/** Begins looking; gives the way to stop, which ends a drawing that is under way. */
export function startDrawing(): () => Promise<void> {
  const drawer = makeDrawer();
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = drawer
      .draw(stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) couldNotDraw(error);
      })
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
