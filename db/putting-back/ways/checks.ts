import { setChecks } from '#db/checks/commands/set-checks';
import { checkLevels } from '#db/checks/desk-queries';
import { checkCodes, CheckLevels, isFirm } from '#db/checks/model';
import type { Entry, Way } from './way.ts';

/** Each check is a setting of its own: those that the line did not touch stay as they are, and keep nothing back. */
export function checksWay({ subject, before, after }: Entry): Way | undefined {
  const [was, is] = [CheckLevels.safeParse(before), CheckLevels.safeParse(after)];
  if (!was.success || !is.success) return undefined;
  const section = subject === 'all' ? null : subject;
  const of = (set: CheckLevels): CheckLevels['all'] =>
    section === null ? set.all : (set.sections[section] ?? {});
  const [old, set] = [of(was.data), of(is.data)];
  const changed = checkCodes.filter((code) => old[code] !== set[code]);
  if (changed.length === 0 || changed.some(isFirm)) return undefined;
  return {
    may: 'settings.change',
    stands: async (reader) => {
      const now = of(await checkLevels(reader));
      return changed.every((code) => now[code] === set[code]);
    },
    putBack: (actor) =>
      setChecks(actor, {
        section,
        levels: Object.fromEntries(changed.map((code) => [code, old[code] ?? null])),
      }),
  };
}
