/** The way out of everything that is owed to another server: a message that it takes, or an error that says why not. */
import { safePost } from '#db/core/safe-fetch';

/** Posts one message; throws what the other side said, for the desk to show. */
export async function handOver(url: string, message: Parameters<typeof safePost>[1]): Promise<void> {
  const done = await safePost(url, message);
  if (!done.ok) throw new Error(done.status === undefined ? done.why : `HTTP ${done.status}`);
}
