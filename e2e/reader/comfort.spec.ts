/** Reading comfort: what is saved, what opens without a network, large pictures, players, the Simplified view. */
import type { Page } from '@playwright/test';
import { type DeskClient, deskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect, test } from '../support/test.ts';

const FERRIES = '/2026/08/23/late-ferries';

/** Without a network the browser says so in the console, of each file that is not kept too. */
test.use({ allowed: [/ERR_(INTERNET_DISCONNECTED|FAILED)|status of (404|410)/] });

/** The service worker keeps this page. */
const keptHere = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path))
    .toBe(true);

async function withDesk<T>(
  {
    portal,
    chiefAccount,
  }: { portal: Parameters<typeof deskClient>[0]; chiefAccount: Parameters<typeof deskClient>[1] },
  work: (desk: DeskClient) => Promise<T>,
): Promise<T> {
  const desk = await deskClient(portal, chiefAccount);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** The pictures and writers of a story of the sample edition, to write another with. */
async function borrowed(desk: DeskClient) {
  const { lead, bylines } = (await sampleStory(desk)).content;
  if (!lead) throw new Error('The sample story has no picture.');
  return { use: { ...lead, alt: 'A ferry', caption: 'A ferry at night.' }, bylines };
}

test('a saved story is listed, opens without a network, and leaves when it is taken out', async ({
  page,
  context,
}) => {
  await page.goto(FERRIES);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await keptHere(page, FERRIES);
  await keptHere(page, '/saved');
  const headline = await page.locator('h1').innerText();
  const picture = await page
    .locator('article img')
    .first()
    .evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname);
  await keptHere(page, picture);

  await context.setOffline(true);
  await page.goto('/saved');
  await expect(page.getByRole('status').first()).toContainText('You are offline');
  await page.locator('[data-list=saved]').getByRole('link', { name: headline }).click();
  await expect(page.locator('h1')).toHaveText(headline);
  await expect(page.getByText(/^You are offline\. Showing the page from .*[ap]m\.$/)).toBeVisible();
  const shown = await page.evaluate(() => ({
    styled: getComputedStyle(document.body).fontFamily,
    width: document.querySelector<HTMLImageElement>('article img')?.naturalWidth ?? 0,
  }));
  expect(shown.width).toBeGreaterThan(100);
  expect(shown.styled).toContain('HKN');
  // What was never read is not kept: the reader is told, and given what is.
  await page.goto('/about');
  await expect(page.getByText(/this page is not kept on this device/)).toBeVisible();
  await expect(page.locator('[data-list=read]').getByRole('link', { name: headline })).toBeVisible();

  await context.setOffline(false);
  await page.goto('/saved');
  await expect(page.getByText(/You are offline/)).toHaveCount(0);
  const list = page.locator('[data-list=saved]');
  await list.getByRole('button', { name: /^Remove:/ }).click();
  await expect(list.getByRole('link')).toHaveCount(0);
  await page
    .locator('[data-list=read]')
    .getByRole('button', { name: /^Remove:/ })
    .click();
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path)) === undefined, FERRIES))
    .toBe(true);
});

test('without a network an older page of a list is not the first one', async ({ page, context }) => {
  await page.goto('/section/hong-kong');
  await keptHere(page, '/section/hong-kong');
  await keptHere(page, '/saved');

  await context.setOffline(true);
  await page.goto('/section/hong-kong?before=mf2k1s00-abc');
  await expect(page.getByText(/this page is not kept on this device/)).toBeVisible();
  await expect(page.getByText(/Showing the page from/)).toHaveCount(0);
  // What a page does not read makes no other page of it.
  await page.goto('/section/hong-kong?utm_source=letter');
  await expect(page.getByText(/Showing the page from/)).toBeVisible();
  await context.setOffline(false);
});

test.afterEach(({ portal }) => portal.setClock(EDITION_INSTANT));

test('a story that is withdrawn leaves the device, and the front is fresh again', async ({
  page,
  context,
  portal,
  chiefAccount,
}) => {
  const { path, story } = await withDesk({ portal, chiefAccount }, async (desk) => {
    const { bylines } = await borrowed(desk);
    const made = await newStory(desk, { headline: 'A story that will not stay', bylines });
    const published = await desk.give('publish-story', { story: made, version: 1 });
    return { path: String(published.value.path), story: made };
  });
  await page.goto(path);
  await keptHere(page, path);
  await page.goto('/');
  await keptHere(page, '/');

  await context.setOffline(true);
  await page.goto(path);
  await expect(page.locator('h1')).toHaveText('A story that will not stay');
  const fresh = 'A headline that came while the reader was away';
  // Newer than whatever other specs have published at this instant.
  portal.setClock(EDITION_INSTANT + 60_000);
  await withDesk({ portal, chiefAccount }, async (desk) => {
    await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was wrong.' });
    const { bylines } = await borrowed(desk);
    const made = await newStory(desk, { headline: fresh, bylines });
    await desk.give('publish-story', { story: made, version: 1 });
  });
  await page.goto('/');
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await expect(page.getByText(fresh)).toHaveCount(0);

  // The network comes back: the page asks for what is kept, and what is gone goes.
  await context.setOffline(false);
  await expect
    .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) === undefined, path))
    .toBe(true);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('read') ?? '')).not.toContain(path);
  await page.goto('/');
  await expect(page.getByText(fresh).first()).toBeVisible();
  await expect(page.getByText(/You are offline/)).toHaveCount(0);
});

test('pictures open large by keyboard, a player asks nobody before it is wanted', async ({
  page,
  portal,
  chiefAccount,
  browser,
}) => {
  const path = await withDesk({ portal, chiefAccount }, async (desk) => {
    const { bylines, use } = await borrowed(desk);
    const heading = (n: number) => ({
      id: `h${n}`,
      kind: 'heading' as const,
      text: [{ text: `Part ${n}`, marks: [] }],
    });
    const text = [{ text: 'Words that stand in the body.', marks: [] }];
    const made = await newStory(desk, {
      headline: 'Three pictures and a film',
      bylines,
      body: [
        { id: 'p0', kind: 'paragraph', text },
        { id: 'g', kind: 'gallery', title: 'Ferries', pictures: [use, use, use] },
        ...[1, 2, 3, 4].flatMap((n) => [heading(n), { id: `p${n}`, kind: 'paragraph' as const, text }]),
        { id: 'e', kind: 'embed', address: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'A film' },
      ],
    });
    const published = await desk.give('publish-story', { story: made, version: 1 });
    return String(published.value.path);
  });
  const asked: string[] = [];
  await page.route(/youtube-nocookie\.com/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>A film' }),
  );
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path);

  await page.getByRole('navigation', { name: 'In this story' }).getByRole('link', { name: 'Part 3' }).click();
  expect(page.url()).toMatch(/#b-h3$/);
  await expect(page.getByRole('heading', { name: 'Part 3' })).toBeInViewport();

  const first = page.locator('a[data-picture]').first();
  await first.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Pictures' });
  await expect(dialog).toContainText('1 / 3');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('2 / 3');
  await page.keyboard.press('End');
  await expect(dialog).toContainText('3 / 3');
  await expect(dialog.locator('figure').last()).toBeInViewport();
  await dialog.getByRole('button', { name: 'Previous' }).click();
  await expect(dialog).toContainText('2 / 3');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(first).toBeFocused();

  expect(asked.filter((url) => !url.startsWith(portal.url))).toEqual([]);
  await expect(page.getByText(/asks www\.youtube-nocookie\.com/)).toBeVisible();
  await page.getByRole('button', { name: 'Show it here, from YouTube' }).click();
  await expect(page.frameLocator('iframe').getByText('A film')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(portal.url))).toEqual([
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  ]);

  // Without scripts: plain links, and nothing that does nothing.
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.url });
  const bare = await plain.newPage();
  await bare.goto(path);
  await expect(bare.getByRole('link', { name: 'Open at www.youtube.com' })).toBeVisible();
  for (const name of ['Save', 'Share', 'Show it here, from YouTube'])
    await expect(bare.getByRole('button', { name, exact: true })).toHaveCount(0);
  await expect(bare.getByRole('link', { name: 'WhatsApp' })).toBeVisible();
  const file = await bare.locator('a[data-picture]').first().getAttribute('href');
  expect((await bare.request.get(file ?? '')).headers()['content-type']).toBe('image/webp');
  await bare.goto('/saved');
  await expect(bare.getByText(/needs scripts, which are off here/)).toBeVisible();
  await expect(bare.getByRole('heading', { name: 'Read last' })).toHaveCount(0);
  await plain.close();
});

test('a Chinese page is shown in Simplified characters, says so, and leads back', async ({
  page,
  request,
}) => {
  await page.goto('/zh');
  await page.getByRole('link', { name: '简体' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/zh-hans');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('h1')).toHaveText('香港新闻');
  await expect(page.getByText('本页由电脑自动转换为简体字')).toBeVisible();
  // Whoever is handed a printed page cannot see from its address that a machine has been at it.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('本页由电脑自动转换为简体字')).toBeVisible();
  await expect(page.getByText('閱讀繁體原文')).toBeHidden();
  await page.emulateMedia({ media: null });
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/zh$/);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);

  // Every link of the Chinese edition stays in this view, but for the two that lead back and the feed.
  const out = await page
    .locator('a[href^="/zh"]:not([href^="/zh-hans"])')
    .evaluateAll((links) => links.map((link) => `${link.getAttribute('href')} ${link.textContent}`));
  expect([...new Set(out)].sort()).toEqual(['/zh 繁體', '/zh 閱讀繁體原文', '/zh/feed.xml 新闻订阅（RSS）']);
  await page.locator('main a[href*="/zh-hans/20"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  const simplified = await page.locator('h1').innerText();
  await page.getByRole('link', { name: '閱讀繁體原文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-HK');
  expect(await page.locator('h1').innerText()).toHaveLength(simplified.length);
  expect(page.url()).not.toContain('zh-hans');

  expect((await request.get('/zh-hans/nowhere')).status()).toBe(404);
  expect((await request.get('/zh-hans/feed.xml')).status()).toBe(404);
  const sitemaps = await (await request.get('/sitemaps/lists.xml')).text();
  expect(sitemaps).not.toMatch(/zh-hans|\/saved/);
});

test('on paper the picture of a story begins where its headline does', async ({ page }) => {
  // A sheet of A4 within its margins is as wide as a large telephone.
  await page.setViewportSize({ width: 658, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(FERRIES);
  const left = (what: string) =>
    page
      .locator(what)
      .first()
      .evaluate((shown) => shown.getBoundingClientRect().left);
  expect(await left('article img')).toBe(await left('h1'));
  await page.emulateMedia({ media: 'screen' });
  expect(await left('article img')).toBe(0);
});

test('what browsers fetch in advance is the paper alone, and the worker is asked for anew', async ({
  request,
}) => {
  const page = await request.get('/');
  expect(page.headers()['speculation-rules']).toBe('"/speculation-rules.json"');
  const rules = await request.get('/speculation-rules.json');
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
  const { prefetch, prerender } = await rules.json();
  for (const never of ['/desk*', '/sign-out*', '/setup*', '/search*', '/zh/search*'])
    expect(JSON.stringify(prefetch)).toContain(`{"not":{"href_matches":"${never}"}}`);
  expect(prerender[0].where.href_matches).toEqual(['/20*', '/zh/20*', '/zh-hans/20*']);
  const worker = await request.get('/service-worker.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
  for (const name of ['/manifest.webmanifest', '/manifest-zh.webmanifest']) {
    const manifest = await (await request.get(name)).json();
    for (const { src, type } of manifest.icons) {
      const icon = await request.get(src);
      expect(icon.headers()['content-type']).toBe(type);
    }
    for (const { url } of manifest.shortcuts) expect((await request.get(url)).status()).toBe(200);
  }
});

test('theme and text size are chosen in two places, kept, and there before anything is painted', async ({
  page,
  browser,
  portal,
}) => {
  await page.goto('/zh/sections');
  const [above, below] = [page.locator('main'), page.locator('body > footer')];
  await above.getByRole('radio', { name: '深色' }).check();
  await above.getByRole('radio', { name: '最大' }).check();
  await expect(below.getByRole('radio', { name: '深色' })).toBeChecked();
  // The module never comes: what is set then was set by the script in the head alone.
  const context = await browser.newContext({
    baseURL: portal.url,
    storageState: await page.context().storageState(),
    serviceWorkers: 'block',
  });
  const bare = await context.newPage();
  await bare.route('**/reader/*.js', (route) => route.abort());
  await bare.goto('/');
  const html = bare.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('data-text-size', 'larger');
  expect(await html.evaluate((root) => getComputedStyle(root).fontSize)).toBe('20px');
  await context.close();
});

// The edition's own words: what other specs publish in English may be in any language and say nothing of it.
alone(
  'words of another language carry their language, and Chinese is set by its own rules',
  async ({ page }) => {
    for (const path of ['/', FERRIES, '/sections', '/quote-of-the-day', '/zh', '/zh/sections', '/zh/saved']) {
      await page.goto(path);
      const unmarked = await page.evaluate(() => {
        const chinese = document.documentElement.lang.startsWith('zh');
        const foreign = chinese ? /^[^\p{Script=Han}]*[A-Za-z]{4,}[^\p{Script=Han}]*$/u : /\p{Script=Han}/u;
        const roots = chinese ? [...document.querySelectorAll('header, nav, footer')] : [document.body];
        const found: string[] = [];
        for (const root of roots) {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement;
            // Headlines are the desk's, and other specs write whatever they like into theirs.
            if (
              !parent ||
              parent.closest('script, style, template, main :is(h2, h3)') ||
              !foreign.test(node.textContent ?? '')
            )
              continue;
            const { lang = '' } = parent.closest<HTMLElement>('[lang]') ?? {};
            if (/^(zh|ja|lzh|yue)/.test(lang) === chinese) found.push(node.textContent ?? '');
          }
        }
        return found;
      });
      expect(unmarked, path).toEqual([]);
    }
    // No line of a Chinese story begins with a mark that may not stand there; nothing is slanted by the browser.
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/zh');
    await page.locator('main a[href*="/zh/20"]').first().click();
    const wrong = await page.evaluate(() => {
      const bad: string[] = [];
      const range = document.createRange();
      const body = document.querySelector('.story-body') ?? document.body;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        let top = -1;
        for (let i = 0; i < text.length; i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          if (top >= 0 && box.top > top + 8 && /[，。、；：？！」』）》]/u.test(text[i] ?? ''))
            bad.push(text.slice(i - 3, i + 2));
          if (box.height > 0) top = box.top;
        }
      }
      const slanted = [...document.querySelectorAll<HTMLElement>('main :lang(zh)')].filter(
        (one) => getComputedStyle(one).fontStyle !== 'normal',
      );
      return [...bad, ...slanted.map((one) => one.outerHTML.slice(0, 80))];
    });
    expect(wrong).toEqual([]);
    expect(
      await page
        .locator('.story-body')
        .evaluate((body) => getComputedStyle(body).getPropertyValue('text-autospace')),
    ).toBe('normal');
  },
);
