/**
 * Where the files of pictures lie: a folder of this machine, or a bucket that speaks S3 when one is configured. Keys are
 * paths with slashes (`<id>/v3/og.jpg`). Nobody outside of this folder knows which of the two it is.
 */
import { env } from '../env.ts';
import { bucketStore } from './bucket.ts';
import { folderStore } from './folder.ts';

/** One stored file. Its bytes are read when they are wanted. */
export type Kept = {
  /** Another one whenever the bytes are others. */
  tag: string;
  bytes(): Promise<Buffer>;
};

/** A page of what is there. */
export type Listed = {
  keys: string[];
  /** Where the next page begins; null after the last. */
  next: string | null;
};

export type Store = {
  /** Where it is, in words for whoever runs the house. */
  readonly where: string;
  /** Whether it is another machine: then it may be silent, and a backup has to fetch from it. */
  readonly remote: boolean;
  /**
   * Puts the files of a finished folder of this machine under a key, over whatever an unfinished attempt left there. A
   * folder of the same disk is moved. All of it or nothing: what was put when something failed is taken out again.
   */
  putFolder(folder: string, key: string): Promise<void>;
  putFile(file: string, key: string): Promise<void>;
  /** Undefined when there is no such file. */
  read(key: string): Promise<Kept | undefined>;
  /** The same for whom nobody waits: a master or a backup, over a slow line. */
  readPatiently(key: string): Promise<Kept | undefined>;
  /** A file of this machine with the bytes of a key, for a process that wants a path: its own place, or a copy in `work`. */
  onDisk(key: string, work: string): Promise<string>;
  /** All files, a page at a time, in the order of their keys; begins at `from` (a `next` of the page before). */
  list(from?: string): Promise<Listed>;
  /** Names of files below a key (`v3/og.jpg`). */
  below(key: string): Promise<string[]>;
  /** Removes files. What is not there is no failure. */
  remove(keys: readonly string[]): Promise<void>;
  /** Removes all files below a key. */
  removeBelow(key: string): Promise<void>;
};

/** The store of this process's environment. */
export const store = (): Store => {
  const { bucket, dataDir } = env();
  return bucket ? bucketStore(bucket) : folderStore(dataDir);
};
