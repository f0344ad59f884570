import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { ownChanges } from '#db/shared/own-changes';
import { can, type Role, roles } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { rolesWithStep, RULE_KEY } from '../rule.ts';

const Roles = z.array(z.enum(roles)).max(roles.length);

export const SetSecondSteps = z.strictObject({
  roles: Roles,
  /** Those that needed one when whoever says so looked; a role of which they say the same is left as it is now. */
  was: Roles.optional(),
});

/** Of each role, whether it is in a list. */
const rolesIn = (list: readonly Role[]): Partial<Record<Role, boolean>> =>
  Object.fromEntries(roles.map((role) => [role, list.includes(role)]));

/**
 * Says which roles need a second step, from each person's next sign-in on. Failures: invalid, not-allowed. Two people cannot
 * clash: a role needs one or does not.
 */
export function setSecondSteps(actor: Actor, input: unknown): Promise<Result<{ roles: Role[] }>> {
  return command(SetSecondSteps, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await rolesWithStep(tx);
    const wanted = merged(
      ownChanges({ was: data.was && rolesIn(data.was), mine: rolesIn(data.roles), now: rolesIn(before) }),
    );
    const value = roles.filter((role) => wanted[role]);
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
