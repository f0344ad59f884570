/**
 * Names of a picture's files: `<id>/master.webp` (`master.v<cut>.webp` once the file was replaced, with the cut that it
 * came with) and `<id>/v<cut>/<name>.<extension>`. A master is never served: it shows what is hidden. What is being made
 * lies in `<dataDir>/pictures/.incoming/` of this machine; finished, it goes to the store (db/core/store), wherever that is.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#db/core/env';
import { isSilent } from '#db/core/store/silent';
import { store } from '#db/core/store/store';
import { newId } from '#db/shared/id';
import { fail, ok, type Result } from '#db/shared/result';
import { isNeeded, type Cuts } from './needed.ts';
import { cutName, masterName } from './names.ts';

/** Left in `.incoming/` longer than this (ms), work belongs to a process that died. */
const ABANDONED_MS = 3_600_000;

/** Where work lies that is not finished. */
export const incoming = (): string => join(env().dataDir, 'pictures', '.incoming');

/** A new, empty working folder, whose name begins with `mark`. Also clears what dead processes left. */
export async function newWork(mark = ''): Promise<string> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 });
  const mine = `${mark}${newId()}`;
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

/** The picture as we keep it, as a file of this machine: for cutting again. */
export const masterOnDisk = (id: string, fileCut: number, work: string): Promise<string> =>
  store().onDisk(`${id}/${masterName(fileCut)}`, work);

/** Runs what puts files in their place. Failure: store-silent, and nothing was put. */
export async function putting(run: () => Promise<void>): Promise<Result<null>> {
  try {
    await run();
    return ok(null);
  } catch (error) {
    if (isSilent(error)) return fail('store-silent');
    throw error;
  }
}

/** Puts a new picture (folder with master and first cut) in its place. */
export const placePicture = (folder: string, id: string): Promise<void> => store().putFolder(folder, id);

/** Puts a new cut of a picture in its place. */
export const placeCut = (folder: string, id: string, cut: number): Promise<void> =>
  store().putFolder(folder, `${id}/${cutName(cut)}`);

/** Puts a new file of a picture (folder with its master and its cut) beside the one that is there. */
export async function placeFile(folder: string, id: string, cut: number): Promise<void> {
  await store().putFile(join(folder, masterName(cut)), `${id}/${masterName(cut)}`);
  await placeCut(join(folder, cutName(cut)), id, cut);
}

/**
 * Removes files; a store that is silent is not waited for. Nobody is served them any more (`served`), and the house
 * looks for them again within the hour (`sweep`).
 */
async function orLater(removing: Promise<void>): Promise<void> {
  try {
    await removing;
  } catch (error) {
    if (!isSilent(error)) throw error;
  }
}

/** Removes what a picture needs no more, now that its record says `cuts`. */
export const dropOld = (id: string, cuts: Cuts): Promise<void> =>
  orLater(
    (async () => {
      const names = await store().below(id);
      await store().remove(names.filter((name) => !isNeeded(name, cuts)).map((name) => `${id}/${name}`));
    })(),
  );

/** Removes a cut that was put in its place and never used. */
export const dropCut = (id: string, cut: number): Promise<void> =>
  orLater(store().removeBelow(`${id}/${cutName(cut)}`));

/** The same with the file that it came with. */
export const dropFile = (id: string, cut: number): Promise<void> =>
  orLater(
    (async () => {
      await store().remove([`${id}/${masterName(cut)}`]);
      await store().removeBelow(`${id}/${cutName(cut)}`);
    })(),
  );

/** Removes a picture's files. */
export const dropPicture = (id: string): Promise<void> => orLater(store().removeBelow(id));
