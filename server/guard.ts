/** What may come in at all, and the headers that every answer carries. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#db/core/env';

export const LONGEST_PATH = 512; // bytes, as written in the request
const MB = 1024 * 1024;

export type Kind = 'reader' | 'desk' | 'door' | 'asset' | 'health';

export type Admitted = {
  kind: Kind;
  /** Decoded and NFC, without a query. */
  path: string;
  query: URLSearchParams;
};

export type Refused = { status: 400 | 404 | 405 | 413 | 414; allow?: string };

const DESK = /^\/desk(\/|$)/;
const DOOR = /^\/(sign-in|sign-out|setup|api\/auth)(\/|$)/;

const kindOf = (path: string): Kind => {
  if (path === '/healthz' || path === '/readyz') return 'health';
  if (DESK.test(path)) return 'desk';
  if (DOOR.test(path)) return 'door';
  if (
    path.startsWith('/_next/static/') ||
    /^\/(fonts|reader)\//.test(path) ||
    /^\/[\w-]+\.(svg|png|ico|webmanifest)$/.test(path)
  )
    return 'asset';
  return 'reader';
};

/** Largest body that a path takes, bytes. */
const largestBody = (path: string): number =>
  path === '/desk/api/add-picture' ? 21 * MB : path.startsWith('/desk/api/') ? 4 * MB : MB;

/** Reads path, method and size of a request. A refusal has a status and no more. */
export function admit(request: IncomingMessage): Admitted | Refused {
  const raw = request.url ?? '';
  if (!raw.startsWith('/') || raw.startsWith('//')) return { status: 400 };
  const [rawPath = '', ...rest] = raw.split('?');
  if (Buffer.byteLength(rawPath) > LONGEST_PATH) return { status: 414 };
  let path: string;
  try {
    path = decodeURIComponent(rawPath).normalize('NFC');
  } catch {
    return { status: 400 };
  }
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.split('/').includes('..')) return { status: 400 };
  const kind = kindOf(path);
  const writes = kind === 'desk' || kind === 'door';
  const allow = writes ? 'GET, HEAD, POST' : 'GET, HEAD';
  if (!allow.split(', ').includes(request.method ?? '')) return { status: 405, allow };
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length >= 0) || length > largestBody(path)) return { status: 413 };
  return { kind, path, query: new URLSearchParams(rest.join('?').slice(0, 4_096)) };
}

/** Headers that steer Next or claim an origin: believed from nobody outside. */
const DROPPED =
  /^(x-forwarded-|x-middleware-|x-invoke-|x-matched-path|x-nextjs-|x-now-|x-vercel-|next-(?!action$)|rsc$|content-security-policy|x-nonce|x-client-address|x-request-id|x-prerender-|forwarded$)/;

/** The caller's address: the peer's, or what a trusted proxy says. */
export function clientAddress(request: IncomingMessage): string {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!env().trustedProxies.includes(peer)) return peer;
  const claimed = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  // From the right: the first that is not one of our own proxies.
  return [...claimed].reverse().find((address) => !env().trustedProxies.includes(address)) ?? peer;
}

/** Takes out what outsiders may not say, and adds what the door established. Desk and auth requests keep `rsc`. */
export function cleanHeaders(request: IncomingMessage, kind: Kind, reference: string): void {
  const address = clientAddress(request);
  const keepsRsc = kind === 'desk' || kind === 'door';
  for (const name of Object.keys(request.headers)) {
    const ofRouter = name === 'rsc' || /^next-(router|url|action)/.test(name);
    if (DROPPED.test(name) && !(keepsRsc && ofRouter)) delete request.headers[name];
  }
  request.headers['x-client-address'] = address;
  request.headers['x-request-id'] = reference;
}

const COMMON: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Security headers of every answer; HSTS when the site is on https. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(COMMON)) response.setHeader(name, value);
  if (env().siteUrl.startsWith('https:'))
    response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
}
