/** GET /desk/api/read-review?story=: notes, comments and colleagues; the same answer for none and not allowed. */
import { answer, asApiReader } from '@/app/_server/api';
import { reviewForDesk } from '#db/review/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('story') ?? '';
  return answer(
    await asApiReader(async (actor) => {
      const found = await reviewForDesk(actor, id);
      return found ? ok(found) : fail('not-found');
    }),
  );
}
