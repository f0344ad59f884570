/** Somebody's changes in what holds now, or a refusal: the one way by which commands take in what a form was made from. */
import type { Merged } from '#db/shared/own-changes';
import { refuse } from './command.ts';

/** Refuses with changed-since, by field, what somebody else has changed otherwise since it was opened. */
export function merged<T>({ value, clashes }: Merged<T>): T {
  if (clashes.length > 0)
    refuse('changed-since', { fields: Object.fromEntries(clashes.map((name) => [name, 'changed-since'])) });
  return value;
}
