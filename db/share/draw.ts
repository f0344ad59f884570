/**
 * Has share pictures drawn by a process of their own, one batch at a time: it sets type, which would hold the event loop,
 * and holds an image library. It has limits of time and memory, and steps behind everything else on the machine.
 */
import { haveDone } from '#db/core/foreman/have-done';
import { isDrawn, makeShareFolder, shareFile } from './files.ts';
import type { Batch, Drawing } from './job.ts';

const AT_ONCE = 40;
/** Processor time, ms: to open the fonts, and for each picture; ten times what was measured. */
const OPENING = 15_000;
const EACH = 1_000;
/** By the clock, ms. */
const WALL = 180_000;

let last: Promise<unknown> = Promise.resolve();

async function runWorker(batch: Batch, signal: AbortSignal | undefined): Promise<void> {
  const ended = await haveDone({
    file: 'components/share/worker.ts',
    input: JSON.stringify(batch),
    memory: 256,
    wall: WALL,
    signal,
  });
  if (!ended.ok) throw new Error(`Share pictures were not drawn: ${ended.why}`.slice(0, 800));
}

async function drawMissing(drawings: readonly Drawing[], signal: AbortSignal | undefined): Promise<number> {
  const wanted = new Map<string, Drawing>();
  for (const drawing of drawings) if (!(await isDrawn(drawing))) wanted.set(shareFile(drawing), drawing);
  if (wanted.size === 0) return 0;
  await makeShareFolder();
  const all = [...wanted].map(([file, drawing]) => ({ file, drawing }));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const part = all.slice(from, from + AT_ONCE);
    await runWorker({ drawings: part, work: OPENING + EACH * part.length }, signal);
  }
  return all.length;
}

/**
 * Draws what is not drawn yet and gives how many that were. Waits for the batch before it. Rejects when the process
 * failed, took too long or was stopped by `signal`; what was finished until then stays.
 */
export function drawShares(drawings: readonly Drawing[], signal?: AbortSignal): Promise<number> {
  const mine = last.then(() => drawMissing(drawings, signal));
  last = mine.catch(() => undefined);
  return mine;
}
