/** Who asks. Every page, action and route of the desk begins here. */
import { getServerSession } from 'next-auth';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { actorOfSession } from '#db/accounts/sessions';
import type { Actor } from '#db/shared/actor';
import { authOptions } from './auth-options';

/** The session id in the browser's token; null without a valid token. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(authOptions());
  return session?.sid ?? null;
});

/** The person who asks, from a live session row; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sid = await currentSessionId();
  return sid ? ((await actorOfSession(sid))?.actor ?? null) : null;
});

/** The same for what a page asks by itself: an open page keeps no session alive. Asked anew each time. */
export async function watchingActor(): Promise<{ actor: Actor; again(): Promise<Actor | null> } | null> {
  const sid = await currentSessionId();
  if (!sid) return null;
  const again = async (): Promise<Actor | null> => (await actorOfSession(sid, true))?.actor ?? null;
  const actor = await again();
  return actor && { actor, again };
}

/** For desk pages: the person, or away to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in');
}
