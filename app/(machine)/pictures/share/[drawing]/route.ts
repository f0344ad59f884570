import { readFile } from 'node:fs/promises';
import { now } from '#db/core/clock';
import { keyOf, parseSharePath, quoteSharePath, storySharePath } from '#db/share/address';
import { currentShare } from '#db/share/current';
import { drawShares } from '#db/share/draw';
import { shareFile } from '#db/share/files';

export const dynamic = 'force-dynamic';

const LONGEST_S = 3600;

const shield = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

const plain = (status: number, text: string, more: Record<string, string> = {}): Response =>
  new Response(text, {
    status,
    headers: { ...shield, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...more },
  });

type Context = { params: Promise<{ drawing: string }> };

/**
 * The picture of a public story or quote. It was drawn when that was published; one that nobody foresaw (an old story
 * of an import) is drawn once, when it is first asked for. An address of other words leads to the present one.
 */
async function answer(request: Request, { params }: Context, withBody: boolean): Promise<Response> {
  const asked = parseSharePath((await params).drawing);
  const current = asked && (await currentShare(asked));
  if (!current) return plain(404, 'Not found\n');
  const { drawing, until } = current;
  const key = keyOf(drawing);
  if (key !== asked.key) {
    const path =
      drawing.kind === 'story' && asked.kind === 'story'
        ? storySharePath(asked.id, drawing)
        : drawing.kind === 'quote'
          ? quoteSharePath(drawing)
          : drawing.kind === 'paper'
            ? `/pictures/share/paper.${drawing.language}.${key}.png`
            : '/';
    return plain(307, 'Moved\n', { Location: path });
  }
  const left = Math.max(0, Math.floor((until - now()) / 1000));
  const headers = {
    ...shield,
    'Cache-Control': `public, max-age=${Math.min(LONGEST_S, left)}`,
    ETag: `"${key}"`,
  };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === headers.ETag))
    return new Response(null, { status: 304, headers });
  const file = shareFile(drawing);
  let bytes = await readFile(file).catch(() => undefined);
  if (!bytes) {
    await drawShares([drawing]);
    bytes = await readFile(file);
  }
  return new Response(withBody ? new Uint8Array(bytes) : null, {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(bytes.byteLength) },
  });
}

export const GET = (request: Request, context: Context): Promise<Response> => answer(request, context, true);
export const HEAD = (request: Request, context: Context): Promise<Response> =>
  answer(request, context, false);
