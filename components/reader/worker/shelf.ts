/** What the service worker keeps: pages as they came, and the files that they need. */
import { filesIn, isOther, isStory } from './pages.ts';

// A new number for a new way of keeping: what stands under another name is deleted.
const PAGES = 'pages-1';
const FILES = 'files-1';
/** Fronts, sections and the list of saved stories. */
const MOST_OTHERS = 12;
/** Files of all kept pages together: at about 30 kB each, 20 MB. */
const MOST_FILES = 700;

const KEPT_AT = 'X-Kept-At';
const NEEDS = 'X-Needs';
const GONE = [404, 410, 451];

/** ms UTC at which a page was kept. */
export const keptAt = (page: Response): number => Number(page.headers.get(KEPT_AT));
const needsOf = (page: Response | undefined): string[] => page?.headers.get(NEEDS)?.split(' ') ?? [];

const pages = (): Promise<Cache> => caches.open(PAGES);
const files = (): Promise<Cache> => caches.open(FILES);

const pathOf = (request: Request): string => new URL(request.url).pathname;

export const keptPage = async (path: string): Promise<Response | undefined> => (await pages()).match(path);

/** A kept file; of a picture another size does too. */
export async function keptFile(path: string): Promise<Response | undefined> {
  const kept = await files();
  const found = await kept.match(path);
  const picture = /^\/pictures\/[^/]+\//.exec(path)?.[0];
  if (found || picture === undefined) return found;
  const other = (await kept.keys()).find((request) => pathOf(request).startsWith(picture));
  return other && kept.match(other);
}

/** Keeps a page as it came at an instant (ms UTC), with the files that it names or came with. */
async function keepPage(
  path: string,
  answer: Response,
  cameWith: readonly string[],
  at: number,
): Promise<void> {
  const html = await answer.text();
  const kept = await pages();
  const before = needsOf(await kept.match(path)).filter((file) => /^\/(fonts|pictures)\//.test(file));
  const headers = new Headers(answer.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(KEPT_AT, String(at));
  headers.set(NEEDS, [...new Set([...filesIn(html), ...cameWith, ...before])].join(' '));
  await kept.put(path, new Response(html, { headers }));
}

const isPage = (answer: Response): boolean =>
  answer.ok && (answer.headers.get('Content-Type') ?? '').startsWith('text/html');

/** Takes what the server just said of an address: a page is kept, one that is gone is dropped. True when it is gone. */
export async function take(path: string, answer: Response): Promise<boolean> {
  if (GONE.includes(answer.status)) return (await pages()).delete(path);
  if (isPage(answer) && (isStory(path) || isOther(path))) await keepPage(path, answer, [], Date.now());
  return false;
}

/** Sees to it that a page and the files that it came with are kept. */
export async function keepHere(path: string, cameWith: readonly string[]): Promise<void> {
  if (!isStory(path) && !isOther(path)) return;
  const before = await keptPage(path);
  const answer = before ?? (await fetch(path));
  if (before && cameWith.every((file) => needsOf(before).includes(file))) return;
  if (isPage(answer)) await keepPage(path, answer, cameWith, before ? keptAt(before) : Date.now());
}

/** A device says that it is online before anything can be fetched: how long to wait before asking once more, ms. */
const PATIENCE = [1_000, 4_000];

async function askPatiently(path: string, waits: number[]): Promise<Response | undefined> {
  for (;;) {
    const answer = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
    const wait = waits.shift();
    if (answer || wait === undefined) return answer;
    await new Promise((over) => setTimeout(over, wait));
  }
}

/** Asks for every kept page anew; gives the addresses of those that are gone. Ends at the first that cannot be asked for. */
export async function askAgain(): Promise<string[]> {
  const gone: string[] = [];
  const waits = [...PATIENCE];
  for (const request of await (await pages()).keys()) {
    const path = pathOf(request);
    const answer = await askPatiently(path, waits);
    if (answer === undefined) break;
    if (await take(path, answer)) gone.push(path);
  }
  return gone;
}

/** Deletes pages that are on no list, fetches files that are missing, deletes those that no page needs. */
export async function tidy(stories: readonly string[]): Promise<void> {
  const [kept, held] = [await pages(), await files()];
  const others: { path: string; at: number }[] = [];
  const needed = new Set<string>();
  for (const request of await kept.keys()) {
    const path = pathOf(request);
    const page = await kept.match(request);
    if (isStory(path) && !stories.includes(path)) await kept.delete(request);
    else {
      if (!isStory(path) && page) others.push({ path, at: keptAt(page) });
      for (const file of needsOf(page)) needed.add(file);
    }
  }
  for (const { path } of others.sort((a, b) => b.at - a.at).slice(MOST_OTHERS)) await kept.delete(path);
  const wanted = new Set([...needed].filter(Boolean).slice(0, MOST_FILES));
  for (const request of await held.keys()) {
    if (wanted.has(pathOf(request))) wanted.delete(pathOf(request));
    else await held.delete(request);
  }
  for (const file of wanted) {
    const answer = await fetch(file).catch(() => undefined);
    if (answer?.ok) await held.put(file, answer);
  }
}

/** Deletes everything, or everything that stands under a name of an older way of keeping. */
export async function clear(which: 'old' | 'all'): Promise<void> {
  for (const name of await caches.keys())
    if (which === 'all' || ![PAGES, FILES].includes(name)) await caches.delete(name);
}
