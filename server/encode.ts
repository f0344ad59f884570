/** A finished answer in its three encodings, compressed once. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';
export type Encoded = { etag: string; bodies: Record<Encoding, Buffer>; bytes: number };

const BROTLI_QUALITY = 6;
const [br, gz] = [promisify(brotliCompress), promisify(gzip)];

/** Compresses a body; its ETag is made of the body alone. */
export async function encode(body: Buffer): Promise<Encoded> {
  const [brotli, gzipped] = await Promise.all([
    br(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    gz(body, { level: 6 }),
  ]);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`;
  return {
    etag,
    bodies: { br: brotli, gzip: gzipped, identity: body },
    bytes: body.length + brotli.length + gzipped.length,
  };
}

/** What the browsers of this hour send is a handful of texts: each is read once. */
const read = new Map<string, Encoding>();
const MOST_READ = 200;

/** The best encoding that a client accepts. `q=0` refuses one. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const known = read.get(accept);
  if (known) return known;
  const chosen = readEncodings(accept);
  // Whoever invents new texts gains nothing by it.
  if (read.size < MOST_READ) read.set(accept, chosen);
  return chosen;
}

function readEncodings(accept: string): Encoding {
  const accepted = (name: string): boolean =>
    accept.split(',').some((part) => {
      const [coding, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
  return accepted('br') ? 'br' : accepted('gzip') ? 'gzip' : 'identity';
}
