/** GET /desk/api/read-front?language=&place=: a front with its draft, what waits and what was, for whoever may publish it. */
import { answer, asApiReader } from '@/app/_server/api';
import { frontAtDesk } from '#db/front/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const name = { language: searchParams.get('language'), place: searchParams.get('place') };
  return asApiReader(async (actor) => {
    const front = await frontAtDesk(actor, name);
    return front ? ok(front) : fail('not-found');
  }).then(answer);
}
