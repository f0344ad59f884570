/** next-auth keeps who is signed in in a cookie: its token carries the id of a session that we have begun, and our row decides at every request. */
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { LONGEST_MS, signedInBy } from '#db/accounts/sessions';
import { secret } from '#db/core/secrets';

declare module 'next-auth' {
  interface User {
    /** Id of the session row, as the browser carries it. */
    sid: string;
  }
  interface Session {
    sid?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}

/** Options of next-auth; made at the first use, because the secret lives in the data folder. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret('auth'),
    session: { strategy: 'jwt', maxAge: LONGEST_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        // Whoever has the id of a live session is signed in by it: passwords, codes and passkeys are checked before.
        name: 'session',
        credentials: { sid: {} },
        async authorize(given) {
          const found = typeof given?.sid === 'string' ? await signedInBy(given.sid) : null;
          return found && { id: found.actor.id, name: found.actor.name, sid: found.session.id };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: user.sid } : token),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith('/') && !/^\/[/\\]/.test(url) ? `${baseUrl}${url}` : baseUrl,
    },
  };
}
