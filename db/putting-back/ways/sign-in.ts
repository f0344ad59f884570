import { isDeepStrictEqual } from 'node:util';
import { setSecondSteps, SetSecondSteps } from '#db/factors/commands/set-second-steps';
import { rolesWithStep } from '#db/factors/rule';
import type { Entry, Way } from './way.ts';

/** Which roles need a second step: one rule. */
export function signInWay({ before, after }: Entry): Way | undefined {
  const [was, is] = [SetSecondSteps.safeParse(before), SetSecondSteps.safeParse(after)];
  if (!was.success || !is.success || isDeepStrictEqual(was.data, is.data)) return undefined;
  return {
    may: 'settings.change',
    stands: async (reader) => isDeepStrictEqual(await rolesWithStep(reader), is.data.roles),
    putBack: (actor) => setSecondSteps(actor, was.data),
  };
}
