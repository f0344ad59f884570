/** Build-time files straight from the disk: hashed ones are kept for ever; the build has compressed them once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const DAY_S = 86_400;
const BUILT = '/_next/static';
const options = { brotli: true, gzip: true, etag: true };

export type Assets = (request: IncomingMessage, response: ServerResponse, missing: () => void) => void;

/** Serves `public/` and what the build of `distDir` made; calls `missing` for anything else. */
export function makeAssets(distDir: string): Assets {
  const built = sirv(join(distDir, 'static'), { ...options, maxAge: 365 * DAY_S, immutable: true });
  const hashed = sirv('public', { ...options, maxAge: 365 * DAY_S, immutable: true });
  const named = sirv('public', { ...options, maxAge: DAY_S });
  return (request, response, missing) => {
    const url = request.url ?? '';
    if (url.startsWith(`${BUILT}/`)) {
      request.url = url.slice(BUILT.length);
      built(request, response, missing);
    } else if (/^\/(fonts|reader)\//.test(url)) hashed(request, response, missing);
    else named(request, response, missing);
  };
}
