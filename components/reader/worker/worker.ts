/**
 * The service worker: stories read last and saved ones open without a network. The network is always asked first; a
 * kept page comes only after it failed, and under a bar that says so. It never sees the desk, signing in or search.
 */
import { withBar } from './bar.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { asksOlder, editionOf, isReaderPage } from './pages.ts';
import { scope } from './scope.ts';
import { askAgain, clear, keepHere, keptAt, keptFile, keptPage, take, tidy } from './shelf.ts';

/** One change of the shelf after the other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  last = last.then(work).catch(() => undefined); // no room on the device, or no network: what is kept stays
  return last;
}

async function tellDropped(dropped: readonly string[]): Promise<void> {
  if (dropped.length === 0) return;
  const message: FromWorker = { dropped };
  for (const page of await scope.clients.matchAll()) page.postMessage(message);
}

async function hear({ stories, here, again }: ToWorker): Promise<void> {
  if (here) {
    await keepHere(here.path, here.files);
    await keepHere(`${editionOf(here.path)}/saved`, []);
  }
  const gone = again ? await askAgain() : [];
  await tidy(stories.filter((path) => !gone.includes(path)));
  await tellDropped(gone);
}

/** A kept page under its bar; the list of saved stories in place of one that is not kept. */
async function withoutNetwork(path: string, query: string, error: unknown): Promise<Response> {
  const edition = editionOf(path);
  const own = asksOlder(query) ? undefined : await keptPage(path);
  const page = own ?? (await keptPage(`${edition}/saved`));
  if (!page) throw error;
  const html = withBar(await page.text(), edition, own && keptAt(own), Date.now());
  return new Response(html, { headers: page.headers });
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(clear('old').then(() => scope.clients.claim())),
);

scope.addEventListener('message', (event) => {
  const told = event.data as ToWorker; // only our own pages can speak to our worker
  event.waitUntil(inTurn(() => hear(told)));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    if (!isReaderPage(pathname)) return;
    event.respondWith(
      fetch(request).then(
        (answer) => {
          const copy = answer.clone();
          if (search === '' && !answer.redirected && answer.type === 'basic')
            event.waitUntil(
              inTurn(async () => {
                if (await take(pathname, copy)) await tellDropped([pathname]);
              }),
            );
          return answer;
        },
        (error: unknown) => withoutNetwork(pathname, search, error),
      ),
    );
  } else if (/^\/(_next\/static|fonts|reader|pictures)\//.test(pathname)) {
    event.respondWith(
      fetch(request).catch(async (error: unknown) => {
        const kept = await keptFile(pathname);
        if (!kept) throw error;
        return kept;
      }),
    );
  }
});
