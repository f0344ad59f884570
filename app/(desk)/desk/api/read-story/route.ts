/** GET /desk/api/read-story?story=: the story as the writing screen needs it; the same answer for none and not allowed. */
import { answer, asApiReader } from '@/app/_server/api';
import { storyForDesk } from '#db/stories/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('story') ?? '';
  return answer(
    await asApiReader(async (actor) => {
      const found = await storyForDesk(actor, id);
      return found ? ok(found) : fail('not-found');
    }),
  );
}
