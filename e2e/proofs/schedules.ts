/**
 * 200 stories are due in one second, and the server is down when it comes: every one is public at the first request
 * after it stands again, none was before.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPortal } from '../support/portal.ts';
import { dueTogether } from '../support/schedules.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const STORIES = 200;

const dir = mkdtempSync(join(tmpdir(), 'schedules-'));
const portal = await openPortal(join(dir, 'data'));
try {
  const { before, listed, after } = await dueTogether(portal, STORIES);
  say(`a second before the hour    ${JSON.stringify(before)}`);
  say(`feed at the first request   ${listed ? 'lists them' : 'does not list them'}`);
  say(`at the hour                 ${JSON.stringify(after)}`);
  process.exitCode = before[404] === STORIES && listed && after[200] === STORIES ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
