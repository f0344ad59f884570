/** GET /desk/api/draw-share?story=&version=: the share picture that would be drawn of a version, for whoever may read it. */
import { readFile } from 'node:fs/promises';
import { currentActor } from '@/app/_server/auth';
import { paperNames } from '#db/settings/reader-queries';
import { storyDrawing } from '#db/share/address';
import { drawShares } from '#db/share/draw';
import { shareFile } from '#db/share/files';
import { previewForDesk } from '#db/stories/desk-queries';

export const dynamic = 'force-dynamic';

const shield = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-store',
};

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const version = Number(searchParams.get('version') ?? '');
  const actor = await currentActor();
  const story =
    actor && Number.isSafeInteger(version)
      ? await previewForDesk(actor, searchParams.get('story') ?? '', version)
      : null;
  // The same answer for what does not exist and for what this person may not know of.
  if (!story)
    return new Response('Not found\n', {
      status: 404,
      headers: { ...shield, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  const drawing = storyDrawing(story, await paperNames());
  await drawShares([drawing]);
  return new Response(new Uint8Array(await readFile(shareFile(drawing))), {
    headers: { ...shield, 'Content-Type': 'image/png' },
  });
}
