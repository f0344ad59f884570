/** The desk's previews: made for the person who asks, and sent as readers get their pages, without the framework. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#db/core/clock';
import { previewPolicy, readerPolicy } from './csp.ts';
import { paper } from './paper.ts';
import { pageContext, type Render } from './render.ts';
import { unseen } from './unseen.ts';

/** `/desk/stories/<id>/preview` and its cards, and `/desk/quotes/preview/<language>`; decoded and without query. */
export const isPreview = (path: string): boolean =>
  /^\/desk\/(stories\/[^/]+\/preview(\/card)?|quotes\/preview\/(en|zh))$/.test(path);

/** Renders a preview with the caller's own cookies; the 404 page where there is no such story for this person. */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  render: Render,
): Promise<void> {
  const context = pageContext(path, 0, now());
  let rendered = await render(request.url ?? path, context, { cookie: request.headers.cookie ?? '' });
  response.setHeader('Cache-Control', 'private, no-store');
  if (rendered.location !== undefined) {
    response.writeHead(rendered.status, { Location: rendered.location }).end();
    return;
  }
  if (context.missing) rendered = await render('/status/404', pageContext(path, 0, context.t));
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
