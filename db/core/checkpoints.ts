/**
 * When the write-ahead log is carried over into the file. SQLite does it inside the commit that fills the log, and that
 * one save waits for many pages and two flushes; here a thread does it between commits, and the writer itself only when
 * the log has grown far beyond that (https://www.sqlite.org/wal.html#checkpointing).
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Commits between two carryings: of saves of a long story, about 2,000 pages. */
const COMMITS = 32;
/** Pages in the log at which the writer carries it over itself: 32 MB. */
export const WRITER_CARRIES_AT = 8_000;

/** From the folder that npm scripts run in: Next keeps this module inside its bundle, far from its own file. */
const threadFile = (): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'db', 'core', 'checkpoint-thread.ts');

export type Checkpoints = {
  /** Tells of a commit. */
  committed(): void;
  close(): Promise<void>;
};

/** Carries over the log of `file` every few commits, in a thread that is started when it is first needed. */
export function checkpointsOf(file: string): Checkpoints {
  let since = 0;
  let worker: Worker | undefined;
  const begin = (): Worker => {
    const begun = new Worker(/* turbopackIgnore: true */ threadFile(), {
      workerData: file,
      execArgv: ['--no-warnings'],
    });
    begun.unref();
    // Nothing is lost with the thread: the writer carries the log over until another one is begun.
    const over = (): void => {
      if (worker === begun) worker = undefined;
    };
    begun.on('error', over);
    begun.on('exit', over);
    return begun;
  };
  return {
    committed() {
      since += 1;
      if (since < COMMITS) return;
      since = 0;
      worker ??= begin();
      worker.postMessage(null);
    },
    async close() {
      await worker?.terminate();
    },
  };
}
