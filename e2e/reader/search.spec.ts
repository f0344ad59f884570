/** Search as readers use it: filters without scripts, marks, slips, suggestions by keyboard, in both languages. */
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a search is filtered, ordered and found again by its address', async ({ page }) => {
    await page.goto('/search?q=harbour');
    const all = await page.locator('main ol > li').count();
    await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Sport' });
    await page.getByLabel('Order', { exact: true }).selectOption({ label: 'best first' });
    await page.getByRole('button', { name: 'Show these' }).click();
    expect(new URL(page.url()).searchParams.get('section')).toBe('sport');
    const some = await page.locator('main ol > li').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await expect(page.getByLabel('Section', { exact: true })).toHaveValue('sport');
    await expect(page.locator('main ol > li').first().locator('h2 mark')).toHaveText(/harbour/i);
    await page.getByRole('link', { name: 'Without filters' }).click();
    expect(await page.locator('main ol > li').count()).toBe(all);
  });

  test('either script and any form of a word is found, and a slip is put right', async ({ page }) => {
    for (const [path, q, mark] of [
      ['/zh/search', '渡轮', '渡輪'],
      ['/zh/search', '香港', '香港'],
      ['/search', 'ｆｅｒｒｙ', /^ferr(y|ies)$/i],
    ] as const) {
      await page.goto(`${path}?q=${encodeURIComponent(q)}`);
      await expect(page.locator('mark').first(), q).toHaveText(mark);
    }
    await page.goto('/search?q=observatry');
    await expect(page.getByText('Nothing found for observatry.')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'observatory' }).click();
    await expect(page.locator('mark').first()).toHaveText(/observatory/i);
  });
});

test('the name of a writer leads to their stories, whatever the texts say', async ({ page }) => {
  for (const [path, none, label, name, to] of [
    ['/search?q=kwok', 'No headline or text has kwok in it.', 'A writer of that name:', 'Mei-ling Kwok', ''],
    ['/zh/search?q=郭美玲', '標題及內文均沒有提及「郭美玲」。', '同名作者：', '郭美玲', '/zh'],
  ] as const) {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main).toContainText(none);
    await expect(main).not.toContainText(/Perhaps you meant|你是否想找/);
    await expect(main).toContainText(label);
    await main.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`${to}/author/mei-ling-kwok`);
  }
});

test('the box suggests, and is walked by keyboard', async ({ page }) => {
  await page.goto('/search');
  const field = page.getByRole('combobox', { name: 'Search the paper' });
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await field.pressSequentially('harb');
  await expect(list.getByRole('option').first()).toContainText('Harbour');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('status').filter({ hasText: /suggestions?\.$/ })).toHaveCount(1);
  await sound(page, 'the suggestions');
  await field.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveValue('harb');
  await field.press('o');
  await expect(list).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/topic\/harbour$/);
});

test('the box suggests Chinese after one character', async ({ page }) => {
  await page.goto('/zh/search');
  await page.getByRole('combobox', { name: '搜尋報道' }).fill('港');
  const first = page.getByRole('listbox', { name: '建議' }).getByRole('option').first();
  await expect(first).toBeVisible();
  await first.click();
  await expect(page).not.toHaveURL(/search/);
  await expect(page).toHaveURL(/\/zh\//);
});

test('search fits the narrowest screens and satisfies axe, found or not', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [
    '/search?q=harbour&sort=best&from=2020-01-01',
    '/zh/search?q=港',
    `/search?q=${'unbreakable'.repeat(12)}`,
    '/search?q=harbour+zebra',
  ]) {
    await page.goto(path);
    await sound(page, path);
  }
});

test('what may be looked for is said whole on the narrowest screens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/sections', '/zh/sections', '/zh-hans/sections', '/search']) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const { said, room } = await page.locator('main input[name=q]').evaluate((field: HTMLInputElement) => {
      const own = getComputedStyle(field);
      const { fontFamily, fontSize, fontWeight, letterSpacing } = getComputedStyle(field, '::placeholder');
      const words = document.createElement('span');
      words.textContent = field.placeholder;
      Object.assign(words.style, { fontFamily, fontSize, fontWeight, letterSpacing });
      Object.assign(words.style, { position: 'absolute', whiteSpace: 'nowrap' });
      document.body.append(words);
      const room = field.clientWidth - parseFloat(own.paddingLeft) - parseFloat(own.paddingRight);
      return { said: words.getBoundingClientRect().width, room };
    });
    expect(said, path).toBeGreaterThan(0);
    expect(said, path).toBeLessThanOrEqual(room);
  }
});

test('nothing that can be typed breaks search or its box', async ({ request }) => {
  const typed = [
    '"',
    'NEAR(a b, 5)',
    '%00',
    '%ED%A0%80',
    '%E2%80%AEabc',
    '😀',
    '。',
    'a'.repeat(10_000),
    '港'.repeat(3_000),
  ];
  for (const path of ['/search', '/zh/search', '/search/suggest', '/zh/search/suggest'])
    for (const q of typed) {
      const asked = q.startsWith('%') ? q : encodeURIComponent(q);
      const answer = await request.get(
        `${path}?q=${asked}&sort=best&author=${asked}&before=${asked.slice(0, 40)}`,
      );
      // What is longer than a head may be is refused before it is read.
      expect([200, 431], `${path} ${q.slice(0, 20)}`).toContain(answer.status());
    }
});
