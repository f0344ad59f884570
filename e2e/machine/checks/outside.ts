/** A hub of feeds and a search engine of their own, on loopback: what the portal tells them, taken by the protocols' rules. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { wrong } from './model.ts';

/** By which the search engine knows that a list is the paper's. */
export const KEY = 'check-machines-0123456789';

export type Message = {
  to: 'hub' | 'engine';
  addresses: string[];
  /** What the protocol would refuse. */
  faults: string[];
};

export type Outside = {
  /** What the portal is told of them. */
  env: Record<string, string>;
  hub: string;
  /** Everything that was said so far, in its order. */
  heard: readonly Message[];
  /** The first message that fits, said or yet to come; undefined when none came within so many ms. */
  hear(fits: (message: Message) => boolean, within: number): Promise<Message | undefined>;
  /** Whoever speaks from now on waits for an answer until this is let go. */
  hold(): () => void;
  close(): Promise<void>;
};

function fromHub(type: string, body: string): Message {
  const form = new URLSearchParams(body);
  return {
    to: 'hub',
    addresses: form.getAll('hub.url'),
    faults: wrong({
      [type]: type === 'application/x-www-form-urlencoded',
      'hub.mode': form.get('hub.mode') === 'publish',
    }),
  };
}

function fromEngine(type: string, body: string): Message {
  const { host, key, keyLocation, urlList } = JSON.parse(body);
  const addresses: string[] = Array.isArray(urlList) ? urlList.map(String) : [];
  return {
    to: 'engine',
    addresses,
    faults: wrong({
      [type]: type === 'application/json; charset=utf-8',
      [`key ${key}`]: key === KEY,
      [`keyLocation ${keyLocation}`]: keyLocation === `http://${host}/${KEY}.txt`,
      [`${addresses.length} addresses`]: addresses.length > 0 && addresses.length <= 10_000,
      'Addresses of another host.': addresses.every((address) => new URL(address).host === host),
    }),
  };
}

export async function openOutside(): Promise<Outside> {
  const heard: Message[] = [];
  const listeners = new Set<() => void>();
  let held: Promise<void> = Promise.resolve();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await buffer(request)).toString('utf8');
    const type = String(request.headers['content-type']);
    heard.push(request.url === '/hub' ? fromHub(type, body) : fromEngine(type, body));
    for (const listener of listeners) listener();
    await held;
    response.writeHead(202).end();
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const host = `127.0.0.1:${address.port}`;
  return {
    env: {
      WEBSUB_HUB: `http://${host}/hub`,
      INDEXNOW_URL: `http://${host}/engine`,
      INDEXNOW_KEY: KEY,
      OUTBOUND_ALLOW: host,
    },
    hub: `http://${host}/hub`,
    heard,
    hear: (fits, within) =>
      new Promise((resolve) => {
        const look = (): void => {
          const message = heard.find(fits);
          if (message) done(message);
        };
        const late = setTimeout(() => done(undefined), within);
        const done = (message: Message | undefined): void => {
          clearTimeout(late);
          listeners.delete(look);
          resolve(message);
        };
        listeners.add(look);
        look();
      }),
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
