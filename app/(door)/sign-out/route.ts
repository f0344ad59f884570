import { currentSessionId } from '@/app/_server/auth';
import { callNextAuth } from '@/app/_server/next-auth-call';
import { isSameOrigin } from '@/app/_server/same-origin';
import { signOut } from '#db/accounts/commands/sign-out';
import { env } from '#db/core/env';

export const dynamic = 'force-dynamic';

/** Ends the session row first: a copied cookie is worth nothing from then on. */
export async function POST(request: Request): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'no-store', Location: `${env().siteUrl}/sign-in` });
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 303, headers });
  const sid = await currentSessionId();
  if (sid) await signOut({ session: sid });
  const answer = await callNextAuth(['signout'], { callbackUrl: '/sign-in' }, request);
  for (const cookie of answer.cookies) headers.append('Set-Cookie', cookie);
  headers.set('Clear-Site-Data', '"cache"');
  return new Response(null, { status: 303, headers });
}
