/** The answers of the pages before the desk: in, to a second step, or back to the form with a reason. */
import type { Entered } from '#db/accounts/sign-in';
import { markDevice } from '#db/accounts/device-mark';
import { type From, signedInBy } from '#db/accounts/sessions';
import { env } from '#db/core/env';
import { callNextAuth } from './next-auth-call';
import { clientAddress } from './client-address';

/** Where a request comes from. */
export const fromOf = (headers: Headers): From => ({
  agent: headers.get('user-agent') ?? '',
  address: clientAddress(Object.fromEntries(headers)),
  marks: cookieOf(headers, DEVICE_COOKIE),
});

/** A cookie of ours as it was set; '' where there is none. */
function cookieOf(headers: Headers, name: string): string {
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  try {
    return decodeURIComponent(found?.slice(name.length + 1) ?? '');
  } catch {
    return '';
  }
}

/** A cookie that only the sign-in pages get back. */
export const doorCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${encodeURIComponent(value)}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Strict${
    env().siteUrl.startsWith('https:') ? '; Secure' : ''
  }`;

export const STEP_COOKIE = 'sign-in-step';
export const PASSKEY_COOKIE = 'passkey-question';
const STEP_SECONDS = 600;
const DEVICE_COOKIE = 'known-browser';
/** A year: as long as a browser is known to the accounts that were used from it. */
const KNOWN_SECONDS = 365 * 86_400;

/** Of the headers, what a form is answered with. */
export const leadTo = (path: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ 'Cache-Control': 'no-store', Location: `${env().siteUrl}${path}` });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
};

/** Cookies for a session that was begun: next-auth's, and the mark that this browser is known by from now on. */
export async function cookiesFor(session: string, request: Request): Promise<string[]> {
  const asked = { sid: session, callbackUrl: '/desk' };
  const { cookies } = await callNextAuth(['callback', 'credentials'], asked, request);
  const found = await signedInBy(session);
  if (!found) return cookies;
  const marks = markDevice(found.actor.id, cookieOf(request.headers, DEVICE_COOKIE));
  return [...cookies, doorCookie(DEVICE_COOKIE, marks, KNOWN_SECONDS)];
}

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
