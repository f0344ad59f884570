/** What may come in at all. */
import type { IncomingMessage } from 'node:http';
import { env } from '#db/core/env';
import { canBeAsked } from '#db/shared/own-pages';

export const LONGEST_PATH = 512; // bytes, as written in the request
const KB = 1024;
const MB = 1024 * KB;

export type Kind =
  'reader' | 'desk' | 'preview' | 'door' | 'asset' | 'health' | 'view' | 'report' | 'api' | 'federation';

export type Admitted = {
  kind: Kind;
  /** Decoded and NFC, without a query. */
  path: string;
  query: URLSearchParams;
};

export type Refused = { status: 400 | 405 | 411 | 413 | 414; allow?: string };

const NOT_OF_READERS: readonly (readonly [Kind, RegExp])[] = [
  ['health', /^\/(healthz|readyz)$/],
  ['view', /^\/view$/],
  ['api', /^\/api\/v1(\/|$)/],
  ['federation', /^\/\.well-known\/webfinger$|^\/ap\/(?:inbox|.+\/(?:inbox|followers))$/],
  ['desk', /^\/desk(\/|$)/],
  ['preview', /^\/preview(\/|$)/],
  ['door', /^\/(sign-in|sign-out|setup|api\/auth)(\/|$)/],
  [
    'asset',
    /^\/(_next\/static|fonts|reader)\/|^\/[\w-]+\.(svg|png|ico)$|^\/(service-worker\.js|speculation-rules\.json)$/,
  ],
];

const kindOf = (path: string): Kind => NOT_OF_READERS.find(([, is]) => is.test(path))?.[0] ?? 'reader';

/** Where a reader's report is sent to; asked for with GET it is a page like any other. */
const REPORT = /^(\/zh)?\/report-an-error$/;

const READS = ['GET', 'HEAD'];
const METHODS: Record<Kind, readonly string[]> = {
  reader: READS,
  api: READS,
  asset: READS,
  health: READS,
  desk: [...READS, 'POST'],
  preview: READS,
  door: [...READS, 'POST'],
  view: ['POST'],
  report: ['POST'],
  federation: [...READS, 'POST'],
};

const UPLOADS: ReadonlySet<string> = new Set(['/desk/api/add-picture', '/desk/api/replace-picture']);

/** Whether photographs come in here. */
export const bringsFile = (path: string): boolean => UPLOADS.has(path);

/** Largest body that a path takes, bytes. */
const largestBody = (path: string): number =>
  bringsFile(path)
    ? 21 * MB
    : path.startsWith('/desk/api/')
      ? 4 * MB
      : path === '/view'
        ? 64
        : REPORT.test(path)
          ? 32 * KB
          : path.startsWith('/ap/')
            ? 64 * KB
            : MB;

/** Longest that any body may take to come in, ms. */
export const LONGEST_BODY_MS = 150_000;
const BODY_MS = 30_000;

/** How long the body of a path may take, ms: a photograph comes from a telephone on a weak network, a form does not. */
export const slowestBody = (path: string): number => (bringsFile(path) ? LONGEST_BODY_MS : BODY_MS);

/** Most addresses: nothing in them to decode. */
const PLAIN = /^[\w/-]+$/;

/** The path that is meant, NFC; undefined when it means none. */
function decoded(raw: string): string | undefined {
  if (PLAIN.test(raw)) return raw;
  let path: string;
  try {
    path = decodeURIComponent(raw).normalize('NFC');
  } catch {
    return undefined;
  }
  return canBeAsked(path) ? path : undefined;
}

const NO_QUERY = new URLSearchParams();

/** Reads path, method and size of a request. A refusal has a status and no more. */
export function admit(request: IncomingMessage): Admitted | Refused {
  const raw = request.url ?? '';
  if (!raw.startsWith('/') || raw.startsWith('//')) return { status: 400 };
  const mark = raw.indexOf('?');
  const rawPath = mark < 0 ? raw : raw.slice(0, mark);
  if (rawPath.length > LONGEST_PATH) return { status: 414 };
  const path = decoded(rawPath);
  if (path === undefined) return { status: 400 };
  const { method } = request;
  const kind = method === 'POST' && REPORT.test(path) ? 'report' : kindOf(path);
  const allowed = METHODS[kind];
  if (!allowed.includes(method ?? '')) return { status: 405, allow: allowed.join(', ') };
  // A body of unsaid length could not be held against the limit before it is here; uploads count for themselves.
  if (method === 'POST' && request.headers['content-length'] === undefined && !UPLOADS.has(path))
    return { status: 411 };
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length >= 0) || length > largestBody(path)) return { status: 413 };
  const query = mark < 0 ? NO_QUERY : new URLSearchParams(raw.slice(mark + 1, mark + 1 + 4_096));
  return { kind, path, query };
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
