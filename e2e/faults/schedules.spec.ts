/** A sample of `npm run proof -- schedules`. */
import { openPortal } from '../support/portal.ts';
import { dueTogether } from '../support/schedules.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

test('stories due in one second across a server that is down: all at the first request, none before', async () => {
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    expect(await dueTogether(portal, 20)).toEqual({ before: { 404: 20 }, listed: true, after: { 200: 20 } });
  } finally {
    await portal.stop();
    copy.discard();
  }
});
