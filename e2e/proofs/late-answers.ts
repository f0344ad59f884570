/**
 * The journeys of the desk pass on the worst day: once with every page that comes anew 2.5 s late, and once with whoever
 * sent something hearing last that it was done. Nothing is lost, nothing is done twice, and no journey takes what stood
 * there before for what is new.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** ms for a journey: most of it is waited. */
const LONGEST = 400_000;

/** What a run says of itself in its last lines. */
function run(held: 'pages' | 'answers'): Promise<boolean> {
  const args = [
    'test',
    '--config',
    'e2e/playwright.config.ts',
    `--timeout=${LONGEST}`,
    '--reporter=dot',
    'e2e/desk',
  ];
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), ...args], {
    cwd: ROOT,
    env: { ...process.env, TZ: 'America/New_York', HOLD_BACK: held },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  return new Promise((ended) =>
    child.on('close', (code) => {
      const [, told = printed] = /\n\n([\s\S]*)$/.exec(printed) ?? [];
      say(`${held} held back:`);
      say(told.replace(/\u001b\[[0-9;]*[a-zA-Z]/g, '').trim());
      ended(code === 0);
    }),
  );
}

const passed = [await run('pages'), await run('answers')];
process.exitCode = passed.every(Boolean) ? 0 : 1;
