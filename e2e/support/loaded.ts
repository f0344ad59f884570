/** Starts a load in a process of its own and gives what it counted. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './portal.ts';

export type Load = {
  url: string;
  paths: readonly string[];
  connections: number;
  /** Requests in all; without it the load runs until it is stopped. */
  amount?: number;
  headers: Readonly<Record<string, string>>;
};

export type Loaded = {
  answers: number;
  /** Answers below 400. */
  good: number;
  /** Connections that broke and requests that nobody answered. */
  errors: number;
  /** ms */
  p99: number;
};

/** What a browser says of itself, as far as a server listens. */
export const BROWSER_HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'en-HK,en;q=0.9,zh-HK;q=0.8',
  'user-agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
} as const;

/** Begins a load. `done` settles when its amount is reached; `stop` ends it before. Both give what it counted. */
export function beginLoad(load: Load): { done: Promise<Loaded>; stop(): Promise<Loaded> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), JSON.stringify(load)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const done = new Promise<Loaded>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as Loaded) : reject(new Error(`The load ended with ${code}.`)),
    );
  });
  return {
    done,
    stop() {
      child.kill('SIGTERM');
      return done;
    },
  };
}
