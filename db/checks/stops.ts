/** What keeps a version of a story from being published. Used by the commands that make something public. */
import { refuse } from '#db/core/command';
import type { Db } from '#db/core/client';
import { failureCodes, type FailureCode } from '#db/shared/result';
import type { StoryContent } from '#db/stories/model';
import { checkLevels } from './desk-queries.ts';
import { outsideFacts, pictureFacts } from './facts.ts';
import { findChecks } from './checks.ts';
import { type CheckCode, divide, isFirm, type Override } from './model.ts';

const isFailure = (code: string): code is FailureCode => failureCodes.some((known) => known === code);

/**
 * Refuses with the first check that stops the story; `fields.checks` names them all. Those that `override` names, and
 * that a page can do without, are passed: gives them, for the log. `t` in ms UTC.
 */
export async function refuseStops(
  tx: Db,
  story: { id: string; pair: string },
  content: StoryContent,
  override: Override | null,
  t: number,
): Promise<CheckCode[]> {
  const records = await pictureFacts(tx, content);
  const found = findChecks(content, {
    ...(await outsideFacts(tx, story, content, t)),
    now: t,
    picture: (id) => records.get(id) ?? null,
  });
  const { stops } = divide(found, await checkLevels(tx), content.section);
  const passed = stops.filter((code) => !isFirm(code) && override?.checks.includes(code));
  const left = stops.filter((code) => !passed.includes(code));
  const [first] = left;
  if (first) refuse(isFailure(first) ? first : 'check-failed', { fields: { checks: left.join(' ') } });
  return passed;
}
