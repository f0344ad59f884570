/** A sample of `npm run proof -- never-lost`: somebody writes on while everything around them dies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstChief } from '../support/first-chief.ts';
import { writeThroughTrouble } from '../support/never-lost.ts';
import { openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

test('no acknowledged word is lost when server, network, tabs and browsers die', async () => {
  test.slow();
  const copy = copyOfTemplate();
  const dir = mkdtempSync(join(tmpdir(), 'never-lost-'));
  const portal = await openPortal(copy.dir);
  try {
    const desk = await firstChief(portal);
    const least = { writers: 1 as const, saves: 8, kills: 1, cuts: 1, tabs: 1, browsers: 1 };
    const { lost, forgotten, torn, doubled, asked } = await writeThroughTrouble(portal, desk, dir, least);
    expect({ lost, forgotten, torn, doubled, asked }).toEqual({
      lost: [],
      forgotten: [],
      torn: [],
      doubled: [],
      asked: [],
    });
    await desk.close();
  } finally {
    await portal.stop();
    copy.discard();
    rmSync(dir, { recursive: true, force: true });
  }
});
