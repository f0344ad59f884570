import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { ownChanges } from '#db/shared/own-changes';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { checkLevels, CHECKS_KEY } from '../desk-queries.ts';
import {
  type CheckCode,
  checkCodes,
  type CheckLevels,
  isFirm,
  type Level,
  levels,
  noLevels,
  ownLevel,
} from '../model.ts';

/** null: as the checks are by themselves; for a section, as they are for all. */
const Wanted = z.partialRecord(z.enum(checkCodes), z.enum(levels).nullable());
type Wanted = Partial<Record<CheckCode, Level | null>>;

export const SetChecks = z.strictObject({
  /** null: for every section that has none of its own. */
  section: Id.nullable(),
  levels: Wanted,
  /** How they stood when whoever sets them looked; what they left as it was there is left as it is now. */
  was: Wanted.optional(),
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
 * for a check that a page cannot do without), changed-since (somebody else set the same check otherwise since `was`:
 * `check:` and its code).
 */
export function setChecks(actor: Actor, input: unknown): Promise<Result<CheckLevels>> {
  return command(SetChecks, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await checkLevels(tx);
    const standing = (data.section === null ? before.all : before.sections[data.section]) ?? {};
    const mine: Wanted = {};
    for (const code of checkCodes) {
      const level = data.levels[code];
      if (level === undefined) continue;
      if (isFirm(code)) refuse('not-allowed');
      mine[code] = data.section === null && level === ownLevel(code) ? null : level;
    }
    const wanted = merged(
      ownChanges<Wanted>({ was: data.was, mine, now: standing }),
      (code) => `check:${code}`,
    );
    const set: CheckLevels['all'] = {};
    for (const code of checkCodes) {
      const level = wanted[code];
      if (level) set[code] = level;
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
