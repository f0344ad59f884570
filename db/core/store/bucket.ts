/**
 * Files in a bucket of any service that speaks S3. Every request has an end and is tried again; only a few are on their
 * way at once; no answer is taken that is larger than a file of ours can be; a service that is silent is left alone for
 * some seconds, so that readers are told so at once.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { S3mini } from 's3mini';
import type { Bucket } from '../env.ts';
import { filesBelow } from './folder.ts';
import { placesFor } from './places.ts';
import { isSilent, silent } from './silent.ts';
import type { Kept, Store } from './store.ts';

/** Requests to it at once, of everybody in this process: beyond that one waits, and beyond WAITING is sent away. */
const AT_ONCE = 16;
const WAITING = 256;
/** Files of one picture on their way at once. */
const FILES_AT_ONCE = 4;
/** ms: a reader does not wait longer for one file, nor a journalist. */
const READ_MS = 5_000;
const WRITE_MS = 30_000;
/** ms between tries: somebody waits for a read, and there is one more reader behind every one. */
const READ_PAUSES = [100];
const WRITE_PAUSES = [150, 600];
/** ms: after a read that failed at every try nobody else is made to wait for the same. */
const REST_MS = 3_000;
/** Bytes. A master has at most 3200 px a side; no file that is served comes near. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Keys of one page of a listing: S3's own. */
const PAGE = 1_000;
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

const typeOf = (key: string): string => TYPES[key.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Refused for good: asking again would be answered the same. */
const isFinal = (thrown: unknown): boolean =>
  thrown instanceof Object &&
  'status' in thrown &&
  typeof thrown.status === 'number' &&
  thrown.status < 500 &&
  thrown.status !== 429;

/** What went wrong in a few words: status and code, as the service says them; never headers, which hold a signature. */
const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message.slice(0, 160) : 'unknown';

/** Somebody else's bytes: counted while they come, and left at once when they are too many. */
async function whole(body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    // Leaving the loop closes the line.
    if (size > most) throw new Error('a file is larger than any of ours');
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

/** Runs something for each, a few at a time; the first failure is thrown once all that had begun has ended. */
async function each<T>(all: readonly T[], atOnce: number, run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      try {
        await run(one);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Beside `https://s3.example/bucket` or `https://bucket.s3.example`. */
function addressOf({ endpoint, name, pathStyle }: Bucket): string {
  const url = new URL(endpoint);
  if (pathStyle) url.pathname = `${url.pathname.replace(/\/$/, '')}/${name}`;
  else url.hostname = `${name}.${url.hostname}`;
  return url.href.replace(/\/$/, '');
}

function makeStore(bucket: Bucket): Store {
  const config = {
    endpoint: addressOf(bucket),
    region: bucket.region,
    accessKeyId: bucket.accessKeyId,
    secretAccessKey: bucket.secretAccessKey,
  };
  const reader = new S3mini({ ...config, requestAbortTimeout: READ_MS });
  const writer = new S3mini({ ...config, requestAbortTimeout: WRITE_MS });
  const places = placesFor(AT_ONCE, WAITING);
  const full = (key: string): string => `${bucket.prefix}${key}`;

  /** Asks, and asks again after each pause, every time within a place. */
  async function ask<T>(run: () => Promise<T>, pauses = WRITE_PAUSES): Promise<T> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await places.within(run);
      } catch (error) {
        if (isSilent(error)) throw error;
        const pause = pauses[tried];
        if (pause === undefined || isFinal(error) || places.areFull(error)) throw silent(reasonOf(error));
        await wait(pause);
      }
    }
  }

  const putFile = async (file: string, key: string): Promise<void> => {
    const bytes = await readFile(file);
    await ask(() => writer.putObject(full(key), bytes, typeOf(key), undefined, undefined, bytes.length));
  };

  const page = async (prefix: string, token?: string): Promise<{ keys: string[]; next?: string }> => {
    const found = await ask(() => writer.listObjectsPaged('/', full(prefix), PAGE, token));
    if (!found) throw silent('there is no such bucket');
    const keys = (found.objects ?? []).map(({ Key }) => Key.slice(bucket.prefix.length));
    return { keys, ...(found.nextContinuationToken && { next: found.nextContinuationToken }) };
  };

  const keysUnder = async (key: string): Promise<string[]> => {
    const found: string[] = [];
    let token: string | undefined;
    do {
      const { keys, next } = await page(`${key}/`, token);
      found.push(...keys);
      token = next;
    } while (token);
    return found;
  };

  const remove = async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    const gone = await ask(() => writer.deleteObjects(keys.map(full)));
    if (gone.includes(false)) throw silent('a file was not removed');
  };
  const removeBelow = async (key: string): Promise<void> => remove(await keysUnder(key));

  const fetched = async (client: S3mini, key: string): Promise<Kept | undefined> => {
    const answer = await client.getObjectResponse(full(key));
    if (!answer) return undefined;
    const bytes = await whole(answer.body, MOST_BYTES);
    const tag = (answer.headers.get('etag') ?? '').replace(/[^\w-]/g, '');
    return { tag: `${bytes.length.toString(36)}-${tag}`, bytes: () => Promise.resolve(bytes) };
  };
  const readPatiently = (key: string): Promise<Kept | undefined> => ask(() => fetched(writer, key));
  let restsUntil = 0;
  const read = async (key: string): Promise<Kept | undefined> => {
    try {
      return await ask(() => {
        if (performance.now() < restsUntil) throw silent('it was silent a moment ago');
        return fetched(reader, key);
      }, READ_PAUSES);
    } catch (error) {
      if (performance.now() >= restsUntil) restsUntil = performance.now() + REST_MS;
      throw error;
    }
  };

  return {
    where: `the bucket ${bucket.name} at ${new URL(bucket.endpoint).host}, under ${bucket.prefix}`,
    remote: true,
    putFile,
    async putFolder(folder, key) {
      // Names of an attempt that died may be others than ours: nothing of it may be left among them.
      await removeBelow(key);
      const files = await filesBelow(folder);
      try {
        await each(files, FILES_AT_ONCE, (file) => putFile(join(folder, file), `${key}/${file}`));
      } catch (error) {
        await removeBelow(key).catch(() => undefined);
        throw error;
      }
    },
    read,
    readPatiently,
    async onDisk(key, work) {
      const kept = await readPatiently(key);
      if (!kept) throw new Error(`There is no file ${key}.`);
      const file = join(work, `kept-${basename(key)}`);
      if (!(await stat(file).catch(() => undefined)))
        await writeFile(file, await kept.bytes(), { mode: 0o600 });
      return file;
    },
    async list(from) {
      const { keys, next } = await page('', from);
      return { keys, next: next ?? null };
    },
    below: async (key) => (await keysUnder(key)).map((one) => one.slice(key.length + 1)),
    remove,
    removeBelow,
  };
}

let made: { bucket: Bucket; store: Store } | undefined;

/** One for the process: its places are counted over everybody. */
export function bucketStore(bucket: Bucket): Store {
  if (made?.bucket !== bucket) made = { bucket, store: makeStore(bucket) };
  return made.store;
}
