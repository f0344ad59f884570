/**
 * What a kept story page costs: CPU per request of the portal, of a bare node:http server that sends the same bytes
 * and headers, and of Next when it renders the page each time. `npm run bench:pages`; see README.md beside this file.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_HEADERS, beginLoad } from '../support/loaded.ts';
import { circumstances } from '../support/machine.ts';
import { openPortal, ROOT } from '../support/portal.ts';
import { cpuMs, median } from './cpu.ts';
import { record } from './record.ts';

const ROUNDS = 5;
const CONNECTIONS = 8;
/** Requests of a slice; a round is SLICES of each server by turns, so that a busy moment of the machine falls on all. */
const REQUESTS = { kept: 5_000, bare: 5_000, rendered: 40 };
const SLICES = 5;
const MOST_OF_BARE = 1.8;
const LEAST_OF_RENDERED = 10;

type Name = keyof typeof REQUESTS;
type Server = { url: string; pid: number };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const children: ChildProcess[] = [];

/** Starts one of the two servers that the portal is held against; they say their port. */
async function begin(script: string, args: string[], env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  for await (const bytes of child.stdout) {
    said += String(bytes);
    const port = /^port (\d+)$/m.exec(said)?.[1];
    if (port) return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
  }
  throw new Error(`${script} did not start: ${said}`);
}

/** Sends a slice; gives the CPU that it took, ms. */
async function slice(server: Server, path: string, requests: number): Promise<number> {
  const before = cpuMs(server.pid);
  const load = beginLoad({
    url: server.url,
    paths: [path],
    connections: CONNECTIONS,
    amount: requests,
    headers: BROWSER_HEADERS,
  });
  const { good } = await load.done;
  if (good !== requests) throw new Error(`${requests - good} of ${requests} requests were not answered.`);
  return cpuMs(server.pid) - before;
}

const dir = mkdtempSync(join(tmpdir(), 'bench-'));
const portal = await openPortal(join(dir, 'data'), { clock: null });
try {
  const front = await (await fetch(portal.url)).text();
  const path = /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(front)?.[1] ?? '';
  const answer = await record(`${portal.url}${path}`, BROWSER_HEADERS);
  const file = join(dir, 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  const servers: Record<Name, Server> = {
    kept: { url: portal.url, pid: portal.pid() },
    bare: await begin('bare-server.ts', [file], {}),
    rendered: await begin('rendering-server.ts', [], { DATA_DIR: portal.dataDir, SITE_URL: portal.url }),
  };
  const names: Name[] = ['kept', 'bare', 'rendered'];

  say(
    `${path}: ${Buffer.from(answer.body, 'base64').length} bytes, ${answer.headers.join(' ').match(/Content-Encoding \w+/i)}`,
  );
  for (const name of names) await slice(servers[name], path, REQUESTS[name]);
  say('CPU per request, µs      kept      bare  rendered');
  const row = (title: string, took: Record<Name, number>): void =>
    say(title.padEnd(20) + names.map((name) => took[name].toFixed(1).padStart(10)).join(''));
  const rounds: Record<Name, number>[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const took: Record<Name, number> = { kept: 0, bare: 0, rendered: 0 };
    for (let i = 0; i < SLICES; i += 1)
      for (const name of names)
        took[name] += ((await slice(servers[name], path, REQUESTS[name])) * 1000) / (SLICES * REQUESTS[name]);
    rounds.push(took);
    row(`round ${round}`, took);
  }
  const middle = (name: Name): number => median(rounds.map((took) => took[name]));
  const [kept, bare, rendered] = [middle('kept'), middle('bare'), middle('rendered')];
  row('median', { kept, bare, rendered });
  const [ofBare, ofRendered] = [kept / bare, rendered / kept];
  say(`kept / bare      ${ofBare.toFixed(2)}  (at most ${MOST_OF_BARE})`);
  say(`rendered / kept  ${ofRendered.toFixed(0)}  (at least ${LEAST_OF_RENDERED})`);
  say(circumstances());
  process.exitCode = ofBare <= MOST_OF_BARE && ofRendered >= LEAST_OF_RENDERED ? 0 : 1;
} finally {
  for (const child of children) child.kill();
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
