import type { Page } from '@playwright/test';
import { expectFullWidth } from '../support/full-width.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { sound, soundInBothLooks } from '../support/sound.ts';
import { expect, signIn, test } from '../support/test.ts';

const screens = [
  '/desk/today',
  '/desk/stories',
  '/desk/stories?view=all',
  '/desk/notices',
  '/desk/front',
  '/desk/front?language=zh&place=business',
  '/desk/quotes',
  '/desk/pictures',
  '/desk/topics',
  '/desk/corrections',
  '/desk/users',
  '/desk/settings',
  '/desk/settings/checks',
  '/desk/settings/pings',
  '/desk/settings/sign-in',
  '/desk/log',
  '/desk/account',
  '/desk/nowhere',
];

/** Screens before the desk, seen by who is not signed in. */
const doors = [
  '/sign-in',
  '/sign-in?error=credentials',
  '/sign-in/forgot',
  '/sign-in/new-password/none',
  '/setup/nothing-of-the-kind',
];

/** What other words can break, where the structure is as it is in English. `npm run proof -- accessibility` asks all. */
const OF_WORDS = [
  'aria-valid-attr-value',
  'button-name',
  'document-title',
  'empty-heading',
  'html-has-lang',
  'label',
  'label-content-name-mismatch',
  'link-name',
  'valid-lang',
];

async function everyLook(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await soundInBothLooks(page, path);
  }
}

test.describe('every screen', () => {
  test.use({ allowed: [/status of 404/] });
  test.slow();

  test('of the desk is sound for everybody, narrow and light or wide and dark', async ({ chief }) => {
    await chief.goto('/desk/pictures');
    const picture = await chief.locator('a[href^="/desk/pictures/"]').first().getAttribute('href');
    await everyLook(chief, [...screens, picture ?? '']);
  });

  test('of the desk is sound in Chinese too, and is Chinese', async ({ chief }) => {
    await chief.goto('/desk/stories');
    await chief.getByRole('button', { name: '中文' }).click();
    await expect(chief.locator('html')).toHaveAttribute('lang', 'zh-Hant-HK');
    await chief.setViewportSize({ width: 360, height: 780 });
    await chief.goto('/desk/stories?view=all');
    const story = await chief.locator('main a[href^="/desk/stories/"]').first().getAttribute('href');
    for (const path of [...screens, `${story}/history`]) {
      await chief.goto(path);
      await sound(chief, `${path} in Chinese`, { rules: OF_WORDS });
      await expect(chief.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u);
      expect(await chief.title()).toMatch(/編輯室/);
      await expectFullWidth(chief, path);
    }
    await chief.goto(`${story}`);
    await expect(chief.getByRole('textbox').first()).toBeVisible();
    await expectFullWidth(chief, 'the writing screen');
    await chief.setViewportSize({ width: 1300, height: 900 });
    await chief.goto('/desk/stories');
    await chief.getByRole('button', { name: 'English' }).click();
    await expect(chief.locator('html')).toHaveAttribute('lang', 'en-HK');
  });

  test('before the desk is sound as well', async ({ page }) => {
    await everyLook(page, doors);
  });
});

test('the keyboard alone goes through a screen, and its ring is seen', async ({ chief }) => {
  await chief.goto('/desk/front');
  await chief.keyboard.press('Tab');
  await expect(chief.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await chief.keyboard.press('Enter');
  await chief.keyboard.press('Tab');
  await expect(chief.getByRole('link', { name: 'English' })).toBeFocused();
  const ring = await chief.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(ring).toBe('solid 3px');
});

test.describe('the front', () => {
  test('carries a strip until its end and not a moment longer', async ({ chief, request, portal }) => {
    const sentence = 'Tram service stops at Causeway Bay';
    const shown = async () => (await (await request.get('/')).text()).includes(sentence);
    await chief.goto('/desk/front');
    await chief.getByLabel('Sentence in English').fill(sentence);
    await chief.getByLabel('Sentence in Chinese').fill('電車服務只到銅鑼灣');
    await chief.getByRole('button', { name: 'Put it up' }).click();
    await expect(chief.getByText('Say until when.')).toBeVisible();
    await expect(chief.getByLabel('Until (Hong Kong time)')).toBeFocused();
    expect(await shown()).toBe(false);
    // The clock stands at 6.42pm in Hong Kong.
    await chief.getByLabel('Until (Hong Kong time)').fill('2026-08-23T18:45');
    await chief.getByRole('button', { name: 'Put it up' }).click();
    await expect(chief.getByText('until 6.45pm')).toBeVisible();
    expect(await shown()).toBe(true);
    expect(await (await request.get('/zh')).text()).toContain('電車服務只到銅鑼灣');
    try {
      portal.setClock(EDITION_INSTANT + 3 * 60_000 - 1);
      await expect.poll(shown).toBe(true);
      portal.setClock(EDITION_INSTANT + 3 * 60_000);
      await expect.poll(shown).toBe(false);
      await chief.reload();
      await expect(chief.getByText('until 6.45pm')).toHaveCount(0);
    } finally {
      portal.setClock(EDITION_INSTANT);
    }
  });
});

test('a quote is not checked by who wrote it', async ({ chief, browser, portal, request }) => {
  const day = '2027-01-05';
  const words = 'Measure the room twice before you praise the carpet.';
  const { page: reporter } = await invite(chief, browser, portal, { name: 'Lok-yee Fan', role: 'Reporter' });
  await reporter.goto(`/desk/quotes?date=${day}`);
  await reporter.getByRole('button', { name: 'Save' }).click();
  await expect(reporter.getByText('This is needed.')).toHaveCount(3);
  await reporter.getByLabel('Words (English').fill(words);
  await reporter.getByLabel('Who', { exact: true }).fill('A sample speaker');
  await reporter.getByLabel('Source', { exact: true }).fill('A sample book, 1921');
  await reporter.getByRole('button', { name: 'Save' }).click();
  await expect(reporter.getByText(/Not checked yet\..*somebody else checks it/)).toBeVisible();
  const check = (page: Page) => page.getByRole('button', { name: 'I have checked words and source' });
  await expect(check(reporter)).toHaveCount(0);

  // The chief editor opens the day, rewrites the quote in another window, and then checks it in the first.
  await chief.goto(`/desk/quotes?date=${day}`);
  await expect(check(chief)).toBeVisible();
  const other = await chief.context().newPage();
  await other.goto(`/desk/quotes?date=${day}`);
  await other.getByLabel('Role and years', { exact: true }).fill('carpenter, 1880–1950');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText(/somebody else checks it/)).toBeVisible();
  await check(chief).click();
  await expect(
    chief.getByRole('alert').filter({ hasText: 'A quote is checked by someone other than its writer.' }),
  ).toBeVisible();
  await expect(other.getByText('Not checked yet.')).toBeVisible();
  expect(await (await request.get(`/quote-of-the-day/${day}`)).text()).not.toContain(words);
  await other.close();
  await reporter.context().close();
});

test('who is suspended is signed out at once, everywhere, and can be let back in', async ({
  chief,
  browser,
  portal,
}) => {
  const who = { name: 'Peter Osei', role: 'Editor' } as const;
  const { page: first, account } = await invite(chief, browser, portal, who);
  const second = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await signIn(second, account);
  await expect(first.getByRole('link', { name: 'Front pages' })).toBeVisible();

  await chief.goto('/desk/users');
  const row = chief.getByRole('listitem').filter({ hasText: account.email }).first();
  await row.getByRole('button', { name: 'Change role: Peter Osei' }).click();
  await row.getByLabel('Role', { exact: true }).selectOption({ label: 'Reporter' });
  await row.getByRole('checkbox', { name: 'Sport' }).check();
  await row.getByRole('button', { name: 'Change it' }).click();
  await expect(row.getByText('Reporter · Sport')).toBeVisible();
  await first.reload();
  await expect(first.getByRole('link', { name: 'Quotes' })).toBeVisible();
  await expect(first.getByRole('link', { name: 'Front pages' })).toHaveCount(0);
  expect((await first.request.get('/desk/front')).status()).toBe(404);

  await row.getByRole('button', { name: 'Suspend…: Peter Osei' }).click();
  await row.getByRole('button', { name: 'Suspend Peter Osei', exact: true }).click();
  await expect(row.getByText('Suspended')).toBeVisible();
  for (const page of [first, second]) {
    const api = await page.request.get('/desk/api/find-pictures?q=');
    expect([api.status(), await api.json()]).toEqual([401, { ok: false, error: { code: 'suspended' } }]);
    await page.goto('/desk/stories');
    await expect(page).toHaveURL(/\/sign-in/);
  }
  await first.getByLabel(/Email/).fill(account.email);
  await first.getByLabel(/Password/).fill(account.password);
  await first.getByRole('button', { name: /Sign in/ }).click();
  await expect(first.getByText('Email or password is wrong.')).toBeVisible();

  await row.getByRole('button', { name: /^Let back in: ./ }).click();
  await expect(row.getByText('Suspended')).toHaveCount(0);
  await expect(row.getByText('Reporter · Sport')).toBeVisible();
  await signIn(first, account);
  await first.context().close();
  await second.context().close();
});
