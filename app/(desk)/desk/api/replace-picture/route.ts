/** POST /desk/api/replace-picture, a multipart form with one file and the id of the picture that it is for. */
import { asApiActor } from '@/app/_server/api';
import { formWithin } from '@/app/_server/form-body';
import { fileInput } from '@/app/_server/picture-form';
import { replacePicture } from '#db/pictures/commands/replace-picture';
import { MOST_BYTES } from '#db/pictures/model';

export const dynamic = 'force-dynamic';

/** The file and what is around it, bytes. */
const MOST_BODY = MOST_BYTES + 64 * 1024;

export function POST(request: Request): Promise<Response> {
  return asApiActor(request, async (actor) => {
    const form = await formWithin(request, MOST_BODY);
    if (!form.ok) return form;
    const bytes = fileInput(form.value);
    return bytes.ok
      ? replacePicture(actor, { picture: form.value.fields.get('picture'), bytes: bytes.value })
      : bytes;
  });
}
