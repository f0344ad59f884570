/** The frame of every server action: same-origin proof, actor, command, result. */
import { headers } from 'next/headers';
import { noteRefusal } from '#db/events/note-refusal';
import type { Actor } from '#db/shared/actor';
import { fail, type Result } from '#db/shared/result';
import { currentActor, refusal } from './auth';
import { isSameOrigin } from './same-origin';

/** The path of a page by its address; '' where there is none. */
function pageOf(address: string | null): string {
  try {
    return new URL(address ?? '').pathname.slice(0, 200);
  } catch {
    return '';
  }
}

/** Runs a command for the person who asks. The command itself parses the input and asks the permission table. */
export async function asActor<T>(run: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const given = await headers();
  if (!isSameOrigin(given)) return fail('not-same-origin');
  const actor = await currentActor();
  if (!actor) return refusal();
  // An action has no name of its own: the page that it belongs to says which form it was.
  return noteRefusal(actor, pageOf(given.get('referer')), await run(actor));
}
