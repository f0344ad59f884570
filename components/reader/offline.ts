/** Reading without a network: starts the service worker and tells it what to keep. */
import { remove, storiesIn } from './kept.ts';
import type { FromWorker, ToWorker } from './worker/messages.ts';

const HOUR = 3_600_000; // ms
const ASKED = 'asked-again';
const FILE = /^\/(_next\/static|fonts|reader|pictures)\//;

/** Pictures of the story that have not come yet, and all files that came with the page. */
function filesHere(): string[] {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')].map(
    (img) => img.currentSrc || img.src,
  );
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([...loaded, ...pictures])]
    .filter((address) => address.startsWith(location.origin))
    .map((address) => address.slice(location.origin.length))
    .filter((path) => FILE.test(path));
}

function tell(more: Omit<ToWorker, 'stories'>): void {
  const message: ToWorker = {
    stories: [...storiesIn('saved'), ...storiesIn('read')].map(({ path }) => path),
    ...more,
  };
  navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message)).catch(() => undefined);
}

const here = () => (location.search === '' ? { path: location.pathname, files: filesHere() } : undefined);

/** After a change of what is saved. */
export function keepOffline(): void {
  if ('serviceWorker' in navigator) tell({ here: here() });
}

/** Kept stories are asked for again once an hour at most, and whenever the network comes back. */
function isTimeToAsk(): boolean {
  try {
    const now = Date.now();
    const before = localStorage.getItem(ASKED);
    if (before !== null && now - Number(before) < HOUR) return false;
    localStorage.setItem(ASKED, String(now));
    // The first time there is nothing that could have grown old.
    return before !== null;
  } catch {
    return false;
  }
}

/** Called once somebody sees the page and it has come whole. */
export function readOffline(): void {
  if (!('serviceWorker' in navigator) || location.pathname.startsWith('/desk')) return;
  const { serviceWorker } = navigator;
  serviceWorker
    .register('/service-worker.js', { updateViaCache: 'none' })
    .then(() => tell({ here: here(), again: isTimeToAsk() }))
    .catch(() => undefined); // a browser that keeps nothing (a private window, say)
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    for (const list of ['saved', 'read'] as const) remove(list, data.dropped);
    dispatchEvent(new Event('kept'));
  });
  addEventListener('online', () => tell({ again: true }));
}
