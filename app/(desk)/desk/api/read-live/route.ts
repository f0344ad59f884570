/** GET /desk/api/read-live?story=: a live story and its updates; the same answer for none and not allowed. */
import { answer, asApiReader } from '@/app/_server/api';
import { liveForDesk } from '#db/live/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('story') ?? '';
  return answer(
    await asApiReader(async (actor) => {
      const found = await liveForDesk(actor, id);
      return found ? ok(found) : fail('not-found');
    }),
  );
}
