/**
 * In 2,000 random steps of a newsroom (commands, schedules, hours that pass) the page store never serves what
 * differs from a fresh render by a byte.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../support/portal.ts';

const STEPS = 2_000;
const child = spawn(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    'server/store.property.test.ts',
    '--reporter=verbose',
  ],
  {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'test', STORE_STEPS: String(STEPS), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
child.stdout.on('data', (bytes: Buffer) => {
  // All but the line with the folder it ran in.
  process.stdout.write(bytes.toString().replace(/^ *RUN .*\n/gm, ''));
});
const code = await new Promise<number | null>((ended) => child.on('close', ended));
process.exitCode = code ?? 1;
