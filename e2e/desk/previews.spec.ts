/** Previews in the publishing sheet, and links for people without an account. */
import type { APIResponse, Browser, FrameLocator, Page } from '@playwright/test';
import sharp from 'sharp';
import { arialWidth } from '#db/shared/arial';
import { cutTitle } from '#db/shared/search-fit';
import { anyByline, type content, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { sound, soundInBothLooks } from '../support/sound.ts';
import { expect, test, watch } from '../support/test.ts';

const DAY = 86_400_000;
/** The sheet, without what its frames hold: those are pages of readers. */
const SHEET = { within: '.sheet', without: 'iframe' };

const HEADLINE =
  'Night ferries return after ten years as operators try to win back island commuters for good';

let desk: DeskClient;
let picture = '';

test.beforeAll(async ({ portal, chiefAccount }) => {
  desk = await deskClient(portal, chiefAccount);
  const file = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#224466' } })
    .jpeg()
    .toBuffer();
  const added = await desk.context.post('/desk/api/add-picture', {
    multipart: {
      kind: 'photo',
      alt: 'A ferry at night',
      caption: '',
      credit: 'Staff',
      file: { name: 'ferry.jpg', mimeType: 'image/jpeg', buffer: file },
    },
  });
  picture = String((await added.json()).value.picture);
});
test.afterAll(() => desk.close());
test.afterEach(({ portal }) => portal.setClock(EDITION_INSTANT));

const lead = () => ({ picture, alt: null, caption: null, credit: null });
const draft = (more: Parameters<typeof content>[0] = {}, language: 'en' | 'zh' = 'en') =>
  newStory(desk, { headline: HEADLINE, lead: lead(), ...more }, language);

const sheet = (page: Page) => page.getByRole('dialog');
const tab = (page: Page, name: string) => sheet(page).getByRole('tab', { name, exact: true });
const panel = (page: Page) => sheet(page).getByRole('tabpanel');

async function openPreviews(page: Page, story: string): Promise<void> {
  await page.goto(`/desk/stories/${story}`);
  await page.getByRole('button', { name: /^(Publish…|刊登……)$/ }).click();
  await sheet(page)
    .getByText(/^(Previews|預覽)$/)
    .click();
  await expect(sheet(page).getByRole('tablist')).toBeVisible();
}

/** The page in the frame, once the sheet has settled it. */
async function framed(page: Page): Promise<FrameLocator> {
  await expect(panel(page).getByRole('status')).toHaveText('');
  return panel(page).frameLocator('iframe');
}

const widthOf = (frame: FrameLocator, selector: string): Promise<number> =>
  frame
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().width);

test('the real cards and pages at their real widths, by the arrows', async ({ chief }) => {
  const story = await draft();
  await chief.setViewportSize({ width: 1300, height: 900 });
  await openPreviews(chief, story);
  await tab(chief, 'Card XL').focus();

  // XL leads the page over nine of its twelve columns, M is a third of a row, S a quarter.
  for (const [name, selector, width] of [
    ['Card XL', '.grid-page > :first-child', 930],
    ['Card M', '.grid-page > :first-child', 400],
    ['Card S', '.grid-page > :first-child', 294],
  ] as const) {
    await expect(tab(chief, name)).toBeFocused();
    const frame = await framed(chief);
    await expect(frame.getByRole('link', { name: HEADLINE })).toBeVisible();
    expect(Math.round(await widthOf(frame, selector)), name).toBe(width);
    await expect(panel(chief)).toContainText(`In a column ${width} px wide`);
    // In our own faces.
    expect(
      await frame
        .locator('h2, h3')
        .first()
        .evaluate((head) => getComputedStyle(head).fontFamily),
    ).toMatch(/Source Serif|headline|display/i);
    // All of the card, and no more than the sheet holds.
    const box = await panel(chief).locator('iframe').boundingBox();
    const holder = await panel(chief).locator('figure').boundingBox();
    expect(box?.height).toBeGreaterThan(40);
    expect(holder?.width).toBeLessThanOrEqual(560);
    await chief.keyboard.press('ArrowRight');
  }
  for (const [name, width] of [
    ['Phone', 360],
    ['Desktop', 1300],
  ] as const) {
    await expect(tab(chief, name)).toBeFocused();
    const frame = await framed(chief);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
    expect(await frame.locator('html').evaluate(() => window.innerWidth), name).toBe(width);
    await chief.keyboard.press('ArrowRight');
  }
  // On paper there is no navigation, and the page is as wide as A4 leaves it.
  const paper = await framed(chief);
  await expect(tab(chief, 'Print')).toBeFocused();
  await expect(paper.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(paper.locator('body > footer')).toBeHidden();
  await chief.keyboard.press('ArrowLeft');
  await expect(tab(chief, 'Desktop')).toBeFocused();
  const screen = await framed(chief);
  await expect(screen.locator('body > footer')).toBeVisible();
  // Round both ends.
  await chief.keyboard.press('Home');
  await chief.keyboard.press('ArrowLeft');
  await expect(tab(chief, 'X')).toHaveAttribute('aria-selected', 'true');
});

test('an older version that readers see can be looked at beside the newest', async ({ chief }) => {
  const bylines = [await anyByline(desk)];
  // Without the picture of these tests: it stays unpublished.
  const story = await draft({ headline: 'As readers see it', bylines, lead: null });
  expect((await desk.give('publish-story', { story, version: 1 })).ok).toBe(true);
  const now = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
  const changed = { ...now.value.current.content, headline: 'As it would be' };
  expect((await desk.give('save-revision', { story, base: 1, content: changed })).ok).toBe(true);

  await chief.goto(`/desk/stories/${story}`);
  await chief.getByRole('button', { name: /^Update/ }).click();
  await sheet(chief).getByText('Previews', { exact: true }).click();
  await expect((await framed(chief)).getByRole('link', { name: 'As it would be' })).toBeVisible();
  await sheet(chief).getByLabel('Version').selectOption({ label: 'What readers see, version 1' });
  await expect((await framed(chief)).getByRole('link', { name: 'As readers see it' })).toBeVisible();
  await tab(chief, 'Google').click();
  await expect(panel(chief)).toContainText('As readers see it');
});

test('Google cuts where its line ends, measured with the face itself', async ({ chief }) => {
  await openPreviews(chief, await draft());
  await tab(chief, 'Google').click();
  const title = panel(chief).locator('.google-title');
  await expect(title).toContainText('…');
  const shown = (await title.textContent()) ?? '';
  const width = await title.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().width;
  });
  expect(width).toBeLessThanOrEqual(600);
  expect(width).toBeGreaterThan(500);
  const kept = shown.replace(' …', '');
  expect(HEADLINE.startsWith(kept)).toBe(true);
  await expect(panel(chief)).toContainText(`Google will cut after “${kept.split(' ').slice(-2).join(' ')}”.`);
  // The server's table and the browser agree, but for kerning.
  expect(Math.abs(arialWidth(shown, 20) - width)).toBeLessThan(8);
  expect(cutTitle(HEADLINE, arialWidth).shown).toBe(shown);
});

test('cards of other sites show the picture that would be drawn', async ({ chief, request }) => {
  const story = await draft();
  await openPreviews(chief, story);
  for (const name of ['WhatsApp', 'Facebook', 'X']) {
    await tab(chief, name).click();
    const drawn = panel(chief).getByRole('img', { name: `Share picture: ${HEADLINE}` });
    await expect
      .poll(() => drawn.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
      .toEqual([1200, 630]);
  }
  // For the desk alone.
  expect((await request.get(`/desk/api/draw-share?story=${story}&version=1`)).status()).toBe(404);
  expect((await request.get(`/desk/api/read-previews?story=${story}&version=1`)).status()).toBe(401);
});

test('only the desk’s own preview may stand in a frame, and only in ours', async ({ request }) => {
  const story = await draft();
  for (const path of ['/preview', '/preview/card?size=m']) {
    const page = await desk.context.get(`/desk/stories/${story}${path}`);
    expect(page.status()).toBe(200);
    expect(page.headers()['x-frame-options']).toBe('SAMEORIGIN');
    expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  }
  for (const page of [
    await request.get('/'),
    await request.get('/about'),
    await request.get('/preview/none'),
    await desk.context.get('/desk/stories'),
    await desk.context.get('/desk/stories/0000000000000000/preview'),
    await desk.context.get(`/desk/stories/${story}/preview/card?size=xxl`),
  ]) {
    expect(page.headers()['x-frame-options'], page.url()).toBe('DENY');
    expect(page.headers()['content-security-policy'], page.url()).toContain("frame-ancestors 'none'");
  }
  expect((await desk.context.get(`/desk/stories/${story}/preview/card?size=xxl`)).status()).toBe(404);
});

/** Somebody without an account, in a browser of their own. */
async function stranger(browser: Browser, portal: Portal) {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  return { page, context, wrong: watch(page) };
}

/** What a wrong token is answered, without what differs by itself. */
const bare = async (answer: APIResponse): Promise<string> =>
  `${answer.status()} ${answer.headers()['cache-control']} ${await answer.text()}`;

test('a link opens the story for somebody without an account, until it is withdrawn', async ({
  chief,
  browser,
  portal,
  request,
}) => {
  const story = await draft();
  await openPreviews(chief, story);
  const links = sheet(chief).getByRole('region', { name: 'Preview links' });
  await expect(links).toContainText('No link opens this story.');
  await links.getByRole('button', { name: 'Make a link' }).click();
  const field = links.getByLabel(/Copy this link now/);
  await expect(field).toHaveValue(/\/preview\/[\w-]{43}$/);
  const url = await field.inputValue();
  const token = url.split('/').at(-1) ?? '';
  await expect(links.getByRole('listitem')).toContainText('Always the newest');
  await expect(links.getByRole('listitem')).toContainText('until 6.42pm, 30 Aug 2026');
  await expect(links.getByRole('listitem')).toContainText('Agnes Chan');
  await expect(links.getByRole('listitem')).toContainText('Never opened');

  const { page, context, wrong } = await stranger(browser, portal);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(`${one.method()} ${new URL(one.url()).pathname}`));
  const answer = await page.goto(url);
  expect(answer?.status()).toBe(200);
  const heads = (await answer?.allHeaders()) ?? {};
  expect(heads['cache-control']).toBe('private, no-store');
  expect(heads['x-robots-tag']).toContain('noindex');
  expect(heads['referrer-policy']).toBe('no-referrer');
  expect(heads['set-cookie']).toBeUndefined();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
  await expect(page.getByRole('complementary', { name: 'About this preview' })).toContainText(
    /Not published.*opens until Sunday.30.August.2026,.6\.42pm, Hong Kong time/s,
  );
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  // Its picture comes through the token, and through nothing else.
  const shown = page.getByRole('img', { name: 'A ferry at night' }).first();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const src = new URL(await shown.evaluate((img: HTMLImageElement) => img.currentSrc)).pathname;
  expect(src).toContain(`/preview/${token}/pictures/${picture}/`);
  const through = await request.get(src);
  expect([through.status(), through.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  expect((await request.get(src.replace(`/preview/${token}`, ''))).status()).toBe(404);
  // Not another picture of the house, and not by another token.
  const front = await (await request.get('/')).text();
  const other = /\/pictures\/([0-9a-z]{16})\/[^" ,]+/.exec(front)?.[0] ?? '';
  expect((await request.get(other)).status()).toBe(200);
  expect((await request.get(`/preview/${token}${other}`)).status()).toBe(404);
  expect((await request.get(src.replace(token, `${token.slice(0, -4)}AAAA`))).status()).toBe(404);
  // Nothing counted, nothing kept: seen to its end.
  await page.mouse.wheel(0, 4_000);
  await expect(page.locator('.not-published-mark')).toBeInViewport();
  await page.goto('/');
  expect(asked.filter((one) => one.includes('/view'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(portal.said()).not.toContain(token);
  for (const path of ['/', '/feed.xml', '/sitemap.xml', '/news-sitemap.xml', '/search?q=island+commuters'])
    expect(await (await request.get(path)).text(), path).not.toContain(HEADLINE);

  // What is saved later is shown by the same link.
  const read = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
  const later = { ...read.value.current.content, headline: 'As it was saved later' };
  expect((await desk.give('save-revision', { story, base: 1, content: later })).ok).toBe(true);
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('As it was saved later');

  await openPreviews(chief, story);
  await expect(links.getByRole('listitem')).toContainText('Opened 2 times');
  await links.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(links).toContainText('No link opens this story.');
  const gone = await request.get(url);
  expect(gone.status()).toBe(404);
  expect(await bare(gone)).toBe(await bare(await request.get(`/preview/${'A'.repeat(43)}`)));
  expect((await request.get(src)).status()).toBe(404);
  for (const method of ['post', 'put', 'delete'] as const)
    expect((await request[method](url)).status()).toBe(405);
  expect(wrong).toEqual([]);
  await context.close();
});

test('who may not publish has the previews and links of their own stories too', async ({
  chief,
  browser,
  portal,
  request,
}) => {
  const { page, account } = await invite(chief, browser, portal, {
    name: 'Previewing Reporter',
    role: 'Reporter',
  });
  const own = await deskClient(portal, account);
  const [mine, theirs] = [await newStory(own), await draft()];
  await page.goto(`/desk/stories/${mine}`);
  await page.getByRole('button', { name: 'Previews…' }).click();
  await expect((await framed(page)).getByRole('link', { name: 'A headline of this test' })).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Make a link' }).click();
  const field = sheet(page).getByLabel(/Copy this link now/);
  await expect(field).toHaveValue(/\/preview\//);
  expect((await request.get(await field.inputValue())).status()).toBe(200);
  // Of what they may read and not change: the previews alone.
  await page.goto(`/desk/stories/${theirs}`);
  await page.getByRole('button', { name: 'Previews…' }).click();
  await expect((await framed(page)).getByRole('link', { name: HEADLINE })).toBeVisible();
  await tab(page, 'Google').click();
  await expect(panel(page)).toContainText('Google will cut');
  await expect(sheet(page).getByRole('button', { name: 'Make a link' })).toHaveCount(0);
  await own.close();
  await page.context().close();
});

test('a link stops at its hour, and shows one version for ever', async ({ portal, request }) => {
  const story = await draft({ headline: 'The first version' });
  const made = await desk.give('make-preview-link', { story, version: 1, days: 1 });
  const path = String(made.value.path);
  const read = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
  const later = { ...read.value.current.content, headline: 'The second version' };
  expect((await desk.give('save-revision', { story, base: 1, content: later })).ok).toBe(true);
  expect(await (await request.get(path)).text()).toContain('The first version');
  portal.setClock(EDITION_INSTANT + DAY - 1_000);
  expect((await request.get(path)).status()).toBe(200);
  portal.setClock(EDITION_INSTANT + DAY);
  const over = await request.get(path);
  expect(over.status()).toBe(404);
  expect(await over.text()).not.toContain('The first version');
});

test('the sheet and the page behind a link are sound, in both languages, narrow and wide', async ({
  chief,
  browser,
  portal,
}) => {
  test.slow();
  const { page, context, wrong } = await stranger(browser, portal);
  for (const language of ['en', 'zh'] as const) {
    const headline = language === 'zh' ? '夜間渡輪十年後復航，營辦商冀重新吸引離島居民' : HEADLINE;
    const story = await draft({ headline }, language);
    const made = await desk.give('make-preview-link', { story, version: null, days: 7 });
    await page.goto(String(made.value.path));
    await expect(page.getByRole('complementary').first()).toContainText(
      language === 'zh' ? '尚未刊出' : 'Not published',
    );
    await soundInBothLooks(page, `the page, ${language}`);
    if (language === 'zh') continue;
    await chief.setViewportSize({ width: 360, height: 860 });
    await openPreviews(chief, story);
    for (const name of ['Card M', 'Phone', 'Google', 'Facebook']) {
      await chief.setViewportSize({ width: 360, height: 860 });
      await tab(chief, name).click();
      if (name === 'Card M' || name === 'Phone') await framed(chief);
      await soundInBothLooks(chief, name, SHEET);
    }
  }
  expect(wrong).toEqual([]);
  await context.close();
});

test('the sheet speaks Chinese', async ({ chief }) => {
  const story = await draft();
  await chief.goto('/desk/stories');
  await chief.getByRole('button', { name: '中文' }).click();
  await expect(chief.locator('html')).toHaveAttribute('lang', /zh/);
  try {
    await openPreviews(chief, story);
    await tab(chief, 'Google').click();
    await expect(panel(chief)).toContainText('Google會在「');
    await expect(sheet(chief).getByRole('region', { name: '預覽連結' })).toContainText('本文沒有有效連結。');
    await sound(chief, 'in Chinese', SHEET);
  } finally {
    await chief.keyboard.press('Escape');
    await chief.goto('/desk/stories');
    await chief.getByRole('button', { name: 'English' }).click();
    // The next spec finds the desk in English only once the server has heard of it.
    await expect(chief.locator('html')).toHaveAttribute('lang', 'en-HK');
  }
});
