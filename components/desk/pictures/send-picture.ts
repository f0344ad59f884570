/** Sends one picture from the browser. What can be said without the server is said here, before 20 MB travel. */
import { MOST_BYTES } from '#db/pictures/model';
import { fail, type Result } from '#db/shared/result';
import { upload } from '../api';
import { rememberCredit } from './last-credit';

export type Added = { picture: string; duplicate: boolean };

/** Why a form need not be sent at all: no file, a file over the limit, no credit. */
export function refusalOf(form: FormData): ReturnType<typeof fail> | undefined {
  const file = form.get('file');
  if (file === null || typeof file === 'string' || file.size === 0)
    return fail('invalid', { fields: { file: 'required' } });
  if (file.size > MOST_BYTES) return fail('picture-too-large');
  if (String(form.get('credit') ?? '').trim() === '')
    return fail('invalid', { fields: { credit: 'required' } });
  return undefined;
}

/** Adds a picture (fields file, kind, alt, caption, credit). The same file again gives the picture that is there. */
export async function sendPicture(form: FormData): Promise<Result<Added>> {
  const refused = refusalOf(form);
  if (refused) return refused;
  const answer = await upload<Added>(form);
  if (answer.ok) rememberCredit(String(form.get('credit')));
  return answer;
}
