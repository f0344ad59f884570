/** The way out for lists of changed addresses. Whoever gets one twice looks twice: nothing else comes of it. */
import { safePost } from '#db/core/safe-fetch';
import type { PingMessage } from '#db/pings/message';

/** Hands one message over, under an id that is the same at every try; throws when it was not taken. */
export async function sendPing({ id, message }: { id: string; message: PingMessage }): Promise<void> {
  const done = await safePost(message.url, {
    headers: { 'content-type': message.type, 'idempotency-key': id },
    body: Buffer.from(message.body),
  });
  if (!done.ok) throw new Error(done.status === undefined ? done.why : `HTTP ${done.status}`);
}
