import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { checkLevels, CHECKS_KEY } from '../desk-queries.ts';
import { checkCodes, type CheckLevels, isFirm, levels, noLevels, ownLevel } from '../model.ts';

export const SetChecks = z.strictObject({
  /** null: for every section that has none of its own. */
  section: Id.nullable(),
  /** null: as the checks are by themselves; for a section, as they are for all. */
  levels: z.partialRecord(z.enum(checkCodes), z.enum(levels).nullable()),
});

/** A section that has nothing of its own any more is not named. */
function withSet(
  sections: CheckLevels['sections'],
  section: string,
  set: CheckLevels['all'],
): CheckLevels['sections'] {
  const { [section]: _, ...others } = sections;
  return Object.keys(set).length === 0 ? others : { ...others, [section]: set };
}

/**
 * Sets how strict checks are, for all sections or for one; what is not named stays. Failures: invalid, not-allowed (also
 * for a check that a page cannot do without).
 */
export function setChecks(actor: Actor, input: unknown): Promise<Result<CheckLevels>> {
  return command(SetChecks, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await checkLevels(tx);
    const set = { ...(data.section === null ? before.all : before.sections[data.section]) };
    for (const code of checkCodes) {
      const level = data.levels[code];
      if (level === undefined) continue;
      if (isFirm(code)) refuse('not-allowed');
      if (level === null || (data.section === null && level === ownLevel(code))) delete set[code];
      else set[code] = level;
    }
    const after: CheckLevels =
      data.section === null
        ? { ...before, all: set }
        : { ...before, sections: withSet(before.sections, data.section, set) };
    // What is as it was says nothing.
    if (isDeepStrictEqual(after, before)) return before;
    const row = { key: CHECKS_KEY, value: { ...noLevels, ...after }, changedAt: now() };
    await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
    await emit(tx, actor, { kind: 'checks.changed', subject: data.section ?? 'all', before, after });
    return after;
  });
}
