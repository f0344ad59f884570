/** GET /desk/api/find-newer?<the list's address>&since=: how many of its stories colleagues changed since that event. */
import { z } from 'zod';
import { answer } from '@/app/_server/api';
import { watchingActor } from '@/app/_server/auth';
import { ListAddress } from '#db/listing/model';
import { fail, ok } from '#db/shared/result';
import { countNewer } from '#db/stories/desk-queries';

export const dynamic = 'force-dynamic';

const Since = z.coerce.number().int().min(0).catch(Number.MAX_SAFE_INTEGER);

export async function GET(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  // An open list asks by itself: it keeps no session alive.
  const watching = await watchingActor();
  if (!watching) return answer(fail('signed-out'));
  return answer(ok(await countNewer(watching.actor, ListAddress.parse(asked), Since.parse(asked['since']))));
}
