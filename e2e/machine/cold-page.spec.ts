/** A sample of `npm run proof -- cold-page`. */
import { crowd, rendersOf } from '../support/crowd.ts';
import { openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

test('two hundred readers of a page that is not kept cost one render', async () => {
  const path = '/section/hong-kong';
  const copy = copyOfTemplate();
  // Of its own: nobody else has asked for the page.
  const portal = await openPortal(copy.dir);
  try {
    const heard = await crowd(portal.url, path, 200);
    expect(heard).toHaveLength(200);
    expect(new Set(heard.map(({ status, etag, bytes }) => `${status} ${etag} ${bytes}`)).size).toBe(1);
    expect(heard[0]?.status).toBe(200);
  } finally {
    // Lines of the log wait for company; closing writes them all.
    await portal.stop();
    copy.discard();
  }
  expect(rendersOf(portal.said(), path)).toBe(1);
});
