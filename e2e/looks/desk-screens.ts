/** The desk's screens for `npm run looks`: where each is, and what is done there before the picture is taken. */
import type { Page } from '@playwright/test';
import { sampleStory, type DeskClient } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import type { Staged } from './staged.ts';
import type { Theme } from './templates.ts';

export type DeskScreen = {
  name: string;
  path: string;
  /** Brings the screen into the state that is looked at. */
  act?: (page: Page) => Promise<void>;
  /** A text stands on this screen, so it is as tall as the window and scrolls inside. */
  window?: true;
};

const SAVE = '**/desk/api/save-revision';

/** Types at the end of the text. */
async function type(page: Page): Promise<void> {
  await writing(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' 9pm');
}

/** The text in either language of the desk. */
const writing = (page: Page) => page.locator('#field-body [contenteditable="true"], #field-body').first();

const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** Needs a story with a picture, and another version of it. */
export async function deskScreens(desk: DeskClient): Promise<DeskScreen[]> {
  const { id } = await sampleStory(desk);
  const story = `/desk/stories/${id}`;
  const read = await (await desk.context.get(`/desk/api/read-story?story=${id}`)).json();
  const { content, version } = read.value.current;
  const picture = String(content.lead?.picture ?? '');
  return [
    { name: 'desk-today', path: '/desk/today' },
    { name: 'desk-stories', path: '/desk/stories?view=all' },
    { name: 'desk-writing', path: story, window: true },
    {
      name: 'desk-chosen',
      path: story,
      window: true,
      act: async (page) => {
        await writing(page).click();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Shift+End');
      },
    },
    { name: 'desk-publish', path: story, window: true, act: (page) => press(page, /^(Update|更新)/) },
    {
      name: 'desk-offline',
      path: story,
      window: true,
      act: async (page) => {
        await page.context().setOffline(true);
        await type(page);
        await page.getByText(/waiting for the network|待網絡恢復/).waitFor();
      },
    },
    {
      name: 'desk-refused',
      path: story,
      window: true,
      act: async (page) => {
        await page.route(SAVE, (route) =>
          route.fulfill({ status: 403, json: { ok: false, error: { code: 'not-allowed' } } }),
        );
        await type(page);
        await page
          .getByText(/\b403\b/)
          .first()
          .waitFor();
      },
    },
    {
      name: 'desk-over',
      path: story,
      window: true,
      act: async (page) => {
        await page.context().clearCookies();
        await type(page);
        await page.locator('a[href*="sign-in"]').first().waitFor();
      },
    },
    { name: 'desk-history', path: `${story}/history?from=${Math.max(1, version - 1)}&to=${version}` },
    { name: 'desk-front', path: '/desk/front' },
    { name: 'desk-pictures', path: '/desk/pictures' },
    { name: 'desk-crops', path: `/desk/pictures/${picture}` },
    {
      name: 'desk-quotes',
      path: `/desk/quotes?date=${new Date(EDITION_INSTANT).toISOString().slice(0, 10)}`,
    },
    { name: 'desk-topics', path: '/desk/topics' },
    { name: 'desk-users', path: '/desk/users' },
    { name: 'desk-account', path: '/desk/account' },
    { name: 'desk-settings', path: '/desk/settings' },
    { name: 'desk-redirects', path: '/desk/settings/redirects' },
    { name: 'desk-webhooks', path: '/desk/settings/webhooks' },
    {
      name: 'desk-pings',
      path: '/desk/settings/pings',
      act: async (page) => {
        const field = page.locator('input[name="host"]:not([type="hidden"])');
        if ((await page.getByText('spam.example', { exact: true }).count()) > 0) return;
        await field.fill('spam.example');
        await field.press('Enter');
        await page.getByRole('status').filter({ hasText: 'spam.example' }).waitFor();
      },
    },
    { name: 'desk-names', path: '/desk/settings/name' },
    { name: 'desk-api', path: '/desk/settings/api' },
    { name: 'desk-export', path: '/desk/settings/export' },
    { name: 'desk-log', path: '/desk/log' },
  ];
}

/** The chief editor turns the desk to Chinese: a setting of the person's. */
export async function deskInChinese({ browser, portal, desk }: Staged): Promise<void> {
  const storageState = await desk.context.storageState();
  const page = await browser.newPage({ baseURL: portal.url, storageState });
  await page.goto('/desk/notices');
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang="zh-Hant-HK"]').waitFor();
  await page.close();
}

/** A screen in the state that is looked at. Close its context: what was typed offline in one is not found by the next. */
export async function openScreen(
  { browser, portal, desk }: Staged,
  screen: DeskScreen,
  theme: Theme,
  width: number,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: portal.url,
    storageState: await desk.context.storageState(),
    colorScheme: theme,
    reducedMotion: 'reduce',
    // Engines that look for what shuts people out are put into the page from outside.
    bypassCSP: true,
    viewport: { width, height: width < 768 ? 780 : 900 },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(EDITION_INSTANT);
  await page.goto(screen.path);
  // Buttons wait for their script, those of a closed sheet as well; a screen of links alone has nothing to wait for.
  if ((await page.locator('main button').count()) > 0)
    await page.locator('main button:not([disabled])').first().waitFor({ state: 'attached' });
  await screen.act?.(page);
  return page;
}
