/** What was typed, kept by this browser until the server has acknowledged it. One copy a person, story and open page. */
import type { StoryContent } from '#db/stories/model';

export type LocalCopy = {
  content: StoryContent;
  /** The version that the text started from, and what it said: theirs and ours are made one by it. */
  base: number;
  origin: StoryContent;
  /** A save whose answer has not come: when the server's newest is this, it was ours. */
  sent: StoryContent | null;
  /** Which open page wrote it. */
  page: string;
  at: number;
};

const DATABASE = 'desk';
const STORE = 'copies';

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** How long a browser may take to open its store, ms: some never answer, and nobody waits for them to begin to write. */
const SILENT_MS = 5_000;

const silence = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('The store does not answer.')), SILENT_MS));

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return Promise.race([asPromise(request), silence()]);
  })();
  opening.catch(() => (opening = undefined));
  return opening;
}

/** On the disk, not only in the browser's memory, when it resolves. */
async function change(act: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
  act(transaction.objectStore(STORE));
  // At once, not after a way there and back: a page that is killed now has handed it over.
  transaction.commit();
  await done;
}

const keyOf = (user: string, story: string, page = ''): string => `${user}:${story}:${page}`;

/**
 * Keeps a copy, in place of those of `pages` that are gone. Throws when this browser keeps nothing (private window,
 * disk full).
 */
export const keepCopy = (
  user: string,
  story: string,
  copy: LocalCopy,
  pages: readonly string[] = [],
): Promise<void> =>
  change((store) => {
    store.put(copy, keyOf(user, story, copy.page));
    pages.forEach((page) => store.delete(keyOf(user, story, page)));
  });

/** All copies of a story, each of the page that wrote it, the newest last. */
export async function readCopies(user: string, story: string): Promise<LocalCopy[]> {
  const transaction = (await open()).transaction(STORE, 'readonly');
  const first = keyOf(user, story);
  const range = IDBKeyRange.bound(first, `${first}\uffff`);
  // Only this module writes into the store.
  const found = (await asPromise(transaction.objectStore(STORE).getAll(range))) as LocalCopy[];
  return found.sort((a, b) => a.at - b.at);
}

/** Forgets the copies of some pages, once the server has them; those of other open pages stay. */
export const dropCopies = (user: string, story: string, pages: readonly string[]): Promise<void> =>
  change((store) => pages.forEach((page) => store.delete(keyOf(user, story, page))));
