/** POST /desk/api/add-picture, a multipart form with one file. Who asks is settled before a byte of the file is read. */
import { asApiActor } from '@/app/_server/api';
import { formWithin } from '@/app/_server/form-body';
import { pictureInput } from '@/app/_server/picture-form';
import { addPicture } from '#db/pictures/commands/add-picture';
import { MOST_BYTES } from '#db/pictures/model';

export const dynamic = 'force-dynamic';

/** The file and the words around it, bytes. */
const MOST_BODY = MOST_BYTES + 64 * 1024;

export function POST(request: Request): Promise<Response> {
  return asApiActor(request, async (actor) => {
    const form = await formWithin(request, MOST_BODY);
    if (!form.ok) return form;
    const input = pictureInput(form.value);
    return input.ok ? addPicture(actor, input.value) : input;
  });
}
