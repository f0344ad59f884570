/** GET /desk/api/read-previews?story=&version=: how other sites will show a version, and the links that open the story. */
import { answer, asApiReader } from '@/app/_server/api';
import { shownElsewhere } from '@/app/_server/metadata';
import { paperNames } from '#db/settings/reader-queries';
import { linksForDesk } from '#db/previews/desk-queries';
import { fail, ok } from '#db/shared/result';
import { previewForDesk } from '#db/stories/desk-queries';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('story') ?? '';
  const version = Number(searchParams.get('version') ?? '');
  return answer(
    await asApiReader(async (actor) => {
      const story = Number.isSafeInteger(version) ? await previewForDesk(actor, id, version) : null;
      if (!story) return fail('not-found');
      return ok({
        elsewhere: shownElsewhere(story, await paperNames()),
        links: await linksForDesk(actor, id),
      });
    }),
  );
}
