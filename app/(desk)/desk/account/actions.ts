'use server';
import { revalidatePath } from 'next/cache';
import { aboutIn } from '@/app/_server/about-form';
import { asActor } from '@/app/_server/action';
import { asOwner } from '@/app/_server/own-account';
import { wasIn } from '@/app/_server/was-in';
import * as own from '@/app/_server/own-steps';
import type { Scan } from '@/app/_server/qr';
import { changePassword } from '#db/accounts/commands/change-password';
import { chooseLanguage } from '#db/accounts/commands/choose-language';
import { endOneSession, endSessions } from '#db/accounts/commands/end-session';
import { makeRecoveryCodes } from '#db/factors/commands/make-recovery-codes';
import { removeCodeApp, removePasskey } from '#db/factors/commands/remove-step';
import { keepOwnByline } from '#db/people/commands/keep-own-byline';
import { ok, type Result } from '#db/shared/result';

export async function saveLanguage(form: FormData): Promise<Result<unknown>> {
  const result = await asActor(async (actor) => {
    await chooseLanguage(actor, form.get('language') === 'zh' ? 'zh' : 'en');
    return ok(null);
  });
  revalidatePath('/desk', 'layout');
  return result;
}

export async function saveByline(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => keepOwnByline(actor, { ...aboutIn(form), was: wasIn(form, aboutIn) }));
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

export async function proveIt(form: FormData): Promise<Result<unknown>> {
  return own.prove(form);
}

export async function beginApp(): Promise<Result<{ key: string; scan: Scan }>> {
  return own.beginApp();
}

export async function confirmApp(form: FormData): Promise<Result<{ codes: string[] | null }>> {
  return own.confirmApp(form);
}

export async function removeApp(): Promise<Result<unknown>> {
  return asOwner(({ actor, session }) => removeCodeApp(actor, {}, session.id));
}

export async function askPasskey() {
  return own.askPasskey();
}

export async function keepPasskey(made: unknown): Promise<Result<{ codes: string[] | null }>> {
  return own.keepPasskey(made);
}

export async function takePasskey(form: FormData): Promise<Result<unknown>> {
  return asOwner(({ actor, session }) => removePasskey(actor, { passkey: form.get('passkey') }, session.id));
}

export async function makeCodes(): Promise<Result<{ codes: string[] }>> {
  return asOwner(({ actor, session }) => makeRecoveryCodes(actor, {}, session.id));
}
