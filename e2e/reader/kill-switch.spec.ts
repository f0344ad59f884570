/** Reading offline can be switched off for everybody: what devices keep is gone at their next visit. */
import { openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

const FERRIES = '/2026/08/23/late-ferries';

test.use({ allowed: [/ERR_CONNECTION_REFUSED/] });

test('with OFFLINE_READING=off a device gives up its worker and everything that it kept', async ({
  page,
}) => {
  const copy = copyOfTemplate();
  const env: Record<string, string> = {};
  const house = await openPortal(copy.dir, { env });
  const kept = () => page.evaluate(async () => (await caches.keys()).length);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  try {
    await page.goto(house.url + FERRIES);
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, FERRIES))
      .toBe(true);
    expect(await workers()).toBe(1);

    await house.stop();
    env.OFFLINE_READING = 'off';
    await house.start();
    // One more visit, as readers make it: the browser asks for the worker anew.
    await page.goto(house.url + FERRIES);
    await expect.poll(workers).toBe(0);
    await expect.poll(kept).toBe(0);

    await house.stop();
    await expect(page.goto(house.url + FERRIES)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  } finally {
    await house.stop();
    copy.discard();
  }
});
