import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { Email } from '#db/accounts/model';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { NameFields } from '../model.ts';
import { settingsNow } from '../settings-now.ts';
import { settings } from '../tables.ts';

export const ChangeSettings = z.strictObject({
  indexed: z.boolean().optional(),
  sample: z.boolean().optional(),
  email: z.union([Email, z.literal('')]).optional(),
  aiTraining: z.boolean().optional(),
  aiAnswers: z.boolean().optional(),
  ...NameFields.partial().shape,
});

/** Changes settings that readers' pages depend on; what is as it was says nothing. Failures: invalid, not-allowed. */
export function changeSettings(actor: Actor, input: unknown): Promise<Result<{ changed: string[] }>> {
  return command(ChangeSettings, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    // The mark of the sample edition goes with the edition, not with a switch.
    if (data.sample !== undefined && actor.kind === 'user') refuse('not-allowed');
    const held = await settingsNow(tx);
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined || value === held.get(key)) continue;
      const row = { key, value, changedAt: now() };
      await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
      // Never set: search engines stay away from the sample edition, and from nothing else.
      const was = held.get(key) ?? (key === 'indexed' ? held.get('sample') !== true : undefined);
      if (was !== undefined && was !== value) before[key] = was;
      after[key] = value;
    }
    if (Object.keys(after).length > 0)
      await emit(tx, actor, { kind: 'settings.changed', subject: 'site', before, after });
    return { changed: Object.keys(after) };
  });
}
