/** GET /desk/api/find-feed?language=&mine=1&q=: stories that may be placed on a front, only those that this person may know of. */
import { answer, asApiReader } from '@/app/_server/api';
import { feedForDesk } from '#db/front/feed';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const language = searchParams.get('language') === 'zh' ? 'zh' : 'en';
  const mine = searchParams.get('mine') === '1';
  return asApiReader(async (actor) =>
    ok(await feedForDesk(actor, { language, mine, words: searchParams.get('q') ?? '' })),
  ).then(answer);
}
