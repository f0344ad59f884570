/** One server per database: a lock file that names its process. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';

const lockFile = (): string => join(env().dataDir, 'server.lock');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Start time of a process (Linux): tells a living server from another program that got its number. '' elsewhere. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** The process that holds the lock and lives; undefined when it is free. */
export function lockHolder(): number | undefined {
  let text: string;
  try {
    text = readFileSync(lockFile(), 'utf8');
  } catch {
    return undefined;
  }
  const [pid = '', started = ''] = text.trim().split(' ');
  const number = Number(pid);
  return Number.isInteger(number) && number > 0 && isAlive(number) && startOf(number) === started
    ? number
    : undefined;
}

/** Takes the lock; gives the way to let go. Throws one sentence when another server holds it. */
export function takeLock(): () => void {
  mkdirSync(env().dataDir, { recursive: true, mode: 0o700 });
  const holder = lockHolder();
  if (holder !== undefined)
    throw new Error(
      `Another server (process ${holder}) holds this database. End it first, or set DATA_DIR to another folder.`,
    );
  // A lock left by a server that was killed.
  rmSync(lockFile(), { force: true });
  try {
    writeFileSync(lockFile(), `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Error('Another server is starting on this database.');
  }
  return () => rmSync(lockFile(), { force: true });
}
