/** The few things of a service worker's own scope that ours uses; TypeScript's list of them clashes with that of pages. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Extendable & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Extendable & { data: unknown };
type Page = { postMessage(message: unknown): void };

type Scope = {
  location: Location;
  skipWaiting(): Promise<void>;
  registration: { unregister(): Promise<boolean> };
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly Page[]> };
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(kind: 'message', listener: (event: Told) => void): void;
};

// `self` is typed as a page's window here.
export const scope = self as unknown as Scope;
