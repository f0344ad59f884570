'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isSameOrigin } from '@/app/_server/same-origin';
import { spendPasswordLink } from '#db/accounts/commands/spend-password-link';
import { fail, type Result } from '#db/shared/result';

/** Spends the link; its holder is nobody yet, so the token is the right. */
export async function choosePassword(form: FormData): Promise<Result<unknown>> {
  if (!isSameOrigin(await headers())) return fail('not-same-origin');
  const result = await spendPasswordLink({ token: form.get('token'), password: form.get('password') });
  if (!result.ok) return result;
  redirect('/sign-in?done=password');
}
