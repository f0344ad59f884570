/** When a page cannot be made: our own words, a reference, a way on; and only as long as the fault lasts. */
import { soundInBothLooks } from '../support/sound.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';
import { openPortal } from '../support/portal.ts';
import { databaseOf } from '../support/database.ts';

test('a fault is said in our words, whole without scripts, and passes', async ({ browser }) => {
  test.setTimeout(120_000);
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
    const page = await context.newPage();
    const alter = (sql: string): void => databaseOf(copy.dir, (database) => void database.exec(sql));
    alter('alter table quotes rename to quotes_lost');
    for (const [path, sentence] of [
      ['/', 'This page did not load. The fault is ours.'],
      ['/zh', '頁面未能載入，問題在我們這邊。'],
    ] as const) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(500);
      await expect(page.getByText(sentence)).toBeVisible();
      const reference = answer?.headers()['x-request-id'] ?? '';
      expect(reference).toMatch(/^[0-9a-f]{12}$/);
      await expect(page.getByText(reference)).toBeVisible();
      const html = await page.content();
      for (const secret of ['SQLITE', 'no such table', 'quotes_lost', 'at async', copy.dir, '/server/'])
        expect(html, secret).not.toContain(secret);
      expect(portal.said()).toContain(reference);
    }
    // A page that does not ask for what is broken still comes.
    expect((await page.goto('/robots.txt'))?.status()).toBe(200);
    const withScripts = await browser.newContext({ baseURL: portal.url });
    const scripted = await withScripts.newPage();
    await scripted.goto('/');
    await soundInBothLooks(scripted, 'a fault');
    await expect(scripted.getByRole('button', { name: 'Try again' })).toBeVisible();
    alter('alter table quotes_lost rename to quotes');
    await scripted.getByRole('button', { name: 'Try again' }).click();
    await expect(scripted.getByRole('heading', { level: 1 })).toHaveText('Hong Kong News');
    expect((await page.goto('/'))?.status()).toBe(200);
    await withScripts.close();
    await context.close();
  } finally {
    await portal.stop();
    copy.discard();
  }
});
