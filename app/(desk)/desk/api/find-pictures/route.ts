/** GET /desk/api/find-pictures?q= or ?ids=a,b: pictures for a picker or by name, only those that this person may see. */
import { answer, asApiReader } from '@/app/_server/api';
import { rightsSaid } from '@/app/_server/rights-said';
import { shownPicture } from '@/app/_server/shown-picture';
import { now } from '#db/core/clock';
import { listPictures, picturesForDesk } from '#db/pictures/desk-queries';
import { ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return asApiReader(async (actor) => {
    const ids = asked.get('ids');
    const rows =
      ids === null
        ? (await listPictures(actor, { search: asked.get('q') ?? '' })).items
        : await picturesForDesk(actor, ids.split(','));
    const t = now();
    return ok(
      rows.map((row) => ({ ...shownPicture(row), rights: rightsSaid(row.rightsUntil, t, actor.language) })),
    );
  }).then(answer);
}
