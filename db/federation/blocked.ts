/** Servers from which nobody may follow, and to which nothing is sent. Kept as one value of the settings. */
import { asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { settings } from '#db/settings/tables';
import { isOn } from './hosts.ts';
import { followers } from './tables.ts';

const SETTING = 'blockedHosts';

/** By name; who blocked it and when (ms UTC). */
export const Blocked = z.strictObject({ host: z.string(), actor: z.string(), at: z.number() });
export type Blocked = z.infer<typeof Blocked>;

export async function blockedHosts(db: Db): Promise<Blocked[]> {
  const [row] = await db.select().from(settings).where(eq(settings.key, SETTING)).limit(1);
  return z.array(Blocked).safeParse(row?.value).data ?? [];
}

/** Whether anything may come from an address on another server, or go there. */
export async function isBlocked(db: Db, address: string): Promise<boolean> {
  return isOn(
    (await blockedHosts(db)).map(({ host }) => host),
    address,
  );
}

export async function keepBlocked(tx: Db, blocked: readonly Blocked[]): Promise<void> {
  const value = [...blocked].sort((a, b) => (a.host < b.host ? -1 : 1));
  await tx
    .insert(settings)
    .values({ key: SETTING, value, changedAt: now() })
    .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now() } });
}

/** Inboxes named in one statement: engines bound how much one may hold. */
const AT_ONCE = 500;

/** Lets go of everybody on a server; gives how many they were. */
export async function dropHost(tx: Db, host: string): Promise<number> {
  const inboxes = await tx
    .selectDistinct({ inbox: followers.inbox })
    .from(followers)
    .orderBy(asc(followers.inbox));
  const there = inboxes.map(({ inbox }) => inbox).filter((inbox) => isOn([host], inbox));
  let dropped = 0;
  for (let i = 0; i < there.length; i += AT_ONCE) {
    const rows = await tx
      .delete(followers)
      .where(inArray(followers.inbox, there.slice(i, i + AT_ONCE)))
      .returning({ id: followers.id });
    dropped += rows.length;
  }
  return dropped;
}
