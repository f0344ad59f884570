/** Who asks. Every page, action and route of the desk begins here. */
import { getServerSession } from 'next-auth';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOfSession, type SignedIn, signedInBy, whyOut } from '#db/accounts/sessions';
import type { Actor } from '#db/shared/actor';
import { fail } from '#db/shared/result';
import { authOptions } from './auth-options';

/** The session id in the browser's token; null without a valid token. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(authOptions());
  return session?.sid ?? null;
});

/** The person who asks, with their session; also one that has a second step to set up before anything else. */
export const currentSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sid = await currentSessionId();
  return sid ? signedInBy(sid) : null;
});

/** The person who asks, from a live session row; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const found = await currentSignedIn();
  return found && !found.session.enrols ? found.actor : null;
});

/** What somebody is told whose session opens nothing any more. */
export async function refusal(): Promise<ReturnType<typeof fail>> {
  const sid = await currentSessionId();
  return fail(sid ? await whyOut(sid) : 'signed-out');
}

/** The same for what a page asks by itself: an open page keeps no session alive. Asked anew each time. */
export async function watchingActor(): Promise<{ actor: Actor; again(): Promise<Actor | null> } | null> {
  const sid = await currentSessionId();
  if (!sid) return null;
  const again = (): Promise<Actor | null> => actorOfSession(sid, true);
  const actor = await again();
  return actor && { actor, again };
}

/** For desk pages: the person, or away to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  if ((await currentSignedIn())?.session.enrols) redirect('/sign-in/enrol');
  const { code } = (await refusal()).error;
  return redirect(code === 'suspended' ? '/sign-in?error=suspended' : '/sign-in');
}
