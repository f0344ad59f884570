'use server';
import { asActor } from '@/app/_server/action';
import { changeRole, suspendUser } from '#db/accounts/commands/change-user';
import { endOneSession, endSessions } from '#db/accounts/commands/end-session';
import { inviteUser } from '#db/accounts/commands/invite-user';
import { withdrawInvitation } from '#db/accounts/commands/withdraw-invitation';
import { env } from '#db/core/env';
import { removeSteps } from '#db/factors/commands/remove-step';
import { ok, type Result } from '#db/shared/result';

const sectionsOf = (form: FormData): FormDataEntryValue[] | null => {
  const chosen = form.getAll('section');
  return chosen.length > 0 ? chosen : null;
};

/** Gives the whole one-time link. */
export async function invite(form: FormData): Promise<Result<{ link: string }>> {
  return asActor(async (actor) => {
    const result = await inviteUser(actor, {
      email: form.get('email'),
      name: form.get('name'),
      role: form.get('role'),
      sections: sectionsOf(form),
    });
    return result.ok ? ok({ link: `${env().siteUrl}${result.value.path}` }) : result;
  });
}

export async function takeBack(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => withdrawInvitation(actor, { handle: form.get('handle') }));
}

export async function suspend(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    suspendUser(actor, { user: form.get('user'), suspended: form.get('suspended') === 'yes' }),
  );
}

export async function endSession(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => endOneSession(actor, { handle: form.get('handle') }));
}

export async function endEverywhere(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => endSessions(actor, { user: form.get('user') }));
}

export async function takeSteps(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => removeSteps(actor, { user: form.get('user') }));
}

export async function setRole(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    changeRole(actor, { user: form.get('user'), role: form.get('role'), sections: sectionsOf(form) }),
  );
}
