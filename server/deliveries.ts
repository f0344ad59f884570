/** Each second: carries what is owed to the outside. At least once, with growing pauses; nobody waits for it. */
import { settleLetter, takeLetters } from '#db/notices/deliver';
import { asText, log } from './log.ts';
import type { Post } from './post.ts';

/** Tries what is due now; gives how many went out. */
export async function deliverDue(post: Post, stop?: AbortSignal): Promise<number> {
  let delivered = 0;
  for (const letter of await takeLetters()) {
    // Left for the next start: its next try is fixed already.
    if (stop?.aborted) break;
    try {
      await post(letter);
      delivered += 1;
      await settleLetter(letter.id, null);
    } catch (error) {
      const { gaveUp } = await settleLetter(letter.id, asText(error));
      log(gaveUp ? 'error' : 'info', gaveUp ? 'A mail was given up.' : 'A mail was not taken: later again.', {
        delivery: letter.id,
        error: asText(error),
      });
    }
  }
  return delivered;
}

/** Begins carrying; gives the way to stop, which waits for what is under way. */
export function startDeliveries(post: Post): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = deliverDue(post, stop.signal)
      .catch((error: unknown) => log('error', 'Nothing could be delivered.', { error: asText(error) }))
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}
