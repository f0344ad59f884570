/** Actions on one's own second steps, for the account page and for whoever has one to set up before the desk opens. */
import { provePassword } from '#db/accounts/proof';
import { addPasskey } from '#db/factors/commands/add-passkey';
import { beginCodeApp } from '#db/factors/commands/begin-code-app';
import { beginPasskey } from '#db/factors/commands/begin-passkey';
import { confirmCodeApp } from '#db/factors/commands/confirm-code-app';
import { ok, type Result } from '#db/shared/result';
import { asOwner } from './own-account';
import { type Scan, scanOf } from './qr';

const EITHER = { enrols: true };

export const prove = (form: FormData): Promise<Result<unknown>> =>
  asOwner(
    ({ actor, session }) => provePassword(actor, { password: form.get('password') }, session.id),
    EITHER,
  );

export const beginApp = (): Promise<Result<{ key: string; scan: Scan }>> =>
  asOwner(async ({ actor, session }) => {
    const begun = await beginCodeApp(actor, {}, session.id);
    return begun.ok ? ok({ key: begun.value.key, scan: scanOf(begun.value.address) }) : begun;
  }, EITHER);

export const confirmApp = (form: FormData): Promise<Result<{ codes: string[] | null }>> =>
  asOwner(({ actor, session }) => confirmCodeApp(actor, { code: form.get('code') }, session.id), EITHER);

export const askPasskey = () => asOwner(({ actor, session }) => beginPasskey(actor, {}, session.id), EITHER);

/** What a browser has made comes as it is: the command parses it. */
export const keepPasskey = (made: unknown): Promise<Result<{ codes: string[] | null }>> =>
  asOwner(({ actor, session }) => addPasskey(actor, made, session.id), EITHER);
