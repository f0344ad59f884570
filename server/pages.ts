/** Answers reader and machine addresses: kept if it can be, rendered once if it must be. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#db/core/clock';
import { httpDate } from '#db/shared/hk-time';
import { encodePath, placeOf } from '#db/shared/paths';
import { type Answer, allowedQuery, decide, languageOf, oldAddress } from './address.ts';
import { readerPolicy } from './csp.ts';
import { chooseEncoding, encode } from './encode.ts';
import type { Freshness } from './freshness.ts';
import type { Admitted } from './guard.ts';
import { lastWords } from './last-words.ts';
import { asText, log } from './log.ts';
import { paper } from './paper.ts';
import { pageContext, type Render, type Rendered } from './render.ts';
import { type Kept, PageStore } from './store.ts';

const CACHE_CONTROL = 'public, max-age=0, must-revalidate, s-maxage=10';

export type Pages = {
  store: PageStore;
  /** Answers GET and HEAD of a reader or machine address; never throws. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    admitted: Admitted,
    reference: string,
  ): Promise<void>;
  /** Renders an address anew, past the store: for the proof that the store is never wrong. */
  fresh(path: string, query: URLSearchParams, watermark: number, t: number): Promise<Kept>;
};

const statusUrl = (answer: Extract<Answer, { kind: 'status' }>): string =>
  `${answer.language === 'zh' ? '/zh' : ''}/status/${answer.status}`;

export function makePages(freshness: Freshness, render: Render): Pages {
  const store = new PageStore(freshness);

  async function make(path: string, query: URLSearchParams, watermark: number, t: number): Promise<Kept> {
    const context = pageContext(path, watermark, t);
    const answer = await decide(path, query, context);
    if (answer.kind === 'moved') return keepRedirect(answer.to, context, t);
    let status: number = answer.kind === 'status' ? answer.status : 200;
    let rendered: Rendered = await render(answer.kind === 'status' ? statusUrl(answer) : answer.url, context);
    if (answer.kind === 'page' && context.missing) {
      status = 404;
      rendered = await render(
        statusUrl({ kind: 'status', status: 404, language: languageOf(path) }),
        context,
      );
    }
    if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${path}.`);
    const html = rendered.type.startsWith('text/html');
    const body = html ? Buffer.from(paper(rendered.body.toString('utf8'))) : rendered.body;
    return {
      ...(await encode(body)),
      status,
      type: rendered.type,
      watermark,
      tags: context.tags,
      boundary: context.boundary,
      lastModified: Math.max(freshness.touchedAt(context.tags), context.touched),
      renderedAt: t,
    };
  }

  async function keepRedirect(to: string, context: ReturnType<typeof pageContext>, t: number): Promise<Kept> {
    return {
      ...(await encode(Buffer.alloc(0))),
      status: 301,
      type: 'text/plain; charset=utf-8',
      location: encodePath(to),
      watermark: context.watermark,
      tags: context.tags,
      boundary: context.boundary,
      lastModified: 0,
      renderedAt: t,
    };
  }

  /** Path and the query that matters. */
  function keyOf(path: string, query: URLSearchParams): string {
    const place = placeOf(path);
    return `${path}${place ? allowedQuery(place, query) : ''}`;
  }

  async function leadOldAddress(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<boolean> {
    const t = now();
    const context = pageContext(path, 0, t);
    const old = await oldAddress(path, query, context);
    if (old?.kind !== 'moved') return false;
    send(request, response, await keepRedirect(old.to, context, t));
    return true;
  }

  return {
    store,
    fresh: make,
    async answer(request, response, admitted, reference) {
      const { path, query } = admitted;
      try {
        if (query.size > 0 && (await leadOldAddress(request, response, path, query))) return;
        const kept = await store.get(keyOf(path, query), (watermark, t) => make(path, query, watermark, t));
        send(request, response, kept);
      } catch (error) {
        log('error', 'A page could not be made.', { reference, path, error: asText(error) });
        await sendFailure(response, path, reference, render);
      }
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  response.setHeader('Cache-Control', CACHE_CONTROL);
  if (kept.location) {
    response.writeHead(kept.status, { Location: kept.location, 'Content-Length': 0 }).end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'] as string | undefined);
  const etag = encoding === 'identity' ? kept.etag : kept.etag.replace(/"$/, `-${encoding}"`);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (kept.lastModified > 0) response.setHeader('Last-Modified', httpDate(kept.lastModified));
  response.setHeader('Content-Security-Policy', readerPolicy);
  if (kept.status === 200 && isNotModified(request, kept.etag, kept.lastModified)) {
    response.writeHead(304).end();
    return;
  }
  const body = kept.bodies[encoding];
  response.setHeader('Content-Type', kept.type);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(kept.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** If-None-Match decides alone when it is sent; the three encodings of one body count as the same. */
function isNotModified(request: IncomingMessage, etag: string, lastModified: number): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) {
    const bare = etag.slice(0, -1);
    return match
      .split(',')
      .map((part) => part.trim().replace(/^W\//, ''))
      .some(
        (given) => given === '*' || given === etag || given === `${bare}-br"` || given === `${bare}-gzip"`,
      );
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return lastModified > 0 && since >= Math.floor(lastModified / 1000) * 1000;
}

async function sendFailure(
  response: ServerResponse,
  path: string,
  reference: string,
  render: Render,
): Promise<void> {
  let html: string;
  try {
    const rendered = await render(
      `${languageOf(path) === 'zh' ? '/zh' : ''}/status/500?reference=${encodeURIComponent(reference)}`,
      pageContext(path, 0, now()),
    );
    html = rendered.status === 200 ? paper(rendered.body.toString('utf8')) : lastWords(reference);
  } catch {
    html = lastWords(reference);
  }
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', readerPolicy);
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
}
