/** The frame of every server action: same-origin proof, actor, command, result. */
import { headers } from 'next/headers';
import type { Actor } from '#db/shared/actor';
import { fail, type Result } from '#db/shared/result';
import { currentActor, refusal } from './auth';
import { isSameOrigin } from './same-origin';

/** Runs a command for the person who asks. The command itself parses the input and asks the permission table. */
export async function asActor<T>(run: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  if (!isSameOrigin(await headers())) return fail('not-same-origin');
  const actor = await currentActor();
  return actor ? run(actor) : refusal();
}
