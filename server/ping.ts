/** The way out for lists of changed addresses. Whoever gets one twice looks twice: nothing else comes of it. */
import type { PingMessage } from '#db/pings/message';
import { handOver } from './hand-over.ts';

/** Hands one message over, under an id that is the same at every try; throws when it was not taken. */
export async function sendPing({ id, message }: { id: string; message: PingMessage }): Promise<void> {
  await handOver(message.url, {
    headers: { 'content-type': message.type, 'idempotency-key': id },
    body: Buffer.from(message.body),
  });
}
