/** The frame of actions on one's own account: who asks, and the id of the session that it is asked from. */
import { headers } from 'next/headers';
import type { SignedIn } from '#db/accounts/sessions';
import { fail, type Result } from '#db/shared/result';
import { currentSignedIn, refusal } from './auth';
import { isSameOrigin } from './same-origin';

/** `run` for who asks; also for who has nothing but a second step to set up, where `enrols` allows it. */
export async function asOwner<T>(
  run: (own: SignedIn) => Promise<Result<T>>,
  { enrols = false } = {},
): Promise<Result<T>> {
  if (!isSameOrigin(await headers())) return fail('not-same-origin');
  const own = await currentSignedIn();
  if (!own || (own.session.enrols && !enrols)) return refusal();
  return run(own);
}
