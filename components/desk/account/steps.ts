/** What the parts of the account page know of second steps. Pure. */
import type { DeskWords } from '../../words/desk';

export type StepWords = Pick<DeskWords, 'failures' | 'reasons' | 'account' | 'named'>;

export type StepsShown = {
  /** When the app was set up, in words; null = it is not. */
  app: string | null;
  passkeys: readonly { id: string; name: string; said: string }[];
  recoveryLeft: number;
};

/** Recovery codes in an answer; null where it brought none. */
export function codesIn(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null || !('codes' in value)) return null;
  return Array.isArray(value.codes) ? value.codes.map(String) : null;
}
