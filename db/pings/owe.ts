/** Tells of changed addresses, those who are configured to be told. Owed in the transaction of the event that it tells of. */
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
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

/** Owes each who is told one message; `key` is what makes it one. False when there is nobody, or nothing to tell. */
export async function owePings(
  tx: Db,
  key: string,
  { event, story, changed }: { event: number; story: string; changed: () => Promise<Changed> },
): Promise<boolean> {
  const told = await toldOfAddresses(tx);
  if (told.length === 0) return false;
  const { pages, feeds } = await changed();
  let owed = false;
  for (const target of told) {
    const paths = (target === 'websub' ? feeds : pages).slice(0, MOST_ADDRESSES);
    if (paths.length === 0) continue;
    const addresses = paths.map((path) => `${env().siteUrl}${encodePath(path)}`);
    await owePing(tx, { target, key: `${target}:${key}`, subject: String(event), story, addresses });
    owed = true;
  }
  return owed;
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
