/** CPU time of another process, all its threads, from the system's own books (Linux). */
import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second, whatever its own tick is. */
const TICK_MS = 10;

/** Milliseconds of CPU, user and system, that a process has used since its start. */
export function cpuMs(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
  const fields = afterName.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Middle of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
