import { and, count, eq, isNull } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { env } from '#db/core/env';
import { db } from '#db/core/write';
import { deliveries } from '#db/notices/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { followedOf, keyOf } from './model.ts';
import { actorOf } from './reader-queries.ts';
import { followers } from './tables.ts';
import { blockedHosts } from './blocked.ts';
import type { BlockedHost, Following } from './views.ts';

/** Whether anybody can follow, and how many follow what; null for who may not know. */
export async function followingForDesk(actor: Actor): Promise<Following | null> {
  if (!can(actor, 'settings.change')) return null;
  const { federation, siteUrl } = env();
  if (!federation) return { on: false, followed: [], waiting: 0 };
  const tx = await db();
  const rows = await tx
    .select({ key: followers.followed, n: count() })
    .from(followers)
    .groupBy(followers.followed);
  const counts = new Map(rows.map(({ key, n }) => [key, n]));
  // The papers first, whoever follows them.
  const papers = (['en', 'zh'] as const).map((language) => keyOf({ kind: 'paper', language }));
  const others = [...counts.keys()].filter((key) => !papers.includes(key)).sort();
  const followed: Following['followed'] = [];
  for (const key of [...papers, ...others]) {
    const one = followedOf(key);
    const found = one && (await actorOf(one));
    if (found)
      followed.push({ name: `@${found.handle}@${new URL(siteUrl).host}`, followers: counts.get(key) ?? 0 });
  }
  const waiting = await tx.$count(
    deliveries,
    and(eq(deliveries.target, 'activity'), isNull(deliveries.doneAt), isNull(deliveries.gaveUpAt)),
  );
  return { on: true, followed, waiting };
}

/** Servers that are blocked, by name; [] for who may not know. */
export async function blockedForDesk(actor: Actor): Promise<BlockedHost[]> {
  if (!can(actor, 'settings.change')) return [];
  const blocked = await blockedHosts(await db());
  const names = await namesOf(blocked.map(({ actor: by }) => by));
  return blocked.map(({ host, actor: by, at }) => ({
    host,
    actorName: names.get(by) ?? by.replace('system:', ''),
    at,
  }));
}
