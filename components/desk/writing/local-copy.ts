/** What was typed, kept by this browser until the server has acknowledged it. One copy a person and story. */
import type { StoryContent } from '#db/stories/model';

export type LocalCopy = {
  content: StoryContent;
  /** The version that the text started from. */
  base: number;
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

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return asPromise(request);
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
  await done;
}

const keyOf = (user: string, story: string): string => `${user}:${story}`;

/** Keeps a copy. Throws when this browser keeps nothing (private window, disk full). */
export const keepCopy = (user: string, story: string, copy: LocalCopy): Promise<void> =>
  change((store) => store.put(copy, keyOf(user, story)));

/** The copy of a story; undefined when there is none. */
export async function readCopy(user: string, story: string): Promise<LocalCopy | undefined> {
  const transaction = (await open()).transaction(STORE, 'readonly');
  // Only this module writes into the store.
  return (await asPromise(transaction.objectStore(STORE).get(keyOf(user, story)))) as LocalCopy | undefined;
}

/** Forgets the copy, once the server has it; another open page's copy stays. */
export const dropCopy = (user: string, story: string, page: string): Promise<void> =>
  change((store) => {
    const key = keyOf(user, story);
    const read: IDBRequest<LocalCopy | undefined> = store.get(key);
    read.onsuccess = () => {
      if (read.result?.page === page) store.delete(key);
    };
  });
