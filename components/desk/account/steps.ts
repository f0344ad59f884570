/** What the parts of the account page know of second steps. Pure. */
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';

export type StepWords = Pick<DeskWords, 'failures' | 'reasons' | 'account' | 'named' | 'signIn'>;

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

type Act = (form: FormData) => Promise<Result<unknown>>;

/** What setting up a second step needs, wherever it is set up. */
export type SetUpActs = {
  prove: Act;
  beginApp: () => Promise<Result<{ key: string; scan: { size: number; path: string } }>>;
  confirmApp: Act;
  askPasskey: () => Promise<Result<{ token: string; options: PublicKeyCredentialCreationOptionsJSON }>>;
  keepPasskey: (made: unknown) => Promise<Result<unknown>>;
};

/** What somebody who has some can do besides. */
export type StepActs = SetUpActs & { removeApp: Act; takePasskey: Act; makeCodes: Act };
