/**
 * The foreman: a small process that starts other processes for a large one. To start a process the system copies the
 * tables of all memory of whoever starts it, and lets every page that is written to afterwards fault once: of a server of
 * 800 MB that held all readers up for 50 ms each time, and cost it 200 ms more (measured); of this one it is 2 ms.
 * Whoever started the foreman is the only one it listens to, and it ends with them, and its processes with it.
 */
import { type ChildProcess, execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { Order, type Report } from './errand.ts';

/** Readers come first: what is started here gets what time they leave, from its first instruction on. */
const BEHIND_THE_SERVER = 10;
const MOST_WORDS = 2_000;

const running = new Map<number, ChildProcess>();

const report = (said: Report): void => void process.send?.(said);

function run({ id, args, input, wall }: Extract<Order, { do: 'run' }>): void {
  const options = { timeout: wall, killSignal: 'SIGKILL', env: { NODE_ENV: 'production' } } as const;
  const child = execFile(process.execPath, args, options, (error, stdout, stderr) => {
    running.delete(id);
    if (!error) return report({ id, ended: { ok: true, said: stdout } });
    const why = `${error.message} ${stderr}`.slice(0, MOST_WORDS);
    report({ id, ended: { ok: false, killed: error.killed === true, why } });
  });
  running.set(id, child);
  // It may have ended already, or never have begun: then there is nobody to tell.
  if (child.pid !== undefined)
    try {
      setPriority(child.pid, BEHIND_THE_SERVER);
    } catch {
      // Its end is reported.
    }
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
}

process.on('message', (message) => {
  const order = Order.parse(message);
  if (order.do === 'run') run(order);
  else running.get(order.id)?.kill('SIGKILL');
});
process.once('disconnect', () => {
  for (const child of running.values()) child.kill('SIGKILL');
  process.exit(0);
});
// A terminal tells the whole group: the house first finishes what it has begun, and then lets go of this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
