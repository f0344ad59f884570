/**
 * Four people save without pause while `kill -9` falls at random moments: no acknowledged save is lost, none
 * is torn, none appears that nobody sent, and a schedule that comes due while the server lies dead is public
 * when it stands again.
 */
import { anyByline } from '../support/desk-client.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstChief } from '../support/first-chief.ts';
import { synchronousOf } from '../support/inspect.ts';
import { killAcrossSchedule, killDuringSaves } from '../support/kills.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const SCHEDULES = 5;
const HOUR = 3_600_000;

const dir = mkdtempSync(join(tmpdir(), 'kills-'));
const portal = await openPortal(join(dir, 'data'));
try {
  const desk = await firstChief(portal);
  const killed = await killDuringSaves(portal, desk, join(dir, 'ledger'), { kills: 40, saves: 200 });
  const { lost, torn, ghosts, file } = killed.damage;
  say(`kills                       ${killed.kills}`);
  say(`saves acknowledged          ${killed.acknowledged}`);
  say(`on the disk, answer cut off ${killed.unheard}`);
  say(`sent again and answered     ${killed.sentAgain}`);
  say(`lost                        ${lost.length}`);
  say(`torn                        ${torn.length}`);
  say(`ghosts                      ${ghosts.length}`);
  say(`integrity_check not ok      ${file.length}`);
  const synchronous = synchronousOf(portal.dataDir);
  say(`synchronous                 ${synchronous === 2 ? 'FULL' : String(synchronous)}`);

  const byline = await anyByline(desk);
  let schedules = 0;
  for (let i = 1; i <= SCHEDULES; i += 1) {
    const t = EDITION_INSTANT + (i * HOUR) / 4;
    portal.setClock(t);
    const { before, after } = await killAcrossSchedule(portal, desk, byline, t);
    if (before === 404 && after === 200) schedules += 1;
    else say(`schedule ${i}: ${before} before, ${after} after`);
  }
  say(`schedules across two kills  ${schedules} of ${SCHEDULES} public in time, none before`);
  await desk.close();
  for (const line of [...lost, ...torn, ...ghosts, ...file].slice(0, 20)) say(`FAILED: ${line}`);
  const held =
    [lost, torn, ghosts, file].every((list) => list.length === 0) &&
    synchronous === 2 &&
    schedules === SCHEDULES;
  process.exitCode = held ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
