/** The answers of the pages before the desk: in, to a second step, or back to the form with a reason. */
import type { Entered } from '#db/accounts/sign-in';
import type { From } from '#db/accounts/sessions';
import { env } from '#db/core/env';
import { callNextAuth } from './next-auth-call';
import { clientAddress } from './client-address';

/** Where a request comes from. */
export const fromOf = (headers: Headers): From => ({
  agent: headers.get('user-agent') ?? '',
  address: clientAddress(Object.fromEntries(headers)),
});

/** A cookie that only the sign-in pages get back. */
export const doorCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${encodeURIComponent(value)}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Strict${
    env().siteUrl.startsWith('https:') ? '; Secure' : ''
  }`;

export const STEP_COOKIE = 'sign-in-step';
export const PASSKEY_COOKIE = 'passkey-question';
const STEP_SECONDS = 600;

/** Of the headers, what a form is answered with. */
export const leadTo = (path: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ 'Cache-Control': 'no-store', Location: `${env().siteUrl}${path}` });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
};

/** next-auth's cookies for a session that was begun. */
export const cookiesFor = async (session: string, request: Request): Promise<string[]> =>
  (await callNextAuth(['callback', 'credentials'], { sid: session, callbackUrl: '/desk' }, request)).cookies;

/** Lets somebody in, or on to the second step. */
export async function letIn(entered: Entered, request: Request): Promise<Response> {
  if ('step' in entered)
    return leadTo('/sign-in/second', [doorCookie(STEP_COOKIE, entered.step, STEP_SECONDS)]);
  return leadTo('/desk', [...(await cookiesFor(entered.session, request)), doorCookie(STEP_COOKIE, '', 0)]);
}

/** The fields of a form as it was sent; null when it is none. */
export async function fieldsOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}
