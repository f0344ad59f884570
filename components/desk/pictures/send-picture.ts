/** Sends one picture from the browser. What can be said without the server is said here, before 20 MB travel. */
import { MOST_BYTES } from '#db/pictures/model';
import { fail, type Result } from '#db/shared/result';
import { upload } from '../api';
import { rememberCredit } from './last-credit';

export type Added = { picture: string; duplicate: boolean; alike?: true; since?: number };

/** Why a file need not be sent at all: there is none, nothing is in it, or it is over the limit. */
export function fileRefusal(file: FormDataEntryValue | null): ReturnType<typeof fail> | undefined {
  // A form in which no file was chosen gives one that has neither bytes nor a name.
  if (file === null || typeof file === 'string' || (file.size === 0 && file.name === ''))
    return fail('invalid', { fields: { file: 'required' } });
  if (file.size === 0) return fail('picture-empty');
  return file.size > MOST_BYTES ? fail('picture-too-large') : undefined;
}

/** Why a form need not be sent at all: no file, a file over the limit, no credit. */
export function refusalOf(form: FormData): ReturnType<typeof fail> | undefined {
  const refused = fileRefusal(form.get('file'));
  if (refused) return refused;
  if (String(form.get('credit') ?? '').trim() === '')
    return fail('invalid', { fields: { credit: 'required' } });
  return undefined;
}

/**
 * Adds a picture (fields file, kind, alt, caption, credit; copyright, people, terms, rightsUntil, ask). The same file again gives the
 * picture that is there, and with `ask` one that looks the same.
 */
export async function sendPicture(form: FormData): Promise<Result<Added>> {
  const refused = refusalOf(form);
  if (refused) return refused;
  const answer = await upload<Added>('add-picture', form);
  if (answer.ok) rememberCredit(String(form.get('credit')));
  return answer;
}
