/** Tells of changed addresses, those who are configured to be told. Owed in the transaction of the event that it tells of. */
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { liveKey, oweNewest } from '#db/notices/renew';
import { deliveries } from '#db/notices/tables';
import { siteSettings } from '#db/settings/reader-queries';
import { newId } from '#db/shared/id';
import { encodePath } from '#db/shared/paths';
import type { Changed } from './changed.ts';
import { indexNow } from './index-now.ts';
import type { PingTarget } from './model.ts';

/** Addresses of one message: the protocol's bound. */
const MOST_ADDRESSES = 10_000;

/** Who is told now. Search engines are not asked to fetch what the site tells them to leave alone. */
export async function toldOfAddresses(tx: Db): Promise<PingTarget[]> {
  const told: PingTarget[] = [];
  if (env().websubHub !== undefined) told.push('websub');
  if ((await indexNow(tx)).on && (await siteSettings()).indexed) told.push('indexnow');
  return told;
}

const messageTo = (target: PingTarget, { pages, feeds }: Changed): string[] =>
  (target === 'websub' ? feeds : pages)
    .slice(0, MOST_ADDRESSES)
    .map((path) => `${env().siteUrl}${encodePath(path)}`);

/** Owes each who is told one message; `key` is what makes it one. False when there is nobody, or nothing to tell. */
export async function owePings(
  tx: Db,
  key: string,
  { event, story, changed }: { event: number; story: string | null; changed: () => Promise<Changed> },
): Promise<boolean> {
  const told = await toldOfAddresses(tx);
  if (told.length === 0) return false;
  const all = await changed();
  let owed = false;
  for (const target of told) {
    const addresses = messageTo(target, all);
    if (addresses.length === 0) continue;
    await owePing(tx, { target, key: `${target}:${key}`, subject: String(event), story, addresses });
    owed = true;
  }
  return owed;
}

/** The same of a live story that goes on: one message of it waits for each, whatever else comes; `pace` is each one's own. */
export async function oweLivePings(
  tx: Db,
  { event, story, changed }: { event: number; story: string; changed: () => Promise<Changed> },
  { from, pace }: { from: number; pace: Record<PingTarget, number> },
): Promise<boolean> {
  const told = await toldOfAddresses(tx);
  if (told.length === 0) return false;
  const all = await changed();
  for (const target of told) {
    const body = JSON.stringify({ addresses: messageTo(target, all) });
    const row = { key: liveKey(target, story), target, subject: String(event), story, body };
    await oweNewest(tx, [row], { from, pace: pace[target] });
  }
  return true;
}

/** One message to one of them. */
export async function owePing(
  tx: Db,
  ping: { target: PingTarget; key: string; subject: string; story: string | null; addresses: string[] },
): Promise<string> {
  const id = newId();
  const { target, key, subject, story, addresses } = ping;
  await tx
    .insert(deliveries)
    .values({ id, key, target, subject, story, body: JSON.stringify({ addresses }), nextAt: now() })
    .onConflictDoNothing();
  return id;
}
