import { expect, test } from '../support/test.ts';

const WORDS = 'The crossing takes nine minutes, <b>not</b> eight & a half.';

test.describe('a reader who found an error', () => {
  test.use({ allowed: [/status of 422/] });

  test('tells the desk; what is refused comes back whole', async ({ page, chief, portal }) => {
    await page.goto('/');
    await page.locator('main h3 a').first().click();
    const headline = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'Report an error in this story' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Report an error' })).toBeVisible();
    await expect(page.getByRole('link', { name: headline })).toBeVisible();

    // A browser that checks nothing itself.
    const story = await page.locator('input[name=story]').inputValue();
    const own = { Origin: new URL(portal.url).origin };
    const send = (form: Record<string, string>, headers: Record<string, string> = own) =>
      page.request.post('/report-an-error', { form: { story, ...form }, headers, maxRedirects: 0 });
    const refused = await send({ words: WORDS, email: 'nobody at nowhere' });
    expect(refused.status()).toBe(422);
    const back = await refused.text();
    expect(back).toContain('This is not an email address.');
    expect(back).toContain('The crossing takes nine minutes, &lt;b&gt;not&lt;/b&gt; eight &amp; a half.');
    expect(back).not.toMatch(/_next\/static[^"]*\.js/);
    expect((await send({ words: WORDS }, { Origin: 'https://elsewhere.example' })).status()).toBe(403);
    expect((await send({ words: 'x'.repeat(40_000) })).status()).toBe(413);
    expect((await send({ story: 'no-such-story', words: WORDS })).status()).toBe(404);
    expect((await page.request.get('/report-an-error?story=no-such-story')).status()).toBe(404);

    await page.getByLabel('What is wrong').fill(WORDS);
    await page.getByLabel('Your email').fill('reader@mail.example');
    await page.getByRole('button', { name: 'Send to the desk' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();

    await chief.goto('/desk/corrections');
    const report = chief
      .getByRole('listitem')
      .filter({ hasText: WORDS })
      .filter({ hasText: 'Write to the reader' });
    await report.getByRole('button', { name: 'The story was mended' }).click();
    await expect(report).toHaveCount(0);
    await expect(chief.getByRole('listitem').filter({ hasText: WORDS })).toContainText(
      'The story was mended',
    );
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader reports an error in Chinese', async ({ page }) => {
    await page.goto('/zh');
    await page.locator('main h3 a').first().click();
    await page.getByRole('link', { name: '報告這則報道的錯處' }).click();
    await page.getByLabel('錯在哪裏').fill('航程是九分鐘。');
    await page.getByRole('button', { name: '交給編輯部' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '謝謝' })).toBeVisible();
  });
});
