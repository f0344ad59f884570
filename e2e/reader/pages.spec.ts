import { expect, test } from '../support/test.ts';

/** A story with everything, in both languages. */
const SHOWPIECE = /late-ferries/;

const kinds = [
  '/',
  '/zh',
  '/section/hong-kong',
  '/zh/section/hong-kong',
  '/topic/harbour',
  '/author/mei-ling-kwok',
  '/archive/2026/08/23',
  '/quote-of-the-day',
  '/quote-of-the-day/2026-08-23',
  '/corrections',
  '/sections',
  '/about',
  '/2026/08/23/harbour-lanterns-live',
  '/contact',
  '/standards',
  '/privacy',
  '/search?q=harbour',
  '/zh/search?q=港',
  '/nowhere',
];

test.describe('every template', () => {
  test.use({ allowed: [/status of 404/] });

  test('asks for no framework script, sets no cookie and breaks no policy', async ({ page, context }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of kinds) {
      await page.goto(path);
      expect(await page.locator('h1').count(), path).toBe(1);
      // Said once, but who wrote it: what a head says twice, each crawler reads in its own way.
      const said = await page
        .locator('head')
        .evaluate((head) =>
          [...head.querySelectorAll('title, meta[name]:not([name="author"])')].map(
            (one) => `${one.getAttribute('name') ?? 'title'} ${one.getAttribute('media') ?? ''}`,
          ),
        );
      expect(said, path).toContain('viewport ');
      expect(
        said.filter((one, i) => said.indexOf(one) !== i),
        path,
      ).toEqual([]);
    }
    expect(asked.filter((url) => /\/_next\/.*\.js/.test(url))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    const scripts = new Set(asked.filter((url) => url.endsWith('.js')));
    let bytes = 0;
    for (const url of scripts) {
      const answer = await page.request.get(url, { headers: { 'Accept-Encoding': 'gzip' } });
      bytes += (await answer.body()).length;
    }
    // Plain bytes: under this, gzip is under 10 kB for certain.
    expect(bytes).toBeLessThan(25_000);
  });

  test('does not scroll sideways', async ({ page }) => {
    for (const width of [320, 360, 768, 1300]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of kinds) {
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

test('a story shows all that it has, with scripts off', async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('a[href*="late-ferries"]').first().click();
  expect(page.url()).toMatch(SHOWPIECE);
  const article = page.locator('article').first();
  await expect(page.locator('h1')).toBeVisible();
  await expect(article.getByText('Mei-ling Kwok').first()).toBeVisible();
  await expect(article.getByText(/Published/).first()).toBeVisible();
  await expect(article.locator('figure figcaption').first()).toContainText('Illustration: Hong Kong News');
  await expect(article.locator('h2').first()).toBeVisible();
  await expect(article.locator('blockquote').first()).toBeVisible();
  await expect(page.getByText('Read next').first()).toBeVisible();
  await expect(page.getByText('Quote of the Day').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /繁體中文|中文版/ }).first()).toBeVisible();
  const before = await page.locator('article time').allInnerTexts();
  expect(before.join(' ')).not.toMatch(/ago/);
  await context.close();
});

test('the language switch leads to the pair and back', async ({ page }) => {
  await page.goto('/');
  await page.locator('a[href*="late-ferries"]').first().click();
  const english = page.url();
  await page
    .getByRole('link', { name: /繁體中文|中文版/ })
    .first()
    .click();
  expect(page.url()).toContain('/zh/');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-HK');
  await page
    .getByRole('link', { name: /English/ })
    .first()
    .click();
  expect(page.url()).toBe(english);
});

test('search finds English and Chinese in mid-sentence, and harmless text stays text', async ({ page }) => {
  for (const [path, q] of [
    ['/search', 'harbour'],
    ['/zh/search', '港'],
    ['/zh/search', '香港'],
  ]) {
    await page.goto(`${path}?q=${encodeURIComponent(q ?? '')}`);
    expect(await page.locator('mark').count(), q).toBeGreaterThan(0);
  }
  const hostile = [
    '"',
    'AND',
    'C++',
    'a-b',
    "O'Brien",
    'title:',
    '*',
    '<script>window.__x=1</script>',
    'NEAR(a b, 5',
  ];
  for (const q of hostile) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(q)}`);
    expect(answer?.status(), q).toBe(200);
    expect(await page.evaluate(() => '__x' in window)).toBe(false);
  }
});

test('paging by cursor goes through a list once', async ({ page }) => {
  const seen = new Set<string>();
  await page.goto('/topic/harbour');
  for (let i = 0; i < 10; i += 1) {
    for (const href of await page
      .locator('main a[href^="/20"]')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? '')))
      seen.add(href);
    const older = page.getByRole('link', { name: 'Earlier stories' });
    if ((await older.count()) === 0) break;
    await older.click();
  }
  expect(seen.size).toBeGreaterThan(2);
});
