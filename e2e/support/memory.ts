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

const childrenOf = (pid: number): string[] =>
  readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]) === pid,
  );

export type Peaks = {
  /** MB */
  server: number;
  /** MB of the largest process that it started, and how many ran at once at most. */
  child: number;
  children: number;
};

/** Looks 20 times a second from now on; `stop` gives the most that was seen. */
export function watchMemory(pid: number): { stop(): Peaks } {
  const peaks: Peaks = { server: 0, child: 0, children: 0 };
  const look = (): void => {
    peaks.server = Math.max(peaks.server, megabytes(String(pid), 'VmRSS'));
    const children = childrenOf(pid);
    peaks.children = Math.max(peaks.children, children.length);
    // Of a child the kernel knows the most itself.
    for (const child of children) peaks.child = Math.max(peaks.child, megabytes(child, 'VmHWM'));
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
