/** Build-time files straight from the disk: hashed ones are kept for ever; the build has compressed them once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { env } from '#db/core/env';
import { workerPolicy } from './csp.ts';
import { answerSpeculation } from './speculation.ts';

const DAY_S = 86_400;
const BUILT = '/_next/static';
const options = { brotli: true, gzip: true, etag: true };

export type Assets = (request: IncomingMessage, response: ServerResponse, missing: () => void) => void;

/** Address of the service worker that the build made (or of what takes its place when it is switched off). */
function workerFile(): string {
  const folder = 'public/reader';
  const name = env().offlineReading ? 'worker.' : 'worker-off.';
  const found = existsSync(folder)
    ? readdirSync(folder).find((file) => file.startsWith(name) && file.endsWith('.js'))
    : undefined;
  return `/reader/${found ?? ''}`;
}

/** Serves `public/` and what the build of `distDir` made; calls `missing` for anything else. */
export function makeAssets(distDir: string): Assets {
  const built = sirv(join(distDir, 'static'), { ...options, maxAge: 365 * DAY_S, immutable: true });
  const hashed = sirv('public', { ...options, maxAge: 365 * DAY_S, immutable: true });
  const named = sirv('public', {
    ...options,
    maxAge: DAY_S,
    setHeaders: (response, path) => {
      // sirv does not know them, and would send an empty type.
      if (path.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon');
    },
  });
  const workerAddress = workerFile();
  // Asked for anew by every browser: it is how reading offline is switched off everywhere.
  const worker = sirv('public', {
    ...options,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Security-Policy', workerPolicy);
    },
  });
  return (request, response, missing) => {
    const url = request.url ?? '';
    if (url.startsWith(`${BUILT}/`)) {
      request.url = url.slice(BUILT.length);
      built(request, response, missing);
    } else if (/^\/(fonts|reader)\//.test(url)) hashed(request, response, missing);
    else if (url === '/speculation-rules.json') answerSpeculation(response);
    else if (url === '/service-worker.js') {
      request.url = workerAddress;
      worker(request, response, missing);
    } else named(request, response, missing);
  };
}
