/** A sample of `npm run proof -- publish-under-load`: what a publish call has answered stands on every page. */
import { hkDate } from '#db/shared/hk-time';
import { pagesAbout, publishAndAsk, samplePlace } from '../support/asking.ts';
import { firstChief } from '../support/first-chief.ts';
import { BROWSER_HEADERS, beginLoad } from '../support/loaded.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

test('no page is old once a publication has been answered', async () => {
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    portal.runClock(EDITION_INSTANT);
    const day = hkDate(EDITION_INSTANT);
    const desk = await firstChief(portal);
    const place = await samplePlace(portal, desk);
    const load = beginLoad({
      url: portal.url,
      paths: pagesAbout(place, day),
      connections: 4,
      headers: BROWSER_HEADERS,
    });
    const asked = await publishAndAsk(portal, desk, { place, day, least: 80 });
    const { errors } = await load.stop();
    await desk.close();
    expect(asked.old).toEqual([]);
    expect(asked.requests).toBeGreaterThanOrEqual(80);
    expect(errors).toBe(0);
  } finally {
    await portal.stop();
    copy.discard();
  }
});
