/** GET /desk/api/find-due?date=YYYY-MM-DD: what is scheduled for a day in Hong Kong, of what this person may know of. */
import { answer, asApiReader } from '@/app/_server/api';
import { dueOn } from '#db/stories/due-queries';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const date = new URL(request.url).searchParams.get('date') ?? '';
  return asApiReader(async (actor) => ok(await dueOn(actor, date))).then(answer);
}
