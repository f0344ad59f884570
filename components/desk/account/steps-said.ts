import type { Steps } from '#db/factors/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

/** A colleague's second steps in words. */
export function stepsSaid(words: DeskWords['account'], steps: Steps | undefined): string {
  const w = words.steps;
  if (!steps) return w.none;
  const what = [
    ...(steps.app ? [w.hasApp] : []),
    ...(steps.passkeys > 0 ? [fill(w.hasPasskeys, { n: steps.passkeys })] : []),
  ];
  return fill(w.has, { what: what.join(words.comma) });
}
