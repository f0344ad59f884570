/** POST /desk/api/replace-picture, a multipart form with one file and the id of the picture that it is for. */
import { asApiActor } from '@/app/_server/api';
import { withForm } from '@/app/_server/form-body';
import { fileInput } from '@/app/_server/picture-form';
import { replacePicture } from '#db/pictures/commands/replace-picture';
import { MOST_BODY } from '#db/pictures/model';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return asApiActor(request, (actor) =>
    withForm(request, MOST_BODY, async (form) => {
      const file = fileInput(form);
      return file.ok
        ? replacePicture(actor, { picture: form.fields.get('picture'), bytes: file.value })
        : file;
    }),
  );
}
