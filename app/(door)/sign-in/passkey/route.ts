import { cookies } from 'next/headers';
import { answer, jsonOf } from '@/app/_server/api';
import { cookiesFor, doorCookie, fromOf, PASSKEY_COOKIE } from '@/app/_server/enter';
import { isSameOrigin } from '@/app/_server/same-origin';
import { signInByPasskey } from '#db/factors/passkey-sign-in';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

/** Takes the signed challenge, and signs in. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(fail('not-same-origin'));
  const token = (await cookies()).get(PASSKEY_COOKIE)?.value;
  const entered = await signInByPasskey({ token, response: await jsonOf(request) }, fromOf(request.headers));
  if (!entered.ok) return answer(entered.error.code === 'invalid' ? fail('passkey-refused') : entered);
  const response = answer(ok(null));
  for (const cookie of await cookiesFor(entered.value.session, request))
    response.headers.append('Set-Cookie', cookie);
  response.headers.append('Set-Cookie', doorCookie(PASSKEY_COOKIE, '', 0));
  return response;
}
