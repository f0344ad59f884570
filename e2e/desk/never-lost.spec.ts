/** No word is lost: what the status bar says, offline and back, two who changed the same, a session that is over, leaving. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import type { StoryContent } from '#db/stories/model';
import { ROOT } from '../support/portal.ts';
import { CHIEF, expect, test } from '../support/test.ts';
import { begin, held, heldWords, lineOf, open, textOf } from '../support/writing-screen.ts';

test.use({
  allowed: [
    /status of (401|403|409)|ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|FAILED)/,
  ],
});

const SAVE = '**/desk/api/save-revision';
const statusOf = (page: Page) => page.locator('.status-bar');
/** What the browser does with a save until the answer: held back, or refused. */
const onSave = (page: Page, act: (route: Route) => Promise<void>) => page.route(SAVE, act);

/** A story with two paragraphs, open, saved, and the caret at its end. */
async function twoParagraphs(page: Page): Promise<string> {
  const id = await begin(page);
  await lineOf(page, 'Headline').fill('Harbour boats');
  await textOf(page).click();
  await page.keyboard.type('The first boat left.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The second boat stayed.');
  await expect.poll(() => heldWords(page, id)).toContain('The second boat stayed.');
  await expect(statusOf(page)).toContainText('Saved 6.42pm');
  return id;
}

/** Somebody else saves meanwhile, from another computer. */
async function elsewhere(
  page: Page,
  id: string,
  url: string,
  change: (content: StoryContent) => StoryContent,
): Promise<void> {
  const { version, content } = await held(page, id);
  const answer = await page.request.post('/desk/api/save-revision', {
    headers: { Origin: url },
    data: { story: id, base: version, content: change(content) },
  });
  expect(answer.status()).toBe(200);
}

const inParagraph =
  (at: number, from: string, to: string) =>
  (content: StoryContent): StoryContent => ({
    ...content,
    body: content.body.map((block, i) =>
      i === at && block.kind === 'paragraph'
        ? {
            ...block,
            text: block.text.map((part) =>
              'text' in part ? { ...part, text: part.text.replace(from, to) } : part,
            ),
          }
        : block,
    ),
  });

test('the status bar says how saving stands', async ({ chief: page }) => {
  await page.clock.install();
  const id = await twoParagraphs(page);

  let answer = (): void => undefined;
  await onSave(page, async (route) => {
    await new Promise<void>((go) => (answer = go));
    await route.continue();
  });
  await page.keyboard.type(' Slowly.');
  const saving = statusOf(page).getByText('Saving', { exact: true });
  await expect(saving).toBeVisible();
  answer();
  await expect(saving).toBeHidden();
  await expect(statusOf(page)).toContainText('Saved 6.42pm');
  await page.unroute(SAVE);

  await onSave(page, (route) => route.abort('internetdisconnected'));
  await page.keyboard.type(' Unheard.');
  await expect(page.getByText('Saved on this computer, waiting for the network')).toBeVisible();
  await expect(statusOf(page)).toHaveCSS('border-top-width', '3px');
  await page.clock.fastForward(121_000);
  await expect(
    page.getByText(
      'The server has not answered for 2 minutes. Keep writing; everything is on this computer.',
    ),
  ).toBeVisible();
  // By itself, once there is a network again.
  await page.unroute(SAVE);
  await page.clock.fastForward(31_000);
  await expect.poll(() => heldWords(page, id)).toContain('Unheard.');
  await expect(statusOf(page)).toContainText('Saved 6.42pm');

  await onSave(page, (route) =>
    route.fulfill({ status: 403, json: { ok: false, error: { code: 'not-allowed' } } }),
  );
  await page.keyboard.type(' Refused.');
  await expect(
    page.getByText(
      'Not saved: the server refused (403). Your text is safe on this computer. Your rights do not reach this: it needs another role, another section or the whole house.',
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Copy it all' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.unroute(SAVE);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => heldWords(page, id)).toContain('Refused.');
});

test('written offline: what only one changed becomes one text, and the caret stays', async ({
  chief: page,
  portal,
}) => {
  const id = await twoParagraphs(page);
  await page.context().setOffline(true);
  await page.keyboard.type(' It was full');
  await expect(page.getByText('waiting for the network')).toBeVisible();
  await elsewhere(page, id, portal.url, (content) => ({
    ...inParagraph(0, 'left', 'left late')(content),
    kicker: 'Transport',
  }));
  await page.context().setOffline(false);
  await expect(textOf(page)).toContainText('The first boat left late.');
  await expect(lineOf(page, 'Kicker')).toHaveValue('Transport');
  await page.keyboard.type(' at noon.');
  await expect.poll(() => heldWords(page, id)).toContain('The second boat stayed. It was full at noon.');
  expect(await heldWords(page, id)).toContain('The first boat left late.');
  // What is undone is one's own.
  await page.keyboard.press('Control+z');
  await expect(textOf(page)).toContainText('The first boat left late.');
});

test('both changed one paragraph: both are shown, and nothing of either is thrown away', async ({
  chief: page,
  portal,
}) => {
  const id = await twoParagraphs(page);
  const { version } = await held(page, id);
  await page.context().setOffline(true);
  await page.keyboard.type(' It was full.');
  await lineOf(page, 'Headline').fill('Boats of mine');
  await expect(page.getByText('waiting for the network')).toBeVisible();
  await elsewhere(page, id, portal.url, (content) => ({
    ...inParagraph(1, 'stayed', 'sank')(content),
    headline: 'Boats of theirs',
  }));
  await page.context().setOffline(false);
  await expect(page.getByText('This story changed while you were offline.')).toBeVisible();
  expect((await held(page, id)).version).toBe(version + 1);

  await page.getByRole('button', { name: 'See both' }).click();
  const sheet = page.getByRole('dialog');
  const clash = (name: string) =>
    sheet.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await expect(clash('Paragraph')).toContainText('The second boat stayed. It was full.');
  await expect(clash('Paragraph')).toContainText('The second boat sank.');
  await expect(clash('Headline').locator('mark')).toHaveText(['mine', 'theirs']);
  await clash('Paragraph').getByLabel('Both, one after the other').check();
  await clash('Headline').getByLabel('Other words').check();
  await clash('Headline').getByRole('textbox').fill('Boats of both');
  await sheet.getByRole('button', { name: 'Use these' }).click();
  await expect(sheet).toBeHidden();
  await expect(lineOf(page, 'Headline')).toHaveValue('Boats of both');
  await expect.poll(() => heldWords(page, id)).toContain('Boats of both');
  const words = await heldWords(page, id);
  expect(words).toContain('The second boat stayed. It was full.');
  expect(words).toContain('The second boat sank.');
  // Theirs, mine, and what was chosen: a version each.
  expect((await held(page, id)).version).toBe(version + 3);
  await page.goto(`/desk/stories/${id}/history?from=${version + 2}&to=${version + 3}`);
  await expect(page.getByRole('main')).toContainText('mine');
});

test('a session that is over: the text stays, one signs in beside it, and saving goes on', async ({
  chief: page,
}) => {
  const id = await twoParagraphs(page);
  await page.context().clearCookies();
  await page.keyboard.type(' Still typing.');
  const again = page.getByRole('link', { name: 'Sign in again' });
  await expect(again).toBeVisible();
  const [small] = await Promise.all([page.waitForEvent('popup'), again.click()]);
  await small.getByLabel(/Email/).fill(CHIEF.email);
  await small.getByLabel(/Password/).fill(CHIEF.password);
  await Promise.all([small.waitForEvent('close'), small.getByRole('button', { name: /Sign in/ }).click()]);
  await expect(again).toBeHidden();
  await expect.poll(() => heldWords(page, id)).toContain('Still typing.');
  await expect(textOf(page)).toContainText('Still typing.');
});

test('leaving asks nothing as long as this computer keeps the text', async ({ chief: page }) => {
  const id = await twoParagraphs(page);
  const other = await page.context().newPage();
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Last words');
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  expect(asked).toEqual([]);
  await other.context().setOffline(false);
  await open(other, id);
  await expect(textOf(other)).toContainText('The second boat stayed. Last words');
  await expect.poll(() => heldWords(other, id)).toContain('Last words');

  // A browser that keeps nothing: the page says so, and asks.
  await other.addInitScript(() => {
    indexedDB.open = () => {
      throw new Error('This browser keeps nothing.');
    };
  });
  await open(other, id);
  await other.context().setOffline(true);
  await textOf(other).click();
  await other.keyboard.type('Nowhere but here. ');
  await expect(other.getByText('this browser keeps no copy')).toBeVisible();
  const [dialog] = await Promise.all([other.waitForEvent('dialog'), other.close({ runBeforeUnload: true })]);
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('a browser whose store never answers opens the story all the same, and the page says so', async ({
  chief: page,
}) => {
  const id = await twoParagraphs(page);
  await page.addInitScript(() => {
    // As some have done: neither success nor error ever comes.
    const silent = indexedDB.open.bind(indexedDB, 'another');
    indexedDB.open = () =>
      Object.defineProperties(silent(), { onsuccess: { set: () => {} }, onerror: { set: () => {} } });
  });
  await open(page, id);
  await expect(textOf(page)).toContainText('The second boat stayed.');
  await page.context().setOffline(true);
  await textOf(page).click();
  await page.keyboard.type('Nowhere but here. ');
  await expect(page.getByText('this browser keeps no copy')).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => heldWords(page, id)).toContain('Nowhere but here.');
});

test('an upload that hangs delays no save', async ({ chief: page, portal }) => {
  const id = await twoParagraphs(page);
  // One that this very page has begun …
  await page.route('**/desk/api/add-picture', () => undefined);
  await page.evaluate(() => {
    const form = new FormData();
    form.append('file', new Blob(['bytes']), 'picture.jpg');
    void fetch('/desk/api/add-picture', { method: 'POST', body: form }).catch(() => undefined);
  });
  // … and four whose bytes the server waits for.
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { host, port, origin } = new URL(portal.url);
  const hanging = Array.from({ length: 4 }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /desk/api/add-picture HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookies}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n--b\r\n',
    );
    return socket;
  });
  await page.keyboard.type(' Past the uploads.');
  await expect.poll(() => heldWords(page, id)).toContain('Past the uploads.');
  // They hang as before: it did not wait for them.
  expect(hanging.every((socket) => !socket.destroyed && socket.bytesRead === 0)).toBe(true);
  for (const socket of hanging) socket.destroy();
});

test.describe('a server that ends', () => {
  // While it ends it opens no new stream to an open page.
  test.use({ allowed: [/status of 503|503 .*\/desk\/api\/listen|ERR_/] });
  test('an editor that was left open saves to a new build of the server', async ({ chief: page, portal }) => {
    const id = await twoParagraphs(page);
    const script = (await page.locator('script[src*="/_next/static/"]').first().getAttribute('src')) ?? '';
    await portal.stop();
    // As a new build leaves it: another name, and none of the old build's files.
    const dist = '.next-newer';
    cpSync(join(ROOT, '.next'), join(ROOT, dist), {
      recursive: true,
      filter: (path) => !path.includes('.next/cache') && !path.includes('.next/static/chunks'),
    });
    const old = readFileSync(join(ROOT, dist, 'BUILD_ID'), 'utf8');
    writeFileSync(join(ROOT, dist, 'BUILD_ID'), `newer${old}`);
    try {
      await portal.start({ NEXT_DIST_DIR: dist });
      expect((await page.request.get(script)).status()).toBe(404);
      await page.keyboard.type(' After the new build.');
      await expect.poll(() => heldWords(page, id)).toContain('After the new build.');
      await expect(statusOf(page)).toContainText('Saved 6.42pm');
    } finally {
      await portal.stop();
      rmSync(join(ROOT, dist), { recursive: true, force: true });
      await portal.start();
    }
  });
});

test('a desk left for another page of it saves what was just typed', async ({ chief: page }) => {
  const id = await twoParagraphs(page);
  await page.keyboard.type(' On the way out.');
  await page.getByRole('link', { name: 'Stories', exact: true }).first().click();
  await page.waitForURL(/\/desk\/stories$/);
  await expect.poll(() => heldWords(page, id)).toContain('On the way out.');
});

test.describe('what the server cannot take', () => {
  test.use({ allowed: [/status of 400/] });
  test('is named by its field, and the story is not sent on without it', async ({ chief: page }) => {
    const id = await twoParagraphs(page);
    const headline = lineOf(page, 'Headline');
    await headline.fill('Boats '.repeat(60));
    await expect(statusOf(page)).toContainText('Headline: This is too long.');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = page.getByRole('dialog');
    for (const name of ['Send to an editor', 'Mark as ready']) {
      await sheet.getByRole('button', { name }).press('Enter');
      await expect(sheet.getByRole('alert')).toContainText('needs another look');
      await expect(sheet.getByRole('button', { name })).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByRole('button', { name: 'Put it in the bin' }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('alert')).toHaveCount(2);
    await expect(page.getByRole('banner').getByRole('status')).toContainText('Draft');

    // With marks in it that slides and terminals leave behind, and that nobody could find.
    await headline.fill('Boats\u000bof\u0007 the harbour');
    await expect(headline).toHaveValue('Boats of the harbour');
    await expect(statusOf(page)).toContainText('Saved 6.42pm');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect(page.getByRole('banner').getByRole('status')).toContainText('In review');
    expect((await held(page, id)).content.headline).toBe('Boats of the harbour');
  });
});
