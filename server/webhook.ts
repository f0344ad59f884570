/** The way out for webhooks, signed as standardwebhooks.com describes: whoever gets one twice knows it by its id. */
import { createHmac } from 'node:crypto';
import { now } from '#db/core/clock';
import type { Destination } from '#db/webhooks/destination';
import { handOver } from './hand-over.ts';

/** `v1,` and the HMAC-SHA256 of id, timestamp (seconds) and body, in base64. */
export const signatureOf = (key: Buffer, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

/** Hands one message over; throws when it was not taken. */
export async function callWebhook({
  id,
  body,
  to,
}: {
  id: string;
  body: string;
  to: Destination;
}): Promise<void> {
  const timestamp = Math.floor(now() / 1_000);
  await handOver(to.url, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(to.key, id, timestamp, body),
    },
    body: Buffer.from(body),
  });
}
