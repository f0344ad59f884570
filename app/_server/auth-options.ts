/** next-auth signs people in; its token carries a session id, and our row decides at every request. */
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { LONGEST_MS } from '#db/accounts/sessions';
import { signIn } from '#db/accounts/sign-in';
import { secret } from '#db/core/secrets';
import { clientAddress } from './client-address';

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

const first = (value: unknown): string => (Array.isArray(value) ? String(value[0]) : String(value ?? ''));

/** Options of next-auth; made at the first use, because the secret lives in the data folder. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret('auth'),
    session: { strategy: 'jwt', maxAge: LONGEST_MS / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        name: 'password',
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const result = await signIn(
            { email: given?.email, password: given?.password },
            { agent: first(request.headers?.['user-agent']), address: clientAddress(request.headers ?? {}) },
          );
          // next-auth hands the message to the sign-in page as ?error=<code>
          if (!result.ok) throw new Error(result.error.code);
          return { id: result.value.user, name: result.value.name, sid: result.value.session };
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
