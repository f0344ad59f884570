/**
 * Where pictures lie: `<dataDir>/pictures/<id>/master.webp` (`master.v<cut>.webp` once the file was replaced, with the
 * cut that it came with) and `…/<id>/v<cut>/<name>.<extension>`. A master is never served: it shows what is hidden.
 * Everything is made whole in `.incoming/` on the same disk and then renamed into place, so no half file is ever served.
 */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '#db/core/env';
import { newId } from '#db/shared/id';
import type { Extension, VariantName } from './variants.ts';

/** Left in `.incoming/` longer than this (ms), work belongs to a process that died. */
const ABANDONED_MS = 3_600_000;

const root = (): string => join(env().dataDir, 'pictures');
const incoming = (): string => join(root(), '.incoming');
const folderOf = (id: string): string => join(root(), id);
export const cutName = (cut: number): string => `v${cut}`;

/** Name of the file that came with a cut. */
export const masterName = (fileCut: number): string =>
  fileCut === 1 ? 'master.webp' : `master.v${fileCut}.webp`;

/** The picture as we keep it, for cutting again. */
export const masterOf = (id: string, fileCut: number): string => join(folderOf(id), masterName(fileCut));

/** File of one variant; it may not exist. */
export const variantFile = (id: string, cut: number, name: VariantName, extension: Extension): string =>
  join(folderOf(id), cutName(cut), `${name}.${extension}`);

/** Makes a durable record of a folder's entries. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new, empty working folder. Also clears what dead processes left. */
export async function newWork(): Promise<string> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 });
  const mine = newId();
  const work = join(incoming(), mine);
  await mkdir(work, { mode: 0o700 });
  // Ages are compared by the disk's own clock: ours may be frozen or moved in tests.
  const { mtimeMs } = await stat(work);
  for (const name of await readdir(incoming())) {
    const old = join(incoming(), name);
    const made = name === mine ? undefined : await stat(old).catch(() => undefined);
    if (made && made.mtimeMs < mtimeMs - ABANDONED_MS) await rm(old, { recursive: true, force: true });
  }
  return work;
}

export const dropWork = (work: string): Promise<void> => rm(work, { recursive: true, force: true });

/** Moves a finished folder to its place, over whatever an unfinished attempt left there. */
async function place(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Puts a new picture (folder with master and first cut) in its place. */
export const placePicture = (folder: string, id: string): Promise<void> => place(folder, folderOf(id));

/** Puts a new cut of a picture in its place. */
export const placeCut = (folder: string, id: string, cut: number): Promise<void> =>
  place(folder, join(folderOf(id), cutName(cut)));

/** Puts a new file of a picture (folder with its master and its cut) beside the one that is there. */
export async function placeFile(folder: string, id: string, cut: number): Promise<void> {
  await rename(join(folder, masterName(cut)), masterOf(id, cut));
  await place(join(folder, cutName(cut)), join(folderOf(id), cutName(cut)));
}

/**
 * Removes what a picture needs no more: masters of replaced files, and cuts older than the one before `cut`: that one
 * may still stand in pages that readers have open. With `all` that goes too: something in it must not be seen.
 */
export async function dropOld(
  id: string,
  cut: number,
  fileCut: number,
  { all = false }: { all?: boolean } = {},
): Promise<void> {
  for (const name of await readdir(folderOf(id))) {
    const found = /^v(\d+)$/.exec(name);
    const old = found ? Number(found[1]) < (all ? cut : cut - 1) : name !== masterName(fileCut);
    if (old) await rm(join(folderOf(id), name), { recursive: true, force: true });
  }
}

/** Removes a picture from the disk. */
export const dropPicture = (id: string): Promise<void> => rm(folderOf(id), { recursive: true, force: true });
