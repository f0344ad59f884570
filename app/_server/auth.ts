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

/** For desk pages: the person, or away to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in');
}
