import { now } from '#db/core/clock';
import { deskPicture } from '#db/pictures/desk-queries';
import { publicPicture } from '#db/pictures/reader-queries';
import { servedVariant } from '#db/pictures/served';
import { type Extension, parseVariant } from '#db/pictures/variants';
import { Id } from '#db/shared/id';
import { currentActor } from '../../../../_server/auth';

export const dynamic = 'force-dynamic';

const LONGEST_S = 3600;
const types: Record<Extension, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

const shield = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

/** The same answer for what does not exist and for what this person may not know of. */
const notFound = (): Response =>
  new Response('Not found\n', {
    status: 404,
    headers: { ...shield, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/** The files are on another machine, which does not answer: nobody keeps that, and everybody asks again. */
const notNow = (): Response =>
  new Response('Not now\n', {
    status: 503,
    headers: {
      ...shield,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Retry-After': '5',
    },
  });

/** Who may keep the picture, and how long; null when this visitor may not have it. */
async function cacheRule(id: string): Promise<string | null> {
  const open = await publicPicture(id);
  if (open) {
    const left = Math.max(0, Math.floor((open.until - now()) / 1000));
    return `public, max-age=${Math.min(LONGEST_S, left)}`;
  }
  const actor = await currentActor();
  return actor && (await deskPicture(actor, id)) ? 'private, no-store' : null;
}

type Context = { params: Promise<{ id: string; variant: string }> };

async function answer(request: Request, { params }: Context, withBody: boolean): Promise<Response> {
  const asked = await params;
  const id = Id.safeParse(asked.id);
  const variant = parseVariant(asked.variant);
  if (!id.success || !variant) return notFound();
  const rule = await cacheRule(id.data);
  if (rule === null) return notFound();
  const kept = await servedVariant(id.data, variant);
  if (kept === null) return notFound();
  if (kept === 'silent') return notNow();

  const etag = `"${id.data}-${kept.tag}"`;
  const headers = { ...shield, 'Cache-Control': rule, ETag: etag };
  if (
    request.headers
      .get('if-none-match')
      ?.split(/\s*,\s*/)
      .some((tag) => tag.replace(/^W\//, '') === etag)
  )
    return new Response(null, { status: 304, headers });
  // Read whole, not streamed: no variant is large, and a stream whose reader went away kept its file open (measured).
  return new Response(withBody ? new Uint8Array(await kept.bytes()) : null, {
    headers: { ...headers, 'Content-Type': types[variant.extension] },
  });
}

export const GET = (request: Request, context: Context): Promise<Response> => answer(request, context, true);
export const HEAD = (request: Request, context: Context): Promise<Response> =>
  answer(request, context, false);
