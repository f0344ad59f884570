import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { Email } from '#db/accounts/model';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { settings } from '../tables.ts';

export const ChangeSettings = z.strictObject({
  indexed: z.boolean().optional(),
  sample: z.boolean().optional(),
  email: z.union([Email, z.literal('')]).optional(),
});

/** Changes settings that readers' pages depend on. Failures: invalid, not-allowed. */
export function changeSettings(actor: Actor, input: unknown): Promise<Result<{ changed: string[] }>> {
  return command(ChangeSettings, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    // The mark of the sample edition goes with the edition, not with a switch.
    if (data.sample !== undefined && actor.kind === 'user') refuse('not-allowed');
    const rows = await tx
      .select()
      .from(settings)
      .where(inArray(settings.key, Object.keys(data)));
    const before = Object.fromEntries(rows.map((row) => [row.key, row.value]));
    const changed: string[] = [];
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) continue;
      const row = { key, value, changedAt: now() };
      await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
      changed.push(key);
    }
    await emit(tx, actor, { kind: 'settings.changed', subject: 'site', ...changedOnly(before, data) });
    return { changed };
  });
}
