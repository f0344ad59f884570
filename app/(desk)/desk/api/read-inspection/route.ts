/** GET /desk/api/read-inspection?story=: how a crawler finds the story's page and outputs; for those who publish it. */
import { answer, asApiReader } from '@/app/_server/api';
import { inspectionForDesk } from '#db/inspections/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const story = new URL(request.url).searchParams.get('story') ?? '';
  return answer(
    await asApiReader(async (actor) => {
      const found = await inspectionForDesk(actor, story);
      return found === undefined ? fail('not-found') : ok(found);
    }),
  );
}
