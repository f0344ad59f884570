/** Takes a reader's report of an error. What is refused comes back as the page that it was sent from, with every word. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { reportError } from '#db/reports/commands/report-error';
import { isFromOwnPage } from '#db/shared/own-pages';
import type { Failure } from '#db/shared/result';
import { readerPolicy } from './csp.ts';
import { clientAddress } from './guard.ts';
import { paper } from './paper.ts';
import { pageContext } from '#db/core/process';
import { type Render } from './render.ts';

const FIELDS = ['story', 'words', 'source', 'email'] as const;
/** A field that people do not see; programs fill in everything. */
const TRAP = 'website';

const STATUS: Partial<Record<Failure['code'], number>> = {
  throttled: 429,
  'not-same-origin': 403,
  'not-found': 404,
};

const isOwn = ({ headers }: IncomingMessage): boolean =>
  isFromOwnPage({ origin: headers.origin, fetchSite: headers['sec-fetch-site'] }, env().siteUrl);

/** `path` is the page's own, decoded. The door has held the body's length against the limit. */
export async function answerReport(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  render: Render,
): Promise<void> {
  const form = new URLSearchParams(await text(request));
  const typed = Object.fromEntries(FIELDS.map((name) => [name, form.get(name) ?? '']));
  const story = encodeURIComponent(typed.story ?? '');
  response.setHeader('Cache-Control', 'no-store');
  let failure: Failure | undefined;
  if (!isOwn(request)) failure = { code: 'not-same-origin' };
  else if (!form.get(TRAP)) {
    const result = await reportError(typed, clientAddress(request));
    if (!result.ok) failure = result.error;
  }
  if (!failure) {
    response.writeHead(303, { Location: `${path}?story=${story}&sent=1` }).end();
    return;
  }
  const context = { ...pageContext(path, 0, now()), refused: { typed, failure } };
  let rendered = await render(`${path}?story=${story}`, context);
  if (context.missing) {
    const status = `${path.startsWith('/zh/') ? '/zh' : ''}/status/404`;
    rendered = await render(status, pageContext(path, 0, context.t));
  }
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${path}.`);
  const body = Buffer.from(paper(rendered.body.toString('utf8')));
  response.setHeader('Content-Security-Policy', readerPolicy);
  response.setHeader('X-Robots-Tag', 'noindex');
  response.writeHead(context.missing ? 404 : (STATUS[failure.code] ?? 422), {
    'Content-Type': rendered.type,
    'Content-Length': body.length,
  });
  response.end(body);
}
