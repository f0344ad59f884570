import { doorCookie, fieldsOf, fromOf, leadTo, letIn } from '@/app/_server/enter';
import { isSameOrigin } from '@/app/_server/same-origin';
import { signIn } from '#db/accounts/sign-in';

export const dynamic = 'force-dynamic';

const back = (code: string, cookies: readonly string[] = []): Response =>
  leadTo(`/sign-in?error=${encodeURIComponent(code)}`, cookies);

/** Takes the sign-in form. Leads to the desk, to the second step, or back to the form with a reason. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return back('not-same-origin');
  const form = await fieldsOf(request);
  const [email, password] = [form?.get('email'), form?.get('password')];
  if (typeof email !== 'string' || typeof password !== 'string') return back('credentials');
  const entered = await signIn({ email, password }, fromOf(request.headers));
  if (entered.ok) return letIn(entered.value, request);
  // Keeps what was typed for the form that comes back; gone after a minute.
  return back(entered.error.code, [doorCookie('typed-email', email.slice(0, 200), 60)]);
}
