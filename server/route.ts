/** Whom each request goes to: the page store, Next, or nobody. One line in the log each. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { API } from '#db/api/model';
import { env } from '#db/core/env';
import { ownTurn } from '#db/core/own-turn';
import { shared } from '#db/core/process';
import { isFromOwnPage } from '#db/shared/own-pages';
import type { Assets } from './assets.ts';
import { deskPolicy } from './csp.ts';
import { answerFederation } from './federation/answer.ts';
import {
  admit,
  type Admitted,
  bringsFile,
  cleanHeaders,
  type Kind,
  type Refused,
  slowestBody,
} from './guard.ts';
import { securityHeaders } from './head.ts';
import { answerApi } from './api.ts';
import { answerHealth } from './health.ts';
import { asText, log } from './log.ts';
import type { Pages } from './pages.ts';
import { answerReport } from './report.ts';
import type { AnswerView } from './view.ts';
import { answerPreview, isPreview } from './preview.ts';
import { answerPicture } from './pictures.ts';
import { answerPreviewLink } from './preview-link.ts';
import { sendProblem } from './problem.ts';
import { newReference } from './reference.ts';
import type { Handle, Render } from './render.ts';
import { withoutToken } from './without-token.ts';

/** Who answers what the door lets in. */
type Rooms = {
  handle: Handle;
  render: Render;
  pages: Pages;
  assets: Assets;
  answerView: AnswerView;
  isDraining(): boolean;
};

const MOST_HEARD = 64 * 1024 * 1024; // bytes

const isRefused = (admitted: Admitted | Refused): admitted is Refused => 'status' in admitted;

type Visit = {
  request: IncomingMessage;
  response: ServerResponse;
  /** What may come in, or why not. */
  admitted: Admitted | Refused;
  reference: string;
  /** Of `performance.now()`. */
  began: number;
};

/** The listener of the server, once the house is open. */
export const makeRoute =
  (rooms: Rooms) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    const visit: Visit = { request, response, admitted: admit(request), reference: newReference(), began };
    if (rooms.isDraining()) response.shouldKeepAlive = false;
    if (answerKept(rooms.pages, visit)) {
      note(visit);
      return;
    }
    response.once('close', () => note(visit));
    answer(rooms, visit).catch((error: unknown) => {
      log('error', 'A request failed.', {
        reference: visit.reference,
        path: withoutToken(request.url ?? ''),
        error: asText(error),
      });
      if (!response.headersSent) response.writeHead(500).end();
      else response.destroy();
    });
  };

/** Requests that are no news: a line for each would bury the others, and a view is nobody's business. */
const QUIET: ReadonlySet<Kind> = new Set(['health', 'asset', 'view']);

/** The line of a request in the log. */
function note({ request, response, admitted, reference, began }: Visit): void {
  if (!isRefused(admitted) && QUIET.has(admitted.kind)) return;
  log('info', 'request', {
    reference,
    method: request.method,
    path: withoutToken(isRefused(admitted) ? (request.url ?? '').slice(0, 200) : admitted.path),
    status: response.statusCode,
    ms: Math.round(performance.now() - began),
  });
}

const answerKept = (pages: Pages, { request, response, admitted, reference }: Visit): boolean =>
  !isRefused(admitted) && isForStore(admitted) && pages.answerKept(request, response, admitted, reference);

async function answer(
  { handle, render, pages, assets, answerView, isDraining }: Rooms,
  { request, response, admitted, reference }: Visit,
): Promise<void> {
  // Reader pages write their whole head at once; everybody else adds to this one.
  if (!isRefused(admitted) && isForStore(admitted))
    return pages.answer(request, response, admitted, reference);
  const common = securityHeaders();
  for (let i = 0; i < common.length; i += 2) response.setHeader(common[i] ?? '', common[i + 1] ?? '');
  response.setHeader('X-Request-Id', reference);
  if (isRefused(admitted)) return refuse(request, response, admitted);
  const { kind, path } = admitted;
  if (kind === 'view') return answerView(request, response);
  if (kind === 'api') return answerApi({ handle, pages }, request, response, admitted, reference);
  if (kind === 'health') return answerHealth(path, response, isDraining());
  if (isAdmin(path)) {
    response.writeHead(301, { Location: '/desk' }).end();
    return;
  }
  if (request.method === 'POST') hurry(request, slowestBody(path));
  if (kind === 'federation') return answerFederation(request, response, admitted);
  if (kind === 'report') return answerReport(request, response, path, render);
  if (kind === 'preview') return answerPreviewLink(request, response, path, render);
  cleanHeaders(request, kind, reference);
  if (kind === 'asset' && !env().dev)
    return assets(request, response, () => void pages.answer(request, response, admitted, reference));
  if (isPicture(path)) return answerPicture(handle, request, response);
  if (kind !== 'desk' && kind !== 'door') return handle(request, response);
  if (toOwnHost(request, response)) return;
  if (isForeign(request, path)) return refuse(request, response, { status: 403 });
  if (!env().dev && isPreview(path)) return answerPreview(request, response, path, render);
  const nonce = randomBytes(16).toString('base64');
  const policy = deskPolicy(nonce);
  request.headers['x-nonce'] = nonce;
  request.headers['content-security-policy'] = policy;
  if (!env().dev) response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'private, no-store');
  await ownTurn();
  const go = (): Promise<void> => handle(request, response);
  return bringsFile(path) ? shared.bringing.run(request, go) : go();
}

/** Hangs up on a body that takes longer (ms) than its path gives it. */
function hurry(request: IncomingMessage, within: number): void {
  const late = setTimeout(() => request.destroy(), within);
  for (const over of ['end', 'close']) request.once(over, () => clearTimeout(late));
}

const isPicture = (path: string): boolean => path.startsWith('/pictures/');

const isAdmin = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');

/** Reader and machine addresses; in development Next answers them itself, and nothing is kept. */
const isForStore = ({ kind, path }: Admitted): boolean =>
  kind === 'reader' && !env().dev && !isPicture(path) && !isAdmin(path);

/** A form or an action that another site sends in somebody's name. The desk's own API says so in its own words. */
const isForeign = ({ method, headers }: IncomingMessage, path: string): boolean =>
  method === 'POST' &&
  headers.origin !== undefined &&
  !path.startsWith('/desk/api/') &&
  !isFromOwnPage({ origin: headers.origin, fetchSite: undefined }, env().siteUrl);

/** Cookies belong to one host: another loopback name is led to the one that SITE_URL names. */
function toOwnHost(request: IncomingMessage, response: ServerResponse): boolean {
  const own = new URL(env().siteUrl);
  const asked = request.headers.host ?? '';
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
  if (request.method !== 'GET' || asked === own.host || !loopback.test(asked) || !loopback.test(own.host))
    return false;
  response.writeHead(307, { Location: `${own.origin}${request.url ?? '/'}` }).end();
  return true;
}

async function refuse(request: IncomingMessage, response: ServerResponse, refused: Refused): Promise<void> {
  if (refused.allow) response.setHeader('Allow', refused.allow);
  if (refused.status === 413) await hearOut(request);
  response.setHeader('Connection', 'close');
  if (request.url?.startsWith(`${API}/`)) return sendProblem(response, refused.status, '');
  response.writeHead(refused.status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${refused.status}\n`);
}

/** Lets a sender finish, within bounds, so that it hears the refusal instead of a broken connection. */
async function hearOut(request: IncomingMessage): Promise<void> {
  let left = MOST_HEARD;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  await finished(request).catch(() => undefined);
}
