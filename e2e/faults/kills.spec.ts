/** A sample of `npm run proof -- kills`: what was acknowledged outlives `kill -9`, whole. */
import { anyByline } from '../support/desk-client.ts';
import { join } from 'node:path';
import { firstChief } from '../support/first-chief.ts';
import { synchronousOf } from '../support/inspect.ts';
import { killAcrossSchedule, killDuringSaves } from '../support/kills.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

test('saves and schedules outlive kill -9', async () => {
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    const desk = await firstChief(portal);
    const ledger = join(copy.dir, '../ledger');
    const { damage, acknowledged } = await killDuringSaves(portal, desk, ledger, { kills: 2, saves: 2 });
    expect(damage).toEqual({ lost: [], torn: [], ghosts: [], file: [] });
    expect(acknowledged).toBeGreaterThanOrEqual(2);
    expect(synchronousOf(copy.dir), 'FULL').toBe(2);
    const byline = await anyByline(desk);
    expect(await killAcrossSchedule(portal, desk, byline, EDITION_INSTANT)).toEqual({
      before: 404,
      after: 200,
    });
    await desk.close();
  } finally {
    await portal.stop();
    copy.discard();
  }
});
