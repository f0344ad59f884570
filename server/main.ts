/** The door: environment, database, migrations, Next, listen. One process, one port. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import next from 'next';
import { ensureChiefLink } from '#db/accounts/setup-link';
import { closeEngine, engine } from '#db/core/client';
import { env, settleSiteUrl, tellNextAuth } from '#db/core/env';
import { takeLock } from '#db/core/lock';
import { migrate } from '#db/core/migrate';
import { ensureEdition } from '#db/seed/seed-edition';
import { type Assets, makeAssets } from './assets.ts';
import { startClock } from './clock.ts';
import { deskPolicy } from './csp.ts';
import { sentenceFor } from './failures.ts';
import { watchEvents } from './freshness.ts';
import { admit, type Admitted, cleanHeaders, type Kind, type Refused, secure } from './guard.ts';
import { answerHealth } from './health.ts';
import { asText, log } from './log.ts';
import { makePages, type Pages } from './pages.ts';
import { answerPreview, isPreview } from './preview.ts';
import { type Render, renderThrough } from './render.ts';

const DRAIN_MS = 25_000;
const IDLE_MS = 30_000;
const MOST_HEARD = 64 * 1024 * 1024; // bytes

/** Who answers what the door lets in. */
type Rooms = { handle: NextHandle; render: Render; pages: Pages; assets: Assets };

type NextHandle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const isRefused = (admitted: Admitted | Refused): admitted is Refused => 'status' in admitted;

async function start(): Promise<void> {
  if (Number(process.versions.napi) < 10)
    throw new Error('Node is too old for the database: start with `npm start`, or use Node 22.18 or newer.');
  const release = takeLock();
  await migrate();
  await engine();
  // The port is taken first, so that a second server says so before it does anything; whoever asks already is answered.
  let serve: (request: IncomingMessage, response: ServerResponse) => void = sayStarting;
  const server = createServer(
    { requestTimeout: IDLE_MS, headersTimeout: 15_000, maxHeaderSize: 16 * 1024 },
    (request, response) => serve(request, response),
  );
  try {
    await listen(server);
  } catch (error) {
    release();
    throw error;
  }
  const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
  settleSiteUrl(env().siteUrl.replace(/:0$/, `:${port}`));
  tellNextAuth(env().siteUrl);
  const { seeded } = await ensureEdition();
  const app = next({ dev: env().dev, dir: process.cwd(), port, hostname: env().host });
  await app.prepare();
  const handle: NextHandle = app.getRequestHandler();
  const freshness = await watchEvents();
  const render = renderThrough(handle, new URL(env().siteUrl).host);
  const pages = makePages(freshness, render);
  const assets = makeAssets(env().distDir);
  let draining = false;
  serve = (request, response) => void route(request, response, { handle, render, pages, assets }, draining);
  if (env().dev) server.on('upgrade', app.getUpgradeHandler());
  else server.on('upgrade', (_request, socket) => socket.destroy());
  const stopClock = startClock();
  announce(seeded, await ensureChiefLink());

  const drain = async (): Promise<void> => {
    if (draining) process.exit(1);
    draining = true;
    log('info', 'Closing.');
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await stopClock();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(late);
    await closeEngine();
    release();
    process.exit(0);
  };
  process.on('SIGTERM', () => void drain());
  process.on('SIGINT', () => void drain());
}

/** What everyone hears until the pages can be made. */
function sayStarting(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Retry-After': '2',
    Connection: 'close',
  });
  response.end('The paper is being set. Try again in a moment.\n');
}

const listen = (server: ReturnType<typeof createServer>): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(env().port, env().host, resolve);
  });

function announce(seeded: boolean, link: string | null): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`Hong Kong News is at ${env().siteUrl}`);
  if (seeded) say('It holds the sample edition; `npm run seed:clear` takes it out.');
  if (link) say(`Make the first chief editor here, within the hour: ${env().siteUrl}${link}`);
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  rooms: Rooms,
  draining: boolean,
): Promise<void> {
  const reference = randomBytes(6).toString('hex');
  const began = performance.now();
  response.setHeader('X-Request-Id', reference);
  secure(response);
  if (draining) response.setHeader('Connection', 'close');
  const admitted = admit(request);
  try {
    if (isRefused(admitted)) await refuse(request, response, admitted, rooms.pages, reference);
    else await answer(request, response, admitted, rooms, reference, draining);
  } catch (error) {
    log('error', 'A request failed.', { reference, path: request.url, error: asText(error) });
    if (!response.headersSent) response.writeHead(500).end();
    else response.destroy();
  }
  response.once('close', () => {
    const kind: Kind | 'refused' = isRefused(admitted) ? 'refused' : admitted.kind;
    if (kind === 'health' || kind === 'asset') return;
    log('info', 'request', {
      reference,
      method: request.method,
      path: isRefused(admitted) ? request.url?.slice(0, 200) : admitted.path,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  admitted: Admitted,
  { handle, render, pages, assets }: Rooms,
  reference: string,
  draining: boolean,
): Promise<void> {
  const { kind, path } = admitted;
  if (kind === 'health') return answerHealth(path, response, draining);
  if (path === '/admin' || path.startsWith('/admin/')) {
    response.writeHead(301, { Location: '/desk' }).end();
    return;
  }
  cleanHeaders(request, kind, reference);
  if (env().dev && kind !== 'desk' && kind !== 'door') return handle(request, response);
  if (path.startsWith('/pictures/')) return handle(request, response);
  if (kind === 'asset')
    return assets(request, response, () => void pages.answer(request, response, admitted, reference));
  if (kind === 'reader') return pages.answer(request, response, admitted, reference);
  if (toOwnHost(request, response)) return;
  if (!env().dev && isPreview(path)) return answerPreview(request, response, path, render);
  const nonce = randomBytes(16).toString('base64');
  const policy = deskPolicy(nonce);
  request.headers['x-nonce'] = nonce;
  request.headers['content-security-policy'] = policy;
  if (!env().dev) response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'private, no-store');
  return handle(request, response);
}

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

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refused: Refused,
  pages: Pages,
  reference: string,
): Promise<void> {
  if (refused.allow) response.setHeader('Allow', refused.allow);
  if (refused.status === 404 && (request.method === 'GET' || request.method === 'HEAD'))
    return pages.answer(
      request,
      response,
      { kind: 'reader', path: '/404', query: new URLSearchParams() },
      reference,
    );
  if (refused.status === 413) await hearOut(request);
  response.setHeader('Connection', 'close');
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

start().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});
