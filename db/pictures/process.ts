/**
 * Turns uploads into our own files. The decoding happens in a child process with a time limit, one at a time and
 * behind whatever else the machine does: a hostile picture can cost at most that child. What we drew ourselves before the
 * house opens may have all processors.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { haveDone } from '#db/core/foreman/have-done';
import { syncFolder } from '#db/core/store/folder';
import { isSilent } from '#db/core/store/silent';
import { fail, ok, type Result } from '#db/shared/result';
import type { Focal } from './crop.ts';
import { dropWork, masterOnDisk, newWork } from './files.ts';
import { Answer, type Job } from './job.ts';
import { type HiddenArea, MOST_BYTES, MOST_PIXELS } from './model.ts';
import { cutName, masterName } from './names.ts';
import { sniffFile } from './sniff-file.ts';
import type { Upload } from './upload.ts';
import type { HandCrops, SlotCrop } from './variants.ts';

/** What is cut out of a picture, and what is taken from it. */
export type Shaping = {
  focal: Focal;
  crops: HandCrops | null;
  hidden: readonly HiddenArea[] | null;
  slots: readonly SlotCrop[] | null;
};

/** A finished folder that waits to be put in its place, with the size of the master in px. */
export type Made = {
  folder: string;
  width: number;
  height: number;
  look: string | null;
  drop(): Promise<void>;
};

/**
 * What a worker may take, ms: `work` of the processor, then the picture is refused; `wall` by the clock, then the
 * machine was too busy, which is no fault of the picture. `atOnce` of them work side by side: one, once there are readers.
 */
type Limits = { work: number; wall: number; atOnce: number };
const LIMITS: Limits = { work: 15_000, wall: 90_000, atOnce: 1 };
const MOST_WAITING = 16;

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a free place among the workers; false when the queue is full. */
async function enter(atOnce: number): Promise<boolean> {
  if (running >= atOnce) {
    if (waiting.length >= MOST_WAITING) return false;
    // The one that leaves hands its place over, so the count stays.
    await new Promise<void>((go) => waiting.push(go));
    return true;
  }
  running += 1;
  return true;
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

async function runWorker(job: Job, wall: number): Promise<Answer> {
  const args = [JSON.stringify(job)];
  const ended = await haveDone({ file: 'server/picture-worker.ts', args, memory: 128, wall });
  if (ended.ok) return Answer.parse(JSON.parse(ended.said));
  // Ended from outside: the machine is busy. Stopped by itself or crashed in a decoder: the picture is bad.
  return { ok: false, code: ended.killed ? 'busy' : 'picture-refused', why: ended.why.slice(0, 500) };
}

async function cutInto(
  work: string,
  folder: string,
  job: Omit<Job, 'work'>,
  limits: Partial<Limits> = {},
): Promise<Result<Made>> {
  const { work: most = LIMITS.work, wall = LIMITS.wall, atOnce = LIMITS.atOnce } = limits;
  if (!(await enter(atOnce))) return fail('busy');
  try {
    const answer = await runWorker({ ...job, work: most }, wall);
    if (!answer.ok) return fail(answer.code);
    await syncFolder(folder);
    const { width, height, look } = answer;
    return ok({ folder, width, height, look, drop: () => dropWork(work) });
  } finally {
    leave();
  }
}

async function inWork(fn: (work: string) => Promise<Result<Made>>): Promise<Result<Made>> {
  let made: Result<Made> | undefined;
  const work = await newWork();
  try {
    made = await fn(work);
    return made;
  } catch (error) {
    if (String(error).includes('ENOSPC')) return fail('disk-full');
    if (isSilent(error)) return fail('store-silent');
    throw error;
  } finally {
    if (!made?.ok) await dropWork(work);
  }
}

/**
 * Re-encodes an upload: a master and a cut (the first, unless it replaces a file), in a folder for `placePicture` or
 * `placeFile`. The uploaded bytes are not kept; whoever put them down removes them. Failures: picture-empty,
 * picture-refused, picture-heic, picture-too-large, disk-full, busy (too many waiting, or the machine did not get to it).
 */
export async function takeIn(
  upload: Upload,
  focal: Focal,
  limits?: Partial<Limits>,
  cut = 1,
): Promise<Result<Made>> {
  if (upload.size === 0) return fail('picture-empty');
  if (upload.size > MOST_BYTES) return fail('picture-too-large');
  const { said, heic } = await sniffFile(upload.path);
  if (!said) return fail(heic ? 'picture-heic' : 'picture-refused');
  if (said.width * said.height > MOST_PIXELS) return fail('picture-too-large');
  return inWork(async (work) => {
    const picture = join(work, 'picture');
    const cuts = join(picture, cutName(cut));
    await mkdir(cuts, { recursive: true, mode: 0o700 });
    const master = join(picture, masterName(cut));
    return cutInto(
      work,
      picture,
      { source: upload.path, master, cuts, focal, crops: null, hidden: null, slots: null },
      limits,
    );
  });
}

/** Cuts a kept picture again in another way, in a folder for `placeCut`. Failures as `takeIn`, and store-silent. */
export const cutAgain = (
  id: string,
  fileCut: number,
  { focal, crops, hidden, slots }: Shaping,
): Promise<Result<Made>> =>
  inWork(async (work) => {
    const cuts = join(work, 'cut');
    await mkdir(cuts, { mode: 0o700 });
    return cutInto(work, cuts, {
      source: await masterOnDisk(id, fileCut, work),
      master: null,
      cuts,
      focal,
      crops,
      hidden: hidden && [...hidden],
      slots: slots && [...slots],
    });
  });
