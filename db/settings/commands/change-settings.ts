import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { Email } from '#db/accounts/model';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { fieldsOf, firstNames, NameFields } from '../model.ts';
import { settings } from '../tables.ts';

export const ChangeSettings = z.strictObject({
  indexed: z.boolean().optional(),
  sample: z.boolean().optional(),
  email: z.union([Email, z.literal('')]).optional(),
  aiTraining: z.boolean().optional(),
  aiAnswers: z.boolean().optional(),
  ...NameFields.partial().shape,
});

/** What holds as long as a setting was never set. */
const first: Readonly<Record<string, unknown>> = fieldsOf(firstNames);

/** Changes settings that readers' pages depend on; what is as it was says nothing. Failures: invalid, not-allowed. */
export function changeSettings(actor: Actor, input: unknown): Promise<Result<{ changed: string[] }>> {
  return command(ChangeSettings, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    // The mark of the sample edition goes with the edition, not with a switch.
    if (data.sample !== undefined && actor.kind === 'user') refuse('not-allowed');
    const kept = new Map([
      ...Object.entries(first),
      ...(await tx.select().from(settings)).map(({ key, value }) => [key, value] as const),
    ]);
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined || value === kept.get(key)) continue;
      const row = { key, value, changedAt: now() };
      await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
      if (kept.has(key)) before[key] = kept.get(key);
      after[key] = value;
    }
    if (Object.keys(after).length > 0)
      await emit(tx, actor, { kind: 'settings.changed', subject: 'site', before, after });
    return { changed: Object.keys(after) };
  });
}
