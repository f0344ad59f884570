import { answer } from '@/app/_server/api';
import { doorCookie, fromOf, PASSKEY_COOKIE } from '@/app/_server/enter';
import { isSameOrigin } from '@/app/_server/same-origin';
import { askPasskey } from '#db/factors/passkey-sign-in';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

/** A challenge for the browser's passkey; which one it is stays in a cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(fail('not-same-origin'));
  const asked = await askPasskey(fromOf(request.headers));
  if (!asked.ok) return answer(asked);
  const response = answer(ok(asked.value.options));
  response.headers.append('Set-Cookie', doorCookie(PASSKEY_COOKIE, asked.value.token, 600));
  return response;
}
