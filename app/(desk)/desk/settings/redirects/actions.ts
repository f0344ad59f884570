'use server';
import { asActor } from '@/app/_server/action';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { importRedirects } from '#db/redirects/commands/import-redirects';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { ok, type Result } from '#db/shared/result';

type Kept = { path: string; target: string };

export async function keepRedirect(form: FormData): Promise<Result<Kept>> {
  return asActor((actor) => addRedirect(actor, { path: form.get('path'), target: form.get('target') }));
}

export async function dropRedirect(form: FormData): Promise<Result<Kept>> {
  return asActor((actor) => removeRedirect(actor, { path: form.get('path') }));
}

/** Gives how many were taken in. */
export async function takeInRedirects(form: FormData): Promise<Result<number>> {
  return asActor(async (actor) => {
    const result = await importRedirects(actor, { table: String(form.get('table') ?? '') });
    return result.ok ? ok(result.value.added) : result;
  });
}
