/** Kills a portal in the middle of saves and of a schedule, and says what that did. */
import { setTimeout as pause } from 'node:timers/promises';
import { type DeskClient, newStory } from './desk-client.ts';
import { type Damage, inspectSaves } from './inspect.ts';
import type { Portal } from './portal.ts';
import { openSaver, type Saver } from './saver.ts';

const SAVERS = 4;
/** A kill falls after so many answers at most, however fast the machine is … */
const MOST_ANSWERS = 12;
/** … and so long (ms) after the last of them: about as long as a save takes, so that it falls anywhere in one. */
const LATEST = 20;

export type Killed = {
  kills: number;
  acknowledged: number;
  /** Saves that were on the disk when the kill took their answer away. */
  unheard: number;
  /** Unanswered saves that were sent again and answered with their one version. */
  sentAgain: number;
  damage: Damage;
};

/**
 * Four people save without pause; `kill -9` falls at random moments; after each restart everything is looked at, and
 * what was not answered is sent again, as the writing screen does. Goes on until both numbers are reached.
 */
export async function killDuringSaves(
  portal: Portal,
  desk: DeskClient,
  ledger: string,
  least: { kills: number; saves: number },
): Promise<Killed> {
  let answers = 0;
  let waiting = { answers: Infinity, go: (): void => undefined };
  const heard = (): void => {
    answers += 1;
    if (answers >= waiting.answers) waiting.go();
  };
  const savers: Saver[] = [];
  for (let i = 0; i < SAVERS; i += 1) savers.push(await openSaver(desk, ledger, heard));
  const all: Killed = {
    kills: 0,
    acknowledged: 0,
    unheard: 0,
    sentAgain: 0,
    damage: { lost: [], torn: [], ghosts: [], file: [] },
  };
  const look = (): void => {
    const unanswered = savers.flatMap((saver) => saver.unanswered() ?? []);
    const acknowledged = savers.flatMap((saver) => saver.acknowledged);
    // The first of each was made, not saved.
    all.acknowledged = acknowledged.length - savers.length;
    const found = inspectSaves(portal.dataDir, acknowledged, unanswered);
    all.unheard += found.unheard;
    for (const kind of ['lost', 'torn', 'ghosts', 'file'] as const) all.damage[kind].push(...found[kind]);
  };
  while (all.kills < least.kills || all.acknowledged < least.saves) {
    const enough = new Promise<void>((go) => {
      waiting = { answers: answers + 1 + Math.floor(Math.random() * MOST_ANSWERS), go };
    });
    const saving = Promise.all(savers.map((saver) => saver.saveUntilCut()));
    await Promise.race([enough, saving]);
    await pause(Math.random() * LATEST);
    await portal.stop('SIGKILL');
    await saving;
    all.kills += 1;
    await portal.start();
    look();
  }
  all.sentAgain = savers.reduce((sum, saver) => sum + saver.sentAgain(), 0);
  return all;
}

/**
 * A story is scheduled, the server is killed before and stands still when the time comes. Gives what its address
 * answered before and after. The portal's clock is frozen at `t`.
 */
export async function killAcrossSchedule(
  portal: Portal,
  desk: DeskClient,
  byline: string,
  t: number,
): Promise<{ before: number; after: number }> {
  const at = t + 60_000;
  const story = await newStory(desk, { headline: `Scheduled across a kill ${t}`, bylines: [byline] });
  const given = await desk.give('publish-story', { story, version: 1, at });
  if (!given.ok) throw new Error(`The schedule was refused: ${JSON.stringify(given.error)}`);
  const address = `${portal.url}${String(given.value.path)}`;
  await portal.stop('SIGKILL');
  await portal.start();
  const before = (await fetch(address)).status;
  await portal.stop('SIGKILL');
  portal.setClock(at);
  await portal.start();
  const after = (await fetch(address)).status;
  return { before, after };
}
