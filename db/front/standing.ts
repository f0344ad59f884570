/** How far a front has come, for open pages of it: they hear that somebody saved, published, scheduled or restored. */
import { desc, eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { frontKey, type FrontName } from './model.ts';
import { ofFront } from './spans.ts';
import { frontDrafts, frontReleases } from './tables.ts';

export async function standingOf(tx: Db, front: FrontName): Promise<{ version: number; said: string }> {
  const [draft] = await tx
    .select({ version: frontDrafts.version })
    .from(frontDrafts)
    .where(eq(frontDrafts.key, frontKey(front)))
    .limit(1);
  const releases = await tx
    .select({ id: frontReleases.id })
    .from(frontReleases)
    .where(ofFront(front))
    .orderBy(desc(frontReleases.liveFrom))
    .limit(20);
  return { version: draft?.version ?? 0, said: releases.map(({ id }) => id).join(' ') };
}
