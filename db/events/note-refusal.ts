/** Who was refused what their role does not allow: for chief editors, who ask the log why. */
import { attempt } from '#db/accounts/throttle';
import { write } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { emit } from './emit.ts';

const HOUR_MS = 3_600_000;
/** Lines that one person can fill the log with in an hour. */
const MOST = 60;

/** Gives the result as it is; one that was refused for want of a right leaves a line. `what`: what was asked for. */
export async function noteRefusal<T>(actor: Actor, what: string, result: Result<T>): Promise<Result<T>> {
  if (result.ok || result.error.code !== 'not-allowed') return result;
  if (await attempt([{ key: `refused:${actor.id}`, most: MOST, windowMs: HOUR_MS }]))
    await write((tx) => emit(tx, actor, { kind: 'access.denied', subject: actor.id, after: { what } }));
  return result;
}
