/** Starts a steady reader in a process of its own and gives what it measured. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './portal.ts';

export type Paced = {
  url: string;
  paths: readonly string[];
  /** ms between two requests */
  each: number;
  headers: Readonly<Record<string, string>>;
};

/** What was asked between two marks: ms of each answer below 400, and how many were none. */
export type Stretch = { times: number[]; failed: number };

/** Begins asking. `mark` ends a stretch and begins the next; `stop` gives all of them. */
export function beginPace(paced: Paced): { mark(): void; stop(): Promise<Stretch[]> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'paced.ts'), JSON.stringify(paced)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const done = new Promise<Stretch[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(JSON.parse(said) as Stretch[])
        : reject(new Error(`The reader ended with ${code}.`)),
    );
  });
  return {
    mark: () => void child.kill('SIGUSR2'),
    stop() {
      child.kill('SIGTERM');
      return done;
    },
  };
}
