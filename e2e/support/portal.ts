/** A portal of its own: the built server on its own port, with its own data folder and clock. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { renameSync, writeFileSync } from 'node:fs';

export const ROOT = join(import.meta.dirname, '../..');

/** The instant of the design's pictures: 23 August 2026, 6.42pm in Hong Kong. */
export const EDITION_INSTANT = Date.UTC(2026, 7, 23, 10, 42);

export type Portal = {
  url: string;
  dataDir: string;
  /** What the server said so far, on both streams. */
  said(): string;
  /** Path of the one-time link for a chief editor that the last start printed; '' when it printed none. */
  link(): string;
  /** Freezes the server's clock at an instant (ms UTC). */
  setClock(at: number): void;
  /** Lets the server's clock run on from an instant (ms UTC). */
  runClock(at: number): void;
  /** Ends it with a signal and waits until it is gone; gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port and data, with `more` in its environment. */
  start(more?: Readonly<Record<string, string>>): Promise<void>;
  pid(): number;
};

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** Where the build lies. */
export const DIST = process.env.NEXT_DIST_DIR || '.next';

/** The same as in server/prepare.mjs. */
const QUICK_START = {
  NODE_COMPILE_CACHE: join(ROOT, DIST, 'cache/node'),
  __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'true',
};

/** `npm run proof -- late-answers` */
const heldBack = process.env.HOLD_BACK ? ['--import', join(ROOT, 'e2e/support/hold-back.ts')] : [];

/** The built server as a process, with an environment of its own. */
export const launch = (env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(join(ROOT, 'node_modules/.bin/node'), [...heldBack, 'server/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      HOLD_BACK: process.env.HOLD_BACK ?? '',
      TZ: 'America/New_York',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      NEXT_DIST_DIR: DIST,
      ...QUICK_START,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts a portal on a data folder; resolves once it is ready. `clock`: the frozen instant, or null for the real one. */
export async function openPortal(
  dataDir: string,
  options: { clock?: number | null; env?: Record<string, string> } = {},
): Promise<Portal> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const clockFile = `${dataDir}.clock`;
  const { clock = EDITION_INSTANT, env = {} } = options;
  let child: ChildProcess | undefined;
  let said = '';
  // Renamed into place: nobody ever reads half an instant, or none, which would be today's.
  const writeClock = (text: string): void => {
    writeFileSync(`${clockFile}.next`, text);
    renameSync(`${clockFile}.next`, clockFile);
  };
  const setClock = (at: number): void => writeClock(`@${at}`);
  if (clock !== null) setClock(clock);

  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    child = launch({
      PORT: String(port),
      DATA_DIR: dataDir,
      TEST: '1',
      ...(clock === null ? {} : { CLOCK_FILE: clockFile }),
      ...env,
      ...more,
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The portal did not start:\n${said.slice(-3000)}`);
      const ready = await fetch(`${url}/readyz`).catch(() => undefined);
      if (ready?.ok) return;
      await pause(100);
    }
  };
  await start();
  return {
    url,
    dataDir,
    said: () => said,
    link: () => [...said.matchAll(/\/setup\/[\w-]+/g)].at(-1)?.[0] ?? '',
    setClock,
    runClock: (at) => writeClock(String(at - Date.now())),
    start,
    pid: () => child?.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}
