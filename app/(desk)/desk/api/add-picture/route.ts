/** POST /desk/api/add-picture, a multipart form with one file. Who asks is settled before a byte of the file is read. */
import { asApiActor } from '@/app/_server/api';
import { withForm } from '@/app/_server/form-body';
import { pictureInput } from '@/app/_server/picture-form';
import { addPicture } from '#db/pictures/commands/add-picture';
import { MOST_BODY } from '#db/pictures/model';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return asApiActor(request, (actor) =>
    withForm(request, MOST_BODY, async (form) => {
      const input = pictureInput(form);
      return input.ok ? addPicture(actor, input.value) : input;
    }),
  );
}
