/** Asks the search thread: started at the first question, started again if it should die, ended with the engine. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { engine } from '#db/core/client';
import { shared } from '#db/core/process';
import type { Input, JobName, Output } from './jobs.ts';

type Answer = { id: number; output?: unknown; error?: string };
type Waiting = { done(output: unknown): void; failed(error: Error): void };

/** From the folder that npm scripts run in: Next keeps this module inside its bundle, far from its own file. */
const threadFile = (): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'db', 'search', 'sqlite', 'thread.ts');

function begin(file: string): NonNullable<typeof shared.search> {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(/* turbopackIgnore: true */ threadFile(), {
    workerData: file,
    execArgv: ['--no-warnings'],
  });
  worker.unref();
  const over = (error: Error): void => {
    if (shared.search === thread) shared.search = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  worker.on('message', ({ id, output, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) asked?.done(output);
    else asked?.failed(new Error(`Search failed: ${error}`));
  });
  worker.on('error', (error) => over(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => over(new Error('The search thread has ended.')));
  let last = 0;
  const thread = {
    ask: (name: string, input: unknown) =>
      new Promise<unknown>((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        worker.ref();
        worker.postMessage({ id: last, name, input });
      }),
    async close() {
      await worker.terminate();
    },
  };
  return thread;
}

/** Runs a job in the thread. Throws when it failed or the thread died; the next question starts another. */
export async function ask<K extends JobName>(name: K, input: Input<K>): Promise<Output<K>> {
  const { file } = await engine();
  const thread = (shared.search ??= begin(file));
  // The thread runs the very function that this type is taken from.
  return (await thread.ask(name, input)) as Output<K>;
}
