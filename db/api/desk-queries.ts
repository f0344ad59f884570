import { isNull } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { ApiKey } from './model.ts';
import { apiKeys } from './tables.ts';

/** Keys that open something, oldest first; [] for who may not know. */
export async function keysForDesk(actor: Actor): Promise<ApiKey[]> {
  if (!can(actor, 'settings.change')) return [];
  const rows = await (
    await db()
  )
    .select()
    .from(apiKeys)
    .where(isNull(apiKeys.revokedAt))
    .orderBy(apiKeys.at, apiKeys.id);
  const names = await namesOf(rows.map(({ actor: by }) => by));
  return rows.map(({ id, name, prefix, actor: by, at, lastUsedOn }) => ({
    id,
    name,
    prefix,
    actorName: names.get(by) ?? by.replace('system:', ''),
    at,
    lastUsedOn,
  }));
}
