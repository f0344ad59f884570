import { fieldsOf, fromOf, leadTo } from '@/app/_server/enter';
import { isSameOrigin } from '@/app/_server/same-origin';
import { askPasswordLink } from '#db/accounts/commands/ask-password-link';

export const dynamic = 'force-dynamic';

/** Asks for a link to a new password. The answer is the same, whoever has the address. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return leadTo('/sign-in?error=not-same-origin');
  const email = (await fieldsOf(request))?.get('email');
  await askPasswordLink({ email }, fromOf(request.headers).address);
  return leadTo('/sign-in/forgot?sent=yes');
}
