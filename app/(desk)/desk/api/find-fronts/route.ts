/** GET /desk/api/find-fronts?language=&place=&before=: fronts older than a release, for whoever may publish that front. */
import { answer, asApiReader } from '@/app/_server/api';
import { earlierFronts } from '#db/front/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = Object.fromEntries(
    ['language', 'place', 'before'].map((key) => [key, searchParams.get(key)]),
  );
  return asApiReader(async (actor) => {
    const found = await earlierFronts(actor, asked);
    return found ? ok(found) : fail('not-found');
  }).then(answer);
}
