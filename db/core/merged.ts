/** Somebody's changes in what holds now, or a refusal: the one way by which commands take in what a form was made from. */
import type { Merged } from '#db/shared/own-changes';
import { refuse } from './command.ts';

/**
 * Refuses with changed-since, by field, what somebody else has changed otherwise since it was opened; `fieldOf`: what the
 * form calls a field, where that is another name.
 */
export function merged<T>({ value, clashes }: Merged<T>, fieldOf = (name: string): string => name): T {
  if (clashes.length > 0)
    refuse('changed-since', {
      fields: Object.fromEntries(clashes.map((name) => [fieldOf(name), 'changed-since'])),
    });
  return value;
}
