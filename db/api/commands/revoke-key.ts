import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { apiKeys } from '../tables.ts';

export const RevokeKey = z.strictObject({
  key: Id,
  /** Nothing brings a key back: whoever takes it away has to say that they know. */
  sure: z.literal(true, { error: 'required' }),
});

/** Takes a key back: it opens nothing from the next request on. Failures: invalid, not-allowed, not-found. */
export function revokeKey(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(RevokeKey, input, async (tx, { key: id }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const [row] = await tx
      .update(apiKeys)
      .set({ revokedAt: now() })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, { kind: 'api-key.revoked', subject: id, before: { name: row.name } });
    return { id };
  });
}
