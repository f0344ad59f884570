/** The desk's previews: made for the person who asks, and sent as readers get their pages, without the framework. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#db/core/clock';
import { previewPolicy, readerPolicy } from './csp.ts';
import { paper } from './paper.ts';
import { pageContext } from '#db/core/process';
import { type Render } from './render.ts';
import { unseen } from './unseen.ts';

const FRONT = /^\/desk\/front\/[^/]+\/[^/]+\/preview$/;
/** How far ahead anyone looks at one, ms. */
const FARTHEST_MS = 400 * 24 * 3_600_000;

/**
 * `/desk/stories/<id>/preview` and its cards, `/desk/quotes/preview/<language>`, and that of a front; decoded and without
 * query.
 */
export const isPreview = (path: string): boolean =>
  FRONT.test(path) || /^\/desk\/(stories\/[^/]+\/preview(\/card)?|quotes\/preview\/(en|zh))$/.test(path);

/** A front can be looked at as it will be at an hour to come (`at`, ms UTC): with the stories that are live by then. */
function shownAt(request: IncomingMessage, path: string, t: number): number {
  if (!FRONT.test(path)) return t;
  const at = Number(new URL(request.url ?? path, 'http://desk').searchParams.get('at') ?? NaN);
  return Number.isSafeInteger(at) && at > t && at < t + FARTHEST_MS ? at : t;
}

/** Renders a preview with the caller's own cookies; the 404 page where there is no such story for this person. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  render: Render,
): Promise<void> {
  const t = now();
  const context = pageContext(path, 0, shownAt(request, path, t));
  let rendered = await render(request.url ?? path, context, { cookie: request.headers.cookie ?? '' });
  response.setHeader('Cache-Control', 'private, no-store');
  if (rendered.location !== undefined) {
    response.writeHead(rendered.status, { Location: rendered.location }).end();
    return;
  }
  // Of this moment: who may not see what comes is not shown it in the margin.
  if (context.missing) rendered = await render('/status/404', pageContext(path, 0, t));
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${path}.`);
  const body = Buffer.from(unseen(paper(rendered.body.toString('utf8'))));
  response.setHeader('Content-Security-Policy', context.missing ? readerPolicy : previewPolicy);
  // The publishing sheet shows it in a frame; no other site can, nor any page of ours that is public.
  if (!context.missing) response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.writeHead(context.missing ? 404 : 200, {
    'Content-Type': rendered.type,
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
