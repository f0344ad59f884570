/** How much memory a server and the processes that it starts have taken (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

/** MB in memory of a process, now or at its most. */
const megabytes = (pid: string, line: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Processes below one, by who started whom. */
function processesBelow(pid: number): string[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ name, parent: /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] }));
  const below = (one: string): string[] =>
    parents.filter(({ parent }) => parent === one).flatMap(({ name }) => [name, ...below(name)]);
  return below(String(pid));
}

const isWorker = (pid: string): boolean => read(`/proc/${pid}/cmdline`).includes('worker.ts');

export type Peaks = {
  /** MB of the server and of the small process that starts others for it. */
  server: number;
  /** MB of the largest process that was started for it, and how many ran at once at most. */
  child: number;
  children: number;
};

/** Looks 20 times a second from now on; `stop` gives the most that was seen. */
export function watchMemory(pid: number): { stop(): Peaks } {
  const peaks: Peaks = { server: 0, child: 0, children: 0 };
  const look = (): void => {
    const below = processesBelow(pid);
    const workers = below.filter(isWorker);
    const house = [String(pid), ...below.filter((one) => !workers.includes(one))];
    peaks.server = Math.max(
      peaks.server,
      house.reduce((sum, one) => sum + megabytes(one, 'VmRSS'), 0),
    );
    peaks.children = Math.max(peaks.children, workers.length);
    // Of a child the kernel knows the most itself.
    for (const child of workers) peaks.child = Math.max(peaks.child, megabytes(child, 'VmHWM'));
  };
  look();
  const timer = setInterval(look, 50);
  return {
    stop() {
      clearInterval(timer);
      return peaks;
    },
  };
}
