import { cookies } from 'next/headers';
import { fieldsOf, fromOf, leadTo, letIn, STEP_COOKIE } from '@/app/_server/enter';
import { isSameOrigin } from '@/app/_server/same-origin';
import { answerStep } from '#db/factors/second-step';

export const dynamic = 'force-dynamic';

/** Takes the second step. Leads to the desk, back to the step, or to the beginning where it took too long. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return leadTo('/sign-in?error=not-same-origin');
  const code = (await fieldsOf(request))?.get('code');
  const token = (await cookies()).get(STEP_COOKIE)?.value ?? '';
  const entered = await answerStep(token, { code }, fromOf(request.headers));
  if (entered.ok) return letIn(entered.value, request);
  const reason = entered.error.code === 'invalid' ? 'code-wrong' : entered.error.code;
  return leadTo(reason === 'step-over' ? '/sign-in?error=step-over' : `/sign-in/second?error=${reason}`);
}
