/** GET /desk/api/go-to?q=: stories and people for “Go or do”, only those that this person may know of. */
import { answer, asApiReader } from '@/app/_server/api';
import { findPeople } from '#db/people/desk-queries';
import { findStories } from '#db/stories/desk-queries';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

const MOST = 8;

export function GET(request: Request): Promise<Response> {
  const q = new URL(request.url).searchParams.get('q') ?? '';
  return asApiReader(async (actor) => {
    const stories = (await findStories(actor, { q })).slice(0, MOST);
    return ok({
      stories: stories.map(({ id, headline, language }) => ({ id, headline, language })),
      people: q.trim() === '' ? [] : (await findPeople(q)).slice(0, MOST),
    });
  }).then(answer);
}
