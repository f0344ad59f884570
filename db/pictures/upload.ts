/**
 * Files that are sent to us, put down piece by piece as they come: no upload is ever whole in the memory of the house, and
 * none is gone through a second time for its fingerprint. Whoever begins one drops it, whatever comes of it.
 */
import { createHash } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, type Result } from '#db/shared/result';
import { dropWork, incoming, newWork } from './files.ts';
import { MOST_BYTES } from './model.ts';

const UPLOAD = Symbol.for('hong-kong-news.upload');

/** A file that was put down. Made here alone: no input that somebody writes can name a path. */
export type Upload = {
  readonly [UPLOAD]: true;
  /** Absolute, of this machine. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
};

/** Told apart by brand: Next keeps its own copy of this module. */
const isUpload = (value: unknown): value is Upload => value instanceof Object && UPLOAD in value;

/** A file as it was sent: put down already, or in memory (what we draw or fetch ourselves). */
export type SentFile = Upload | Uint8Array;
export const SentFile = z.custom<SentFile>((value) => isUpload(value) || value instanceof Uint8Array);

/** A file that is being put down. */
export type Putting = {
  /** Adds bytes at its end. Rejects when the disk does not take them. */
  add(bytes: Uint8Array): Promise<void>;
  /** Nothing more comes. */
  end(): Promise<Upload>;
  /** Removes it, finished or not. */
  drop(): Promise<void>;
};

/** Folders of files that come in over the network begin so: only the server makes them. */
const FROM_OUTSIDE = 'sent-';

/** Begins an empty file. `outside`: it comes in over the network, so a server that starts again may remove it. */
export async function putDown(outside = true): Promise<Putting> {
  const work = await newWork(outside ? FROM_OUTSIDE : '');
  const path = join(work, 'upload');
  const handle = await open(path, 'wx', 0o600).catch(async (error: unknown) => {
    await dropWork(work);
    throw error;
  });
  const hash = createHash('sha256');
  let size = 0;
  return {
    async add(bytes) {
      hash.update(bytes);
      for (let at = 0; at < bytes.byteLength;)
        at += (await handle.write(bytes, at, bytes.byteLength - at)).bytesWritten;
      size += bytes.byteLength;
    },
    async end() {
      await handle.close();
      return { [UPLOAD]: true, path, size, hash: hash.digest('hex') };
    },
    async drop() {
      await handle.close();
      await dropWork(work);
    },
  };
}

/** Whether something was thrown because nothing more fits on the disk. */
export const isDiskFull = (thrown: unknown): boolean => /ENOSPC|EDQUOT/.test(String(thrown));

/**
 * Runs something with a file that was sent as one that lies on the disk. What was in memory is removed from there again.
 * Failures: those of `run`, picture-too-large, disk-full.
 */
export async function onDisk<T>(
  sent: SentFile,
  run: (upload: Upload) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (isUpload(sent)) return run(sent);
  if (sent.byteLength > MOST_BYTES) return fail('picture-too-large');
  let putting: Putting | undefined;
  try {
    putting = await putDown(false);
    await putting.add(sent);
    return await run(await putting.end());
  } catch (error) {
    if (isDiskFull(error)) return fail('disk-full');
    throw error;
  } finally {
    await putting?.drop();
  }
}

/** Removes what was coming in when the server died. Only for the one server of this folder, before it opens. */
export async function clearUploads(): Promise<void> {
  for (const name of await readdir(incoming()).catch(() => []))
    if (name.startsWith(FROM_OUTSIDE)) await rm(join(incoming(), name), { recursive: true, force: true });
}
