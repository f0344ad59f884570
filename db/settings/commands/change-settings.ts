import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { emit } from '#db/events/emit';
import { Email } from '#db/accounts/model';
import type { Actor } from '#db/shared/actor';
import { ownChanges } from '#db/shared/own-changes';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { NameFields } from '../model.ts';
import { settingsNow } from '../settings-now.ts';
import { settings } from '../tables.ts';

export const SiteChanges = z.strictObject({
  indexed: z.boolean().optional(),
  sample: z.boolean().optional(),
  email: z.union([Email, z.literal('')]).optional(),
  aiTraining: z.boolean().optional(),
  aiAnswers: z.boolean().optional(),
  ...NameFields.partial().shape,
});

export const ChangeSettings = SiteChanges.extend({
  /** What they were when whoever changes them looked; what is as it was there is left as it is now. */
  was: SiteChanges.optional(),
});

/**
 * Changes settings that readers' pages depend on; what is as it was says nothing. Gives what changed and what that was
 * before. Failures: invalid, not-allowed, changed-since (somebody else has set the same one otherwise since `was`).
 */
export function changeSettings(
  actor: Actor,
  input: unknown,
): Promise<Result<{ changed: string[]; before: Record<string, unknown> }>> {
  return command(ChangeSettings, input, async (tx, { was, ...data }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    // The mark of the sample edition goes with the edition, not with a switch.
    if (data.sample !== undefined && actor.kind === 'user') refuse('not-allowed');
    const held = Object.fromEntries(await settingsNow(tx));
    // Never set: search engines stay away from the sample edition, and from nothing else.
    const holds: Record<string, unknown> = { ...held, indexed: held.indexed ?? held.sample !== true };
    const wanted = merged(ownChanges<Record<string, unknown>>({ was, mine: data, now: holds }));
    // Said outright, what only followed is set; seen in a form and left, it goes on following.
    const stood = was ? holds : held;
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [key, sent] of Object.entries(data)) {
      const value = wanted[key];
      if (sent === undefined || value === stood[key]) continue;
      const row = { key, value, changedAt: now() };
      await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
      if (holds[key] !== undefined && holds[key] !== value) before[key] = holds[key];
      after[key] = value;
    }
    if (Object.keys(after).length > 0)
      await emit(tx, actor, { kind: 'settings.changed', subject: 'site', before, after });
    return { changed: Object.keys(after), before };
  });
}
