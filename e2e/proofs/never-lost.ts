/**
 * Three people write in three Chromium browsers, 1,000 autosaves, while the server is killed with `kill -9` 50 times,
 * the network is cut 50 times, and tabs and whole browsers die in mid-typing: no acknowledged word is lost, a death
 * takes at most the keys of its last 500 ms, no document is torn, no save is there twice, and nobody is asked to
 * choose between two versions of their own words.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstChief } from '../support/first-chief.ts';
import { writeThroughTrouble } from '../support/never-lost.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const LEAST = { writers: 3 as const, saves: 1_000, kills: 50, cuts: 50, tabs: 60, browsers: 15 };

const dir = mkdtempSync(join(tmpdir(), 'never-lost-'));
const portal = await openPortal(join(dir, 'data'));
try {
  const desk = await firstChief(portal);
  const found = await writeThroughTrouble(portal, desk, dir, LEAST, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const { lost, forgotten, torn, doubled, asked } = found;
  say(`saves acknowledged             ${found.saves}`);
  say(`keys typed                     ${found.keys}`);
  say(`kill -9 of the server          ${found.kills}`);
  say(`network cut                    ${found.cuts}`);
  say(`tabs closed or crashed         ${found.tabs}`);
  say(`browsers killed with kill -9   ${found.browsers}`);
  say(`acknowledged words lost        ${lost.length}`);
  say(`deaths that took over 500 ms   ${forgotten.length}`);
  say(`the most that a death took     ${found.longestLoss} ms of keys`);
  say(`torn documents                 ${torn.length}`);
  say(`double saves                   ${doubled.length}`);
  say(`asked to choose, needlessly    ${asked.length}`);
  const wrong = [lost, forgotten, torn, doubled, asked].flat();
  for (const line of wrong.slice(0, 20)) say(`FAILED: ${line}`);
  await desk.close();
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
