/**
 * Headers as lists of names and values by turns. A kept answer carries its list ready made: node:http writes such a
 * list as it stands, which costs a third of setting header by header.
 */
import { env } from '#db/core/env';
import { httpDate } from '#db/shared/hk-time';
import { readerPolicy } from './csp.ts';
import { SPECULATION_RULES } from './speculation.ts';
import { type Encoded, type Encoding } from './encode.ts';

export const CACHE_CONTROL = 'public, max-age=0, must-revalidate, s-maxage=10';

const COMMON = [
  ...['X-Content-Type-Options', 'nosniff'],
  ...['X-Frame-Options', 'DENY'],
  ...['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ...['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Headers of every answer: security, HSTS when the site is on https, and on a staging server a word to search engines. */
export const securityHeaders = (): string[] => [
  ...COMMON,
  ...(env().siteUrl.startsWith('https:')
    ? ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']
    : []),
  ...(env().staging ? ['X-Robots-Tag', 'noindex, nofollow'] : []),
];

export type Head = {
  /** What an answer without a body (304) says too. */
  always: readonly string[];
  /** Everything. */
  whole: readonly string[];
};

type Described = Encoded & {
  type: string;
  lastModified: number;
  link?: string | undefined;
  /** Only for who sent a key: no shared cache may hand it on. */
  keyed?: boolean;
  /** What search engines are told of a file that cannot say it itself. */
  robots?: string | undefined;
};

/** What other servers ask for by name: they take care not to mistake it for a page. */
const isActivity = (type: string): boolean => type.startsWith('application/activity+json');

const varies = ({ keyed, type }: Described): string =>
  ['Accept-Encoding', ...(keyed ? ['Authorization'] : []), ...(isActivity(type) ? ['Accept'] : [])].join(
    ', ',
  );

/** The heads of a page in its three encodings. */
export function headsOf(page: Described): Record<Encoding, Head> {
  const head = (encoding: Encoding): Head => {
    const always = [
      ...securityHeaders(),
      ...['Cache-Control', page.keyed ? 'private, no-cache' : CACHE_CONTROL],
      ...['Vary', varies(page)],
      ...['ETag', encoding === 'identity' ? page.etag : page.etag.replace(/"$/, `-${encoding}"`)],
      ...(page.lastModified > 0 ? ['Last-Modified', httpDate(page.lastModified)] : []),
      ...(page.link === undefined ? [] : ['Link', page.link]),
      ...(page.robots === undefined ? [] : ['X-Robots-Tag', page.robots]),
      ...['Content-Security-Policy', readerPolicy],
      ...(page.type.startsWith('text/html') ? ['Speculation-Rules', SPECULATION_RULES] : []),
    ];
    const ofBody = [
      ...['Content-Type', page.type],
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ...['Content-Length', String(page.bodies[encoding].length)],
    ];
    return { always, whole: [...always, ...ofBody] };
  };
  return { br: head('br'), gzip: head('gzip'), identity: head('identity') };
}

/** The head of a 301: no body, whatever the encoding. */
export function redirectHeads(location: string): Record<Encoding, Head> {
  const always = [...securityHeaders(), 'Cache-Control', CACHE_CONTROL, 'Location', location];
  const head = { always, whole: [...always, 'Content-Length', '0'] };
  return { br: head, gzip: head, identity: head };
}
