/** POST /desk/api/export: the whole paper as a zip file, sent while it is made. */
import { Readable } from 'node:stream';
import { asApiActor } from '@/app/_server/api';
import { leadTo } from '@/app/_server/enter';
import { now } from '#db/core/clock';
import { openArchive } from '#db/export/archive';
import { beginExport } from '#db/export/commands/begin-export';
import { hkDate } from '#db/shared/hk-time';

export const dynamic = 'force-dynamic';

export async function POST(request: Request): Promise<Response> {
  let [begun, busy] = [false, false];
  const told = await asApiActor(request, async (actor) => {
    const result = await beginExport(actor, {});
    begun = result.ok;
    busy = !result.ok && result.error.code === 'busy';
    return result;
  });
  if (busy) return leadTo('/desk/settings/export?busy=yes');
  if (!begun) return told;
  // What a stream of Node's gives the web is what a Response takes: two names for one thing in their types.
  const body = Readable.toWeb(openArchive()) as unknown as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="hong-kong-news-${hkDate(now())}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
