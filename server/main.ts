/** The door: environment, database, migrations, Next, listen. One process, one port. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { ensureChiefLink } from '#db/accounts/setup-link';
import { closeEngine, engine } from '#db/core/client';
import { env, settleSiteUrl, tellNextAuth } from '#db/core/env';
import { callForeman } from '#db/core/foreman/have-done';
import { takeLock } from '#db/core/lock';
import { migrate } from '#db/core/migrate';
import { shared } from '#db/core/process';
import { store } from '#db/core/store/store';
import { clearUploads } from '#db/pictures/upload';
import { ViewCounter } from '#db/readership/view-counter';
import { indexMissing, indexMissingDrafts } from '#db/search/index-missing';
import { ensureEdition } from '#db/seed/seed-edition';
import { drawNewest } from '#db/share/due';
import { makeAssets } from './assets.ts';
import { startClock } from './clock.ts';
import { startDeliveries } from './deliveries.ts';
import { sentenceFor } from './failures.ts';
import { watchEvents } from './freshness.ts';
import { LONGEST_BODY_MS } from './guard.ts';
import { askingAt } from './inspection/door.ts';
import { startInspections } from './inspections.ts';
import { asText, log } from './log.ts';
import { makePages } from './pages.ts';
import { makePost } from './post.ts';
import { type Handle, renderThrough } from './render.ts';
import { makeRoute } from './route.ts';
import { couldNotDraw, startDrawing } from './share-pictures.ts';
import { viewsInto } from './view.ts';
import { warm } from './warm.ts';

const DRAIN_MS = 25_000;
const HANG_UP_MS = 100;
/** Longer than proxies keep an idle connection (60 s): none sends a request into one that we are just closing. */
const KEPT_ALIVE_MS = 75_000;

async function start(): Promise<void> {
  if (Number(process.versions.napi) < 10)
    throw new Error('Node is too old for the database: start with `npm start`, or use Node 22.18 or newer.');
  const release = takeLock();
  // While this process is small: it is what starting one costs.
  callForeman();
  await clearUploads();
  await migrate();
  await engine();
  // The port is taken first, so that a second server says so before it does anything; whoever asks already is answered.
  let serve: (request: IncomingMessage, response: ServerResponse) => void = sayStarting;
  const server = createServer(
    {
      requestTimeout: LONGEST_BODY_MS,
      headersTimeout: 15_000,
      keepAliveTimeout: KEPT_ALIVE_MS,
      maxHeaderSize: 16 * 1024,
    },
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
  if (store().remote) log('info', 'Files of pictures are elsewhere.', { where: store().where });
  const indexed = await indexMissing();
  if (indexed > 0) log('info', 'Search was filled again.', { stories: indexed });
  const { seeded } = await ensureEdition();
  // Drawn beside Next's own start. A picture that failed is drawn when it is asked for.
  const drawn = seeded ? drawNewest().catch(couldNotDraw) : undefined;
  const app = next({ dev: env().dev, dir: process.cwd(), port, hostname: env().host });
  await app.prepare();
  await drawn;
  const handle: Handle = app.getRequestHandler();
  const freshness = await watchEvents();
  const render = renderThrough(handle, new URL(env().siteUrl).host);
  // In development it would be built for it, whether anybody comes or not.
  if (!env().dev) await warm(handle);
  const pages = makePages(freshness, render);
  const assets = makeAssets(env().distDir);
  let draining = false;
  const counter = new ViewCounter();
  await counter.open();
  const answerView = viewsInto(counter);
  const route = makeRoute({ handle, render, pages, assets, answerView, isDraining: () => draining });
  serve = route;
  // Readers need none of it: the desk's search is filled while the house is open.
  void indexMissingDrafts().then(
    (filled) => {
      if (filled > 0) log('info', 'The desk’s search was filled again.', { stories: filled });
    },
    (error: unknown) => log('error', 'The desk’s search was not filled.', { error: asText(error) }),
  );
  if (env().dev) server.on('upgrade', app.getUpgradeHandler());
  else server.on('upgrade', (_request, socket) => socket.destroy());
  const stopClock = startClock(counter);
  const stopDrawing = startDrawing();
  const ask = askingAt(route);
  const stopDeliveries = startDeliveries(makePost(), ask);
  // Straight from Next, in development, a page is not what readers get.
  const stopInspections = env().dev ? undefined : startInspections(ask);
  announce(seeded, await ensureChiefLink());

  const drain = async (): Promise<void> => {
    if (draining) process.exit(1);
    draining = true;
    shared.closing.abort();
    log('info', 'Closing.');
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await Promise.all([stopClock(), stopDrawing(), stopDeliveries(), stopInspections?.()]);
    // Whoever has had an answer keeps the line open for another: hung up as soon as it is given.
    const hangUp = setInterval(() => server.closeIdleConnections(), HANG_UP_MS);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    clearInterval(hangUp);
    clearTimeout(late);
    await closeEngine();
    release();
    process.exit(0);
  };
  const close = (): void =>
    void drain().catch((error: unknown) => {
      // Left alone, a server that could not close would stand there for ever.
      log('error', 'Closing failed.', { error: asText(error) });
      process.exit(1);
    });
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
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

start().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});
