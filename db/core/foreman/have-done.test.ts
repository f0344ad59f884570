import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Errand, haveDone } from './have-done.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'foreman-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A file that runs this. */
function script(text: string): string {
  const file = join(dir, `${text.length}-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, text);
  return relative(process.cwd(), file);
}
const errand = (text: string, more: Partial<Errand> = {}): Errand => ({
  file: script(text),
  memory: 64,
  wall: 20_000,
  ...more,
});

const isAlive = (pid: number): boolean => {
  try {
    // One that has ended and was not buried yet is still there.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((go) => setTimeout(go, 10));
};

const FOREVER = "process.stdout.write('begun'); setInterval(() => undefined, 1000);";

describe('the foreman', () => {
  it('gives arguments and input, and says what was said', async () => {
    const echo =
      "import { text } from 'node:stream/consumers'; process.stdout.write(process.argv[2] + await text(process.stdin));";
    expect(await haveDone(errand(echo, { args: ['a'], input: '渡輪'.repeat(20_000) }))).toEqual({
      ok: true,
      said: `a${'渡輪'.repeat(20_000)}`,
    });
  });

  it('starts everything behind the house, with nothing of its environment, and is not its parent itself', async () => {
    const ask =
      "import { getPriority } from 'node:os'; process.stdout.write(JSON.stringify([getPriority(), Object.keys(process.env), process.ppid]));";
    const ended = await haveDone(errand(ask));
    const [nice, names, parent] = JSON.parse(ended.ok ? ended.said : '[]');
    expect([nice, names]).toEqual([10, ['NODE_ENV']]);
    expect(parent).not.toBe(process.pid);
  });

  it('tells what failed by itself from what was ended from outside', async () => {
    expect(await haveDone(errand("console.error('the reason'); process.exit(3)"))).toMatchObject({
      ok: false,
      killed: false,
      why: expect.stringContaining('the reason'),
    });
    expect(await haveDone(errand(FOREVER, { wall: 300 }))).toMatchObject({ ok: false, killed: true });
    const stop = new AbortController();
    const stopped = haveDone(errand(FOREVER, { signal: stop.signal }));
    stop.abort();
    expect(await stopped).toMatchObject({ ok: false, killed: true });
    expect(await haveDone(errand(FOREVER, { signal: AbortSignal.abort() }))).toMatchObject({ killed: true });
  });

  it('is called again when it died, and nobody waits for what it had begun', async () => {
    const file = join(dir, 'pids');
    const note = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(file)}, process.ppid + ' ' + process.pid); setInterval(() => undefined, 1000);`;
    const ended = haveDone(errand(note));
    let pids: number[] = [];
    await until(() => {
      try {
        pids = readFileSync(file, 'utf8').split(' ').map(Number);
      } catch {
        // It has not begun.
      }
      return pids.length === 2;
    });
    const [foreman = 0, worker = 0] = pids;
    process.kill(foreman, 'SIGKILL');
    expect(await ended).toMatchObject({ ok: false, killed: true });
    expect(await haveDone(errand("process.stdout.write('again')"))).toEqual({ ok: true, said: 'again' });
    // Nobody is left to end it but its own last resort: this one has none.
    process.kill(worker, 'SIGKILL');
  });

  it('ends, with everything that it started, when whoever called it is killed, and at no signal', async () => {
    const file = join(dir, 'pids-of-another');
    const worker = script(
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(file)}, process.ppid + ' ' + process.pid); setInterval(() => undefined, 1000);`,
    );
    const house = `import { haveDone } from '${join(process.cwd(), 'db/core/foreman/have-done.ts')}'; haveDone({ file: ${JSON.stringify(worker)}, memory: 64, wall: 60000 });`;
    const running = promisify(execFile)(process.execPath, ['--no-warnings', script(house)]);
    running.catch(() => undefined);
    let pids: number[] = [];
    await until(() => {
      try {
        pids = readFileSync(file, 'utf8').split(' ').map(Number);
      } catch {
        // It has not begun.
      }
      return pids.length === 2;
    });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.kill(pids[0] ?? 0, signal);
    expect(pids.map(isAlive)).toEqual([true, true]);
    running.child.kill('SIGKILL');
    await until(() => !pids.some(isAlive));
  });

  it('keeps no process alive that has nothing to wait for', async () => {
    const house = `import { callForeman, haveDone } from '${join(process.cwd(), 'db/core/foreman/have-done.ts')}'; callForeman(); console.log((await haveDone({ file: ${JSON.stringify(script("process.stdout.write('done')"))}, memory: 64, wall: 60000 })).said);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script(house)]);
    expect(stdout.trim()).toBe('done');
  });
});
