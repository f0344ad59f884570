'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isSameOrigin } from '@/app/_server/same-origin';
import { acceptLink } from '#db/accounts/commands/accept-link';
import { fail, type Result } from '#db/shared/result';

/** Spends the link; its holder is nobody yet, so the token is the right. */
export async function accept(form: FormData): Promise<Result<unknown>> {
  if (!isSameOrigin(await headers())) return fail('not-same-origin');
  const email = form.get('email');
  const result = await acceptLink({
    token: form.get('token'),
    name: form.get('name'),
    password: form.get('password'),
    ...(email === null ? {} : { email }),
  });
  if (!result.ok) return result;
  redirect('/sign-in?done=account');
}
