/** Where a message goes, and what it is signed with. */
import { createHmac } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { secret } from '#db/core/secrets';
import { webhooks } from './tables.ts';

export type Destination = { url: string; key: Buffer };

/** The key of a webhook, 32 bytes: made anew from the house's secret each time, so that no copy of the database has it. */
const keyOf = (id: string): Buffer =>
  createHmac('sha256', Buffer.from(secret('webhooks'), 'hex'))
    .update(id)
    .digest();

/** A webhook's key as standardwebhooks.com writes it: `whsec_` and base64. */
export const secretOf = (id: string): string => `whsec_${keyOf(id).toString('base64')}`;

/** Ids of those who are told now; null stands for the one of WEBHOOK_URL. */
export async function toldNow(tx: Db): Promise<(string | null)[]> {
  const rows = await tx.select({ id: webhooks.id }).from(webhooks).where(isNull(webhooks.stoppedAt));
  return [...(env().webhook === undefined ? [] : [null]), ...rows.map(({ id }) => id)];
}

/** Is it told what we publish? */
export async function isTold(reader: Db, id: string): Promise<boolean> {
  return (await reader.$count(webhooks, and(eq(webhooks.id, id), isNull(webhooks.stoppedAt)))) > 0;
}

/** Where messages to a webhook go; undefined once it is told nothing more. */
export async function destinationOf(tx: Db, id: string | null): Promise<Destination | undefined> {
  if (id === null) {
    const { webhook } = env();
    return webhook && { url: webhook.url, key: Buffer.from(webhook.secret) };
  }
  const [row] = await tx
    .select({ url: webhooks.url })
    .from(webhooks)
    .where(and(eq(webhooks.id, id), isNull(webhooks.stoppedAt)))
    .limit(1);
  return row && { url: row.url, key: keyOf(id) };
}
