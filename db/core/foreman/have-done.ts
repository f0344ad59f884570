/**
 * Has work done by a process of its own, which the foreman starts. The foreman is called by the server before it grows, by
 * everybody else at the first errand; called again if it should die.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { shared } from '#db/core/process';
import { type Ended, type Order, Report } from './errand.ts';

/** MB of JavaScript; the foreman holds no more than who runs and what they said. */
const MEMORY = 64;

export type Errand = {
  /** The file that it runs, from the folder that npm scripts run in. */
  file: string;
  args?: readonly string[];
  /** What it reads from its standard input. */
  input?: string;
  /** MB of JavaScript. */
  memory: number;
  /** ms by the clock; then it is killed. */
  wall: number;
  /** Kills it. */
  signal?: AbortSignal;
};

/** From the folder that npm scripts run in: Next keeps this module inside its bundle, far from its own file. */
const fileOf = (file: string): string => join(/* turbopackIgnore: true */ process.cwd(), file);

const argsFor = (file: string, memory: number): string[] => [
  '--no-warnings',
  `--max-old-space-size=${memory}`,
  fileOf(file),
];

function call(): NonNullable<typeof shared.foreman> {
  const waiting = new Map<number, (ended: Ended) => void>();
  const child: ChildProcess = spawn(process.execPath, argsFor('db/core/foreman/foreman.ts', MEMORY), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { NODE_ENV: 'production' },
  });
  // Whoever is waited for keeps this process alive, the foreman alone does not.
  child.unref();
  child.channel?.unref();
  const over = (why: string): void => {
    if (shared.foreman === foreman) shared.foreman = undefined;
    for (const done of waiting.values()) done({ ok: false, killed: true, why });
    waiting.clear();
  };
  child.on('message', (message) => {
    const { id, ended } = Report.parse(message);
    waiting.get(id)?.(ended);
    waiting.delete(id);
    if (waiting.size === 0) child.channel?.unref();
  });
  child.once('error', (error) => over(`The foreman could not be reached: ${error.message}`));
  child.once('exit', () => over('The foreman has ended.'));
  const tell = (order: Order): void => {
    // A foreman that is gone says so by its end.
    if (child.connected) child.send(order, () => undefined);
  };
  let last = 0;
  const foreman = {
    run: ({ file, args = [], input = '', memory, wall, signal }: Errand) =>
      new Promise<Ended>((done) => {
        const id = (last += 1);
        const stop = (): void => tell({ do: 'stop', id });
        waiting.set(id, (ended) => {
          signal?.removeEventListener('abort', stop);
          done(ended);
        });
        child.channel?.ref();
        tell({ do: 'run', id, args: [...argsFor(file, memory), ...args], input, wall });
        if (signal?.aborted) stop();
        else signal?.addEventListener('abort', stop, { once: true });
      }),
  };
  return foreman;
}

/** Calls the foreman, while this process is still small. */
export function callForeman(): void {
  shared.foreman ??= call();
}

/** Runs one errand and gives how it ended. Never throws; `killed` says that it did not fail by itself. */
export function haveDone(errand: Errand): Promise<Ended> {
  callForeman();
  return shared.foreman?.run(errand) ?? Promise.resolve({ ok: false, killed: true, why: 'No foreman came.' });
}
