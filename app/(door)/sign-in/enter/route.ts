import { callNextAuth } from '@/app/_server/next-auth-call';
import { isSameOrigin } from '@/app/_server/same-origin';
import { env } from '#db/core/env';

export const dynamic = 'force-dynamic';

/** Keeps what was typed for the form that comes back; gone after a minute. */
const typedEmail = (email: string): string =>
  `typed-email=${encodeURIComponent(email.slice(0, 200))}; Path=/sign-in; Max-Age=60; HttpOnly; SameSite=Strict`;

/** Takes the sign-in form. Leads to the desk, or back to the form with a reason. */
export async function POST(request: Request): Promise<Response> {
  const site = env().siteUrl;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  const back = (code: string): Response => {
    headers.set('Location', `${site}/sign-in?error=${encodeURIComponent(code)}`);
    return new Response(null, { status: 303, headers });
  };
  if (!isSameOrigin(request.headers)) return back('not-same-origin');
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return back('credentials');
  }
  const email = form.get('email');
  const password = form.get('password');
  if (typeof email !== 'string' || typeof password !== 'string') return back('credentials');
  const answer = await callNextAuth(
    ['callback', 'credentials'],
    { email, password, callbackUrl: '/desk' },
    request,
  );
  const error = new URL(answer.location, site).searchParams.get('error');
  if (error) {
    headers.append('Set-Cookie', typedEmail(email));
    return back(error);
  }
  for (const cookie of answer.cookies) headers.append('Set-Cookie', cookie);
  headers.set('Location', `${site}/desk`);
  return new Response(null, { status: 303, headers });
}
