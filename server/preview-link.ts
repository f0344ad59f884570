/**
 * `/preview/<token>`: a story that is not published, for somebody without an account. The token is all the right there
 * is: no cookie is read or set, nothing is kept or counted as a view, and the pictures of this version hang on it too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#db/core/clock';
import { servedVariant } from '#db/pictures/served';
import { parseVariant } from '#db/pictures/variants';
import { previewPath } from '#db/previews/model';
import {
  countOpening,
  hasGuessed,
  mayOpenPicture,
  noteGuess,
  type OpenLink,
  openLink,
} from '#db/previews/open-link';
import { encodePath } from '#db/shared/paths';
import { readerPolicy } from './csp.ts';
import { clientAddress } from './guard.ts';
import { paper } from './paper.ts';
import { pageContext } from '#db/core/process';
import { type Render } from './render.ts';
import { unseen } from './unseen.ts';

/** s: how long an address is told to wait that has named too many wrong tokens. */
const RETRY_AFTER = 900;

const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** Answers GET and HEAD. Wrong, expired, withdrawn and never made are one and the same 404. */
export async function answerPreviewLink(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  render: Render,
): Promise<void> {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  // The address is a key: no other site is told it.
  response.setHeader('Referrer-Policy', 'no-referrer');
  const address = clientAddress(request);
  if (await hasGuessed(address)) {
    response.setHeader('Retry-After', String(RETRY_AFTER));
    response.writeHead(429, { 'Content-Type': 'text/plain; charset=utf-8' }).end('429\n');
    return;
  }
  const [token = '', ...rest] = path.split('/').slice(2);
  const link = await openLink(token);
  if (!link) {
    await noteGuess(address);
    return sendMissing(request, response, path, render);
  }
  if (rest[0] === 'pictures' && rest.length === 3) return sendPicture(request, response, link, rest);
  if (rest.length > 0) return sendMissing(request, response, path, render);
  if (link.publicPath !== null) {
    response.writeHead(307, { Location: encodePath(link.publicPath) }).end();
    return;
  }
  const context = pageContext(path, 0, now());
  const rendered = await render(previewPath(token), context);
  if (context.missing) return sendMissing(request, response, path, render);
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for a preview link.`);
  if (request.method === 'GET') await countOpening(link);
  sendPage(request, response, 200, throughToken(paper(rendered.body.toString('utf8')), link, token));
}

async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  render: Render,
): Promise<void> {
  const rendered = await render('/status/404', pageContext(path, 0, now()));
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for the 404 page.`);
  sendPage(request, response, 404, paper(rendered.body.toString('utf8')));
}

function sendPage(request: IncomingMessage, response: ServerResponse, status: number, html: string): void {
  const body = Buffer.from(html);
  response.setHeader('Content-Security-Policy', readerPolicy);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  link: OpenLink,
  [, id = '', name = '']: readonly string[],
): Promise<void> {
  const variant = parseVariant(name);
  const kept = variant && (await mayOpenPicture(link, id)) ? await servedVariant(id, variant) : null;
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  if (!variant || kept === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  if (kept === 'silent') {
    response.setHeader('Retry-After', '5');
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not now\n');
    return;
  }
  const bytes = await kept.bytes();
  response.writeHead(200, { 'Content-Type': types[variant.extension], 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const ADDRESSES = new Set(['src', 'srcset', 'href']);

/** The page with its own pictures under the token, because nobody may have them without. */
function throughToken(html: string, { pictures }: OpenLink, token: string): string {
  if (pictures.length === 0) return unseen(html);
  const own = new RegExp(`(^|[\\s,])/pictures/(${pictures.join('|')})/`, 'g');
  return unseen(html, ({ attrs }) => {
    for (const attr of attrs)
      if (ADDRESSES.has(attr.name.toLowerCase()))
        attr.value = attr.value.replace(own, `$1${previewPath(token)}/pictures/$2/`);
  });
}
