/** GET /desk/api/listen?story=: who is at a story and what changes there, as a stream of events, for whoever may read it. */
import { answer } from '@/app/_server/api';
import { watchingActor } from '@/app/_server/auth';
import { companyStream, mayListen } from '@/app/_server/company-stream';
import { companyOf } from '#db/pen/desk-queries';
import { fail } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const story = new URL(request.url).searchParams.get('story') ?? '';
  const watching = await watchingActor();
  if (!watching) return answer(fail('signed-out'));
  const { actor } = watching;
  if (!(await companyOf(actor, story))) return answer(fail('not-found'));
  if (!mayListen(actor.id)) return answer(fail('throttled'));
  return new Response(companyStream({ story, ...watching }, request.signal), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      // A proxy in front hands each event on as it comes.
      'X-Accel-Buffering': 'no',
    },
  });
}
