/**
 * The one way out of the house: every request to another host goes through here. Public unicast addresses only (or
 * those of OUTBOUND_ALLOW), the checked address pinned in the connection, redirects followed by hand and checked again.
 */
import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { FetchRefusal } from '#db/shared/fetch-refusal';
import { env } from './env.ts';
import { isAllowed, isPublicAddress } from './public-address.ts';

const MOST_REDIRECTS = 3;
const LIMIT_MS = 5_000;
const MOST_BYTES = 10 * 1024 * 1024;
const WEB_PORTS: readonly number[] = [80, 443];
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export type Fetched =
  | { ok: true; status: number; type: string; bytes: Buffer; address: string }
  | { ok: false; why: FetchRefusal; status?: number };

type Target = { url: URL; host: string; port: number; addresses: { address: string; family: 4 | 6 }[] };

const refused = (why: FetchRefusal, status?: number): Fetched => ({ ok: false, why, status });

function parseTarget(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base?.href);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
  return url;
}

/** Looks the name up once and keeps what may be asked; undefined when any of its addresses may not. */
async function checkTarget(
  url: URL,
  allow: readonly string[],
  signal: AbortSignal,
): Promise<Target | undefined | 'network'> {
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  let addresses: Target['addresses'];
  if (isIP(host)) addresses = [{ address: host, family: isIP(host) === 6 ? 6 : 4 }];
  else {
    try {
      const found = await Promise.race([resolveName(host, { all: true }), aborted(signal)]);
      addresses = found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
    } catch {
      return 'network';
    }
  }
  const fine = addresses.every(
    ({ address }) =>
      isAllowed(allow, { host, address, port }) || (WEB_PORTS.includes(port) && isPublicAddress(address)),
  );
  return fine && addresses.length > 0 ? { url, host, port, addresses } : undefined;
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, stop) => {
    if (signal.aborted) stop(signal.reason as Error);
    signal.addEventListener('abort', () => stop(signal.reason as Error), { once: true });
  });

/** Connects to the addresses that were checked, whatever the name server says by now. */
const pinned =
  (addresses: Target['addresses']): LookupFunction =>
  (_name, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, addresses);
    else if (first) done(null, first.address, first.family);
    else done(new Error('No address.'), '', 4);
  };

function ask(
  target: Target,
  headers: Record<string, string>,
  signal: AbortSignal,
  body?: Buffer,
): Promise<IncomingMessage> {
  const request = target.url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answer, stop) => {
    const sent = request(
      target.url,
      {
        method: body ? 'POST' : 'GET',
        agent: false,
        lookup: pinned(target.addresses),
        signal,
        maxHeaderSize: 16_384,
        headers,
      },
      answer,
    );
    sent.on('error', stop);
    sent.end(body);
  });
}

async function readBody(answer: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(answer.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = chunk as Buffer; // no encoding is set: the stream gives buffers
    size += bytes.byteLength;
    if (size > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Gets an address of the open web: at most `mostBytes` (10 MB) in `limitMs` (5,000 ms, redirects included), at most
 * three redirects, no cookies, nothing decompressed. Never throws: what went wrong comes back as `why`.
 */
export async function safeFetch(
  address: string,
  options: {
    accept?: string;
    mostBytes?: number;
    limitMs?: number;
    /** Headers that say who asks, for each address that is asked. */
    signed?: (url: URL) => Promise<Record<string, string>>;
  } = {},
): Promise<Fetched> {
  const { outboundAllow, siteUrl } = env();
  const signal = AbortSignal.timeout(options.limitMs ?? LIMIT_MS);
  const headers = {
    accept: options.accept ?? '*/*',
    'accept-encoding': 'identity',
    connection: 'close',
    'user-agent': `HongKongNews/1.0 (+${siteUrl})`,
  };
  let url = parseTarget(address);
  for (let hop = 0; url; hop += 1) {
    if (hop > MOST_REDIRECTS) return refused('too-many-redirects');
    let answer: IncomingMessage | undefined;
    try {
      const target = await checkTarget(url, outboundAllow, signal);
      if (target === 'network') return refused(signal.aborted ? 'too-slow' : 'network');
      if (!target) return refused('forbidden');
      const signature = (await options.signed?.(url)) ?? {};
      answer = await ask(target, { ...headers, ...signature }, signal);
      const status = answer.statusCode ?? 0;
      if (REDIRECTS.includes(status) && answer.headers.location) {
        url = parseTarget(answer.headers.location, url);
        continue;
      }
      if (status !== 200) return refused('status', status);
      if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') return refused('encoded');
      const bytes = await readBody(answer, options.mostBytes ?? MOST_BYTES);
      if (!bytes) return refused('too-large');
      return { ok: true, status, type: answer.headers['content-type'] ?? '', bytes, address: url.href };
    } catch {
      return refused(signal.aborted ? 'too-slow' : 'network');
    } finally {
      answer?.destroy();
    }
  }
  return refused('address');
}

/**
 * Whether a request to an address may leave the house: false for one that is never asked, whoever answers there. A name that
 * no name server knows within `limitMs` (2,000 ms) may be known later. Never throws.
 */
export async function mayBeAsked(address: string, limitMs = 2_000): Promise<boolean> {
  const url = parseTarget(address);
  return (
    url !== undefined &&
    (await checkTarget(url, env().outboundAllow, AbortSignal.timeout(limitMs))) !== undefined
  );
}

/**
 * Hands something to an address of the open web, in `limitMs` (5,000 ms): taken is any 2xx. Follows nothing, reads no
 * answer. Never throws: what went wrong comes back as `why`.
 */
export async function safePost(
  address: string,
  message: { headers: Record<string, string>; body: Buffer; limitMs?: number },
): Promise<{ ok: true } | { ok: false; why: FetchRefusal; status?: number }> {
  const { outboundAllow, siteUrl } = env();
  const signal = AbortSignal.timeout(message.limitMs ?? LIMIT_MS);
  const url = parseTarget(address);
  if (!url) return { ok: false, why: 'address' };
  let answer: IncomingMessage | undefined;
  try {
    const target = await checkTarget(url, outboundAllow, signal);
    if (target === 'network') return { ok: false, why: signal.aborted ? 'too-slow' : 'network' };
    if (!target) return { ok: false, why: 'forbidden' };
    const headers = {
      ...message.headers,
      'content-length': String(message.body.byteLength),
      connection: 'close',
      'user-agent': `HongKongNews/1.0 (+${siteUrl})`,
    };
    answer = await ask(target, headers, signal, message.body);
    const status = answer.statusCode ?? 0;
    return status >= 200 && status < 300 ? { ok: true } : { ok: false, why: 'status', status };
  } catch {
    return { ok: false, why: signal.aborted ? 'too-slow' : 'network' };
  } finally {
    answer?.destroy();
  }
}
