/**
 * Asks next-auth from a route of ours, so that signing in is one plain form that works without scripts and without a
 * cookie fetched beforehand. The forgery token that next-auth wants is made here, after our own same-origin proof.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { secret } from '#db/core/secrets';
import { authOptions } from './auth-options';

export type AuthAnswer = { location: string; cookies: string[] };

/** Posts to an action of next-auth; gives where it leads and the cookies that it sets. */
export async function callNextAuth(
  action: readonly [string, ...string[]],
  body: Record<string, string>,
  request: Request,
): Promise<AuthAnswer> {
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256')
    .update(`${token}${secret('auth')}`)
    .digest('hex');
  const headers = Object.fromEntries(request.headers);
  const cookies: Record<string, string> = {};
  for (const part of (headers.cookie ?? '').split(/;\s*/)) {
    const [name, ...value] = part.split('=');
    if (name) cookies[name] = decodeURIComponent(value.join('='));
  }
  for (const name of ['next-auth.csrf-token', '__Host-next-auth.csrf-token'])
    cookies[name] = `${token}|${hash}`;

  const answer: AuthAnswer = { location: '/', cookies: [] };
  const response = {
    status: () => response,
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') answer.cookies = [value].flat();
      if (name.toLowerCase() === 'location') answer.location = String(value);
      return response;
    },
    end: () => response,
    json: () => response,
    send: () => response,
  };
  const fake = {
    query: { nextauth: [...action] },
    body: { ...body, csrfToken: token },
    cookies,
    headers,
    method: 'POST',
  };
  // The documented call with request and response; these two hold everything that next-auth uses of them.
  await (NextAuth(
    fake as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(),
  ) as Promise<void>);
  return answer;
}
