/** GET /desk/api/find-stories?q=&language=&live=1 or ?ids= or ?path=: stories for a picker, only those that this person may know of. */
import { answer, asApiReader } from '@/app/_server/api';
import { findStories, storiesByIds, storyAtPath } from '#db/stories/desk-queries';
import { languages } from '#db/shared/languages';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

/** Addresses are kept as people read them. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return asApiReader(async (actor) => {
    const ids = asked.get('ids');
    if (ids !== null) return ok(await storiesByIds(actor, ids.split(',')));
    const path = asked.get('path');
    if (path !== null) {
      const story = await storyAtPath(actor, decodedPath(path));
      return ok(story ? [story] : []);
    }
    const language = languages.find((known) => known === asked.get('language'));
    return ok(
      await findStories(actor, { q: asked.get('q') ?? '', language, live: asked.get('live') === '1' }),
    );
  }).then(answer);
}
