import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { addresses } from '../tables.ts';

export const AddOldAddress = z.strictObject({
  story: Id,
  /** Decoded path, with its query where the old site had one: `/?p=123`. */
  path: z.string().min(2).max(1_000).startsWith('/'),
});

/** Leads an old address to a story, for ever. Gives false when another story holds it. Failures: invalid, not-allowed. */
export function addOldAddress(actor: Actor, input: unknown): Promise<Result<{ added: boolean }>> {
  return command(AddOldAddress, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const path = data.path.normalize('NFC');
    const held = await tx.select().from(addresses).where(eq(addresses.path, path));
    if (held.length > 0) return { added: held.some((row) => row.story === data.story) };
    await tx
      .insert(addresses)
      .values({ path, story: data.story, kind: 'moved', liveFrom: 0, liveUntil: null });
    await emit(tx, actor, { kind: 'address.added', subject: data.story, after: { path }, paths: [path] });
    return { added: true };
  });
}
