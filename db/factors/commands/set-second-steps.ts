import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { can, type Role, roles } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { rolesWithStep, RULE_KEY } from '../rule.ts';

export const SetSecondSteps = z.strictObject({ roles: z.array(z.enum(roles)).max(roles.length) });

/** Says which roles need a second step, from each person's next sign-in on. Failures: invalid, not-allowed. */
export function setSecondSteps(actor: Actor, input: unknown): Promise<Result<{ roles: Role[] }>> {
  return command(SetSecondSteps, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await rolesWithStep(tx);
    const value = roles.filter((role) => data.roles.includes(role));
    // What is as it was says nothing.
    if (value.every((role) => before.includes(role)) && value.length === before.length)
      return { roles: value };
    const row = { key: RULE_KEY, value, changedAt: now() };
    await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
    await emit(tx, actor, {
      kind: 'second-steps.changed',
      subject: 'second-steps',
      before: { roles: before },
      after: { roles: value },
    });
    return { roles: value };
  });
}
