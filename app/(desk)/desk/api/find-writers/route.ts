/** GET /desk/api/find-writers?ids=a,b: who is writing these stories now, of those that this person may know of. */
import { answer } from '@/app/_server/api';
import { watchingActor } from '@/app/_server/auth';
import { writersOf } from '#db/pen/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

/** More than a list shows. */
const MOST = 100;

export async function GET(request: Request): Promise<Response> {
  const ids = (new URL(request.url).searchParams.get('ids') ?? '').split(',').slice(0, MOST);
  // An open list asks by itself: it keeps no session alive.
  const watching = await watchingActor();
  return answer(watching ? ok(await writersOf(watching.actor, ids)) : fail('signed-out'));
}
