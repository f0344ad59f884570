/** Answers reader and machine addresses: kept if it can be, rendered once if it must be. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#db/core/clock';
import { encodeWithQuery, placeOf, simplifiedPath, withoutSlash } from '#db/shared/paths';
import { type Answer, allowedQuery, decide, insteadOf, languageOf, oldAddress } from './address.ts';
import { readerPolicy } from './csp.ts';
import { chooseEncoding, encode } from './encode.ts';
import type { Freshness } from './freshness.ts';
import type { Admitted } from './guard.ts';
import { headsOf, redirectHeads, securityHeaders } from './head.ts';
import { lastWords } from './last-words.ts';
import { asText, log } from './log.ts';
import { paper } from './paper.ts';
import { problemPage, sendProblem } from './problem.ts';
import { pageContext } from '#db/core/process';
import { type Render, type Rendered } from './render.ts';
import { simplifiedView } from './simplified.ts';
import { type Kept, PageStore } from './store.ts';

export type Pages = {
  store: PageStore;
  /** Answers at once from the store, without waiting for anything; false when it cannot. Never throws. */
  answerKept(
    request: IncomingMessage,
    response: ServerResponse,
    admitted: Admitted,
    reference: string,
  ): boolean;
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

/** Where a moved Chinese page is in the Simplified view. */
const inSimplified = (to: string): string =>
  placeOf(to.replace(/\?.*$/, ''))?.language === 'zh' ? simplifiedPath(to) : to;

const statusUrl = (answer: Extract<Answer, { kind: 'status' }>): string =>
  `${answer.language === 'zh' ? '/zh' : ''}/status/${answer.status}`;

export function makePages(freshness: Freshness, render: Render): Pages {
  const store = new PageStore(freshness);

  async function make(asked: string, query: URLSearchParams, watermark: number, t: number): Promise<Kept> {
    const view = simplifiedView(asked);
    const path = view?.original ?? asked;
    const context = pageContext(path, watermark, t, view !== undefined);
    const answer = await decide(path, query, context);
    if (answer.kind === 'moved') return keepRedirect(view ? inSimplified(answer.to) : answer.to, context, t);
    let status: number = answer.kind === 'status' ? answer.status : 200;
    let rendered: Rendered = await render(answer.kind === 'status' ? statusUrl(answer) : answer.url, context);
    if (answer.kind === 'page' && context.missing) {
      // Only where no page is: one that comes there is before the redirect.
      const instead = await insteadOf(path, context);
      if (instead !== undefined) return keepRedirect(view ? inSimplified(instead) : instead, context, t);
      status = 404;
      rendered =
        answer.place.kind === 'api'
          ? problemPage(404, 'There is no such thing, or it is not public.')
          : await render(statusUrl({ kind: 'status', status: 404, language: languageOf(path) }), context);
    }
    if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${path}.`);
    const html = rendered.type.startsWith('text/html');
    const body = html
      ? Buffer.from(paper(rendered.body.toString('utf8'), view !== undefined))
      : rendered.body;
    const encoded = await encode(body);
    const lastModified = Math.max(freshness.touchedAt(context.tags), context.touched);
    return {
      ...encoded,
      status,
      // What Next says of a page's own files is for its scripts, which are gone.
      heads: headsOf({
        ...encoded,
        type: rendered.type,
        lastModified,
        link: html ? undefined : rendered.link,
        keyed: answer.kind === 'page' && answer.place.kind === 'api',
        robots: html ? undefined : rendered.robots,
      }),
      watermark,
      tags: context.tags,
      boundary: context.boundary,
      lastModified,
      renderedAt: t,
    };
  }

  async function keepRedirect(to: string, context: ReturnType<typeof pageContext>, t: number): Promise<Kept> {
    // A path of ours, or a redirect of the desk's to another site, which is kept as a whole address.
    const location = to.startsWith('/') ? encodeWithQuery(to) : to;
    return {
      ...(await encode(Buffer.alloc(0))),
      status: 301,
      heads: redirectHeads(location),
      location,
      watermark: context.watermark,
      tags: context.tags,
      boundary: context.boundary,
      lastModified: 0,
      renderedAt: t,
    };
  }

  /** Path and the query that matters, there or where a slash too many leads to. */
  function keyOf(path: string, query: URLSearchParams): string {
    const place = placeOf(withoutSlash(simplifiedView(path)?.original ?? path));
    return `${path}${place ? allowedQuery(place, query) : ''}`;
  }

  async function oldRedirect(path: string, query: URLSearchParams): Promise<Kept | undefined> {
    const t = now();
    const context = pageContext(path, 0, t);
    const old = await oldAddress(path, query, context);
    return old?.kind === 'moved' ? keepRedirect(old.to, context, t) : undefined;
  }

  /** Renders for the store, and says so: a render is what an address costs. */
  async function renderForStore(path: string, query: URLSearchParams, watermark: number, t: number) {
    const began = performance.now();
    const made = await make(path, query, watermark, t);
    log('info', 'rendered', { path, status: made.status, ms: Math.round(performance.now() - began) });
    return made;
  }

  return {
    store,
    fresh: make,
    answerKept(request, response, { path, query }, reference) {
      // Without a query the path is the key.
      if (query.size > 0) return false;
      let kept: Kept | undefined;
      try {
        kept = store.find(path);
      } catch {
        return false; // The database does not answer: `answer` says so.
      }
      if (kept) send(request, response, kept, reference);
      return kept !== undefined;
    },
    async answer(request, response, { path, query }, reference) {
      try {
        const old = query.size > 0 ? await oldRedirect(path, query) : undefined;
        const key = keyOf(path, query);
        const kept =
          old ?? (await store.get(key, (watermark, t) => renderForStore(path, query, watermark, t)));
        send(request, response, kept, reference);
      } catch (error) {
        log('error', 'A page could not be made.', { reference, path, error: asText(error) });
        if (placeOf(path)?.kind === 'api') sendProblem(response, 500, 'The fault is ours.', { reference });
        else await sendFailure(response, path, reference, render);
      }
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, kept: Kept, reference: string): void {
  const { headers } = request;
  const encoding = chooseEncoding(headers['accept-encoding'] as string | undefined);
  const head = kept.heads[encoding];
  if (kept.status === 200 && isNotModified(request, kept.etag, kept.lastModified)) {
    response.writeHead(304, [...head.always, 'X-Request-Id', reference]).end();
    return;
  }
  response.writeHead(kept.status, [...head.whole, 'X-Request-Id', reference]);
  response.end(request.method === 'HEAD' || kept.location ? undefined : kept.bodies[encoding]);
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
  const given = request.headers['if-modified-since'];
  if (given === undefined || lastModified === 0) return false;
  const since = Date.parse(given);
  return since >= Math.floor(lastModified / 1000) * 1000;
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
  response.writeHead(500, [
    ...securityHeaders(),
    ...['Cache-Control', 'no-store'],
    ...['Content-Security-Policy', readerPolicy],
    ...['Content-Type', 'text/html; charset=utf-8'],
    ...['X-Request-Id', reference],
  ]);
  response.end(html);
}
