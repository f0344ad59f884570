'use server';
import { revalidatePath } from 'next/cache';
import { asActor } from '@/app/_server/action';
import { asOwner } from '@/app/_server/own-account';
import { changePassword } from '#db/accounts/commands/change-password';
import { chooseLanguage } from '#db/accounts/commands/choose-language';
import { endOneSession, endSessions } from '#db/accounts/commands/end-session';
import { ok, type Result } from '#db/shared/result';

export async function saveLanguage(form: FormData): Promise<Result<unknown>> {
  const result = await asActor(async (actor) => {
    await chooseLanguage(actor, form.get('language') === 'zh' ? 'zh' : 'en');
    return ok(null);
  });
  revalidatePath('/desk', 'layout');
  return result;
}

export async function savePassword(form: FormData): Promise<Result<unknown>> {
  return asOwner(({ actor, session }) =>
    changePassword(actor, { password: form.get('password'), next: form.get('next') }, session.id),
  );
}

export async function endSession(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => endOneSession(actor, { handle: form.get('handle') }));
}

/** Every browser of one's own but this one. */
export async function endOthers(): Promise<Result<unknown>> {
  return asOwner(({ actor, session }) => endSessions(actor, { user: actor.id }, session.id));
}
