/** The house's own door, in process: what a crawler would get, without a network between. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#db/core/env';
import { askInProcess } from '../in-process.ts';
import type { Ask } from './asked.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A page that has not come by then (ms) will not come. */
const LONGEST_MS = 20_000;

/** Asks as a stranger does: no cookie, plain bytes. Throws when no answer comes. */
export const askingAt =
  (listener: Listener): Ask =>
  async (path) => {
    const { siteUrl } = env();
    const answer = await askInProcess(listener, {
      method: 'GET',
      url: path,
      headers: {
        host: new URL(siteUrl).host,
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': `HongKongNews/1.0 (reads its own pages; +${siteUrl})`,
      },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    );
    return {
      status: answer.statusCode,
      type: headers['content-type'] ?? '',
      headers,
      body: answer.rawPayload,
    };
  };
