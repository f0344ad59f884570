/** Two people at one story: who is here, one pen, reading along, asking, idle and dead pens, a server that starts anew. */
import type { Browser, Page } from '@playwright/test';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { type Account, CHIEF, expect, signIn, test } from '../support/test.ts';
import { begin, held, heldWords, lineOf, open, textOf } from '../support/writing-screen.ts';

const status = (page: Page) => page.locator('.status-bar');
const line = (page: Page) => page.locator('.pen-line');
const press = (page: Page, name: string) => line(page).getByRole('button', { name }).click();

let colleagues: Record<'dennis' | 'clara' | 'benny', Account>;

async function pageOf(browser: Browser, portal: Portal, account: Account): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await signIn(page, account);
  return page;
}

test.beforeAll(async ({ browser, portal, chiefAccount }) => {
  const agnes = await pageOf(browser, portal, chiefAccount);
  const join = async (name: string, role: 'Editor' | 'Contributor' | 'Reporter'): Promise<Account> => {
    const { account, page } = await invite(agnes, browser, portal, { name, role });
    await page.context().close();
    return account;
  };
  colleagues = {
    dennis: await join('Dennis Ho', 'Editor'),
    clara: await join('Clara Lau', 'Contributor'),
    benny: await join('Benny Ng', 'Reporter'),
  };
  await agnes.context().close();
});

/** Agnes has begun a story and its text; Dennis has it open too. */
async function two(browser: Browser, portal: Portal): Promise<{ agnes: Page; dennis: Page; id: string }> {
  const agnes = await pageOf(browser, portal, CHIEF);
  const dennis = await pageOf(browser, portal, colleagues.dennis);
  const id = await begin(agnes);
  await lineOf(agnes, 'Headline').fill('Night ferry');
  await textOf(agnes).click();
  await agnes.keyboard.type('The ferry stays.');
  await expect.poll(() => heldWords(agnes, id)).toContain('The ferry stays.');
  await open(dennis, id);
  return { agnes, dennis, id };
}

/** As when a network comes back: the page says that it is there. */
async function stir(page: Page): Promise<void> {
  const said = page.waitForResponse(/be-here/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await said;
}

test.slow();

test.beforeEach(({ portal }) => portal.setClock(EDITION_INSTANT));
test.afterAll(({ portal }) => portal.setClock(EDITION_INSTANT));
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('one writes, the other reads along and changes details; the pen is asked for and handed over', async ({
  portal,
  browser,
}) => {
  const { agnes, dennis, id } = await two(browser, portal);
  // Opening takes no pen: Dennis reads, and both know of each other.
  await expect(status(agnes).getByText('Dennis Ho is reading').first()).toBeAttached();
  await expect(status(dennis).getByText('Agnes Chan is writing').first()).toBeAttached();
  await expect(line(dennis)).toContainText('Agnes Chan has the pen.');
  await expect(textOf(dennis)).toHaveAttribute('aria-readonly', 'true');
  await expect(lineOf(dennis, 'Headline')).toHaveAttribute('readonly', '');

  // In the list too, without a reload.
  const list = await dennis.context().newPage();
  await list.goto('/desk/stories?view=all&q=Night+ferry');
  await expect(list.getByText('Agnes Chan writing now')).toBeVisible();
  await list.close();

  // Her text comes as she writes it, and nothing of his page moves.
  const before = await textOf(dennis).boundingBox();
  await agnes.keyboard.type(' Until one.');
  await expect(textOf(dennis)).toContainText('The ferry stays. Until one.');

  // Details side by side with the text: neither writes over the other.
  const panel = dennis.getByRole('complementary', { name: 'Details' });
  await agnes.keyboard.type(' And the fare.');
  await panel.getByLabel('Section', { exact: true }).selectOption({ label: 'Hong Kong' });
  await agnes.keyboard.type(' It stays as well.');
  await expect.poll(async () => (await held(agnes, id)).content.section).toBe('hong-kong');
  await expect.poll(() => heldWords(agnes, id)).toContain('And the fare. It stays as well.');
  expect((await held(agnes, id)).content.section).toBe('hong-kong');
  await expect(textOf(dennis)).toContainText('It stays as well.');
  await expect(
    agnes.getByRole('complementary', { name: 'Details' }).getByLabel('Section', { exact: true }),
  ).toHaveValue('hong-kong');

  await press(dennis, 'Ask for it');
  await expect(line(dennis)).toContainText('You asked Agnes Chan for the pen.');
  await expect(line(agnes)).toContainText('Dennis Ho asks for the pen:');
  expect(await textOf(dennis).boundingBox()).toMatchObject({ x: before?.x, y: before?.y });
  await press(agnes, 'Two more minutes');
  await expect(line(agnes)).toBeEmpty();
  portal.setClock(EDITION_INSTANT + 60_000);
  await stir(agnes);
  await stir(dennis);
  await expect(textOf(agnes)).toHaveAttribute('aria-readonly', 'false');

  // Handed over: what she typed last is a version first.
  portal.setClock(EDITION_INSTANT + 121_000);
  await agnes.reload();
  await textOf(agnes).waitFor();
  await expect(line(dennis)).toContainText('You have the pen.');
  await textOf(dennis).press('Control+End');
  await dennis.keyboard.type(' Says Dennis.');
  await expect.poll(() => heldWords(agnes, id)).toContain('Says Dennis.');
  await press(agnes, 'Ask for it');
  await expect(line(dennis)).toContainText('Agnes Chan asks for the pen:');
  await textOf(dennis).press('Control+End');
  await dennis.keyboard.type(' His last words.');
  await press(dennis, 'Hand over');
  await expect(textOf(agnes)).toHaveAttribute('aria-readonly', 'false');
  expect(await heldWords(agnes, id)).toContain('His last words.');
  await expect(textOf(agnes)).toContainText('His last words.');
  await expect(textOf(dennis)).toHaveAttribute('aria-readonly', 'true');
});

test('a pen that rests passes to who asked, a closed page frees it', async ({ portal, browser }) => {
  const { agnes, dennis, id } = await two(browser, portal);
  await press(dennis, 'Ask for it');
  await expect(line(agnes)).toContainText('Dennis Ho asks');
  for (const after of [80_000, 119_000]) {
    portal.setClock(EDITION_INSTANT + after);
    await stir(agnes);
    await stir(dennis);
  }
  await expect(textOf(dennis)).toHaveAttribute('aria-readonly', 'true');
  portal.setClock(EDITION_INSTANT + 121_000);
  await expect(line(dennis)).toContainText('You have the pen.');
  await expect(line(agnes)).toContainText('Dennis Ho has the pen.');
  await textOf(dennis).press('Control+End');
  await dennis.keyboard.type(' It rested.');
  await expect.poll(() => heldWords(agnes, id)).toContain('It rested.');
  await dennis.goto('about:blank');
  await expect(line(agnes)).toBeEmpty();
  await textOf(agnes).press('Control+End');
  await agnes.keyboard.type(' Mine again.');
  await expect.poll(() => heldWords(agnes, id)).toContain('It rested. Mine again.');
});

test('a dead connection frees the pen; what was written meanwhile waits for it and is not lost', async ({
  portal,
  browser,
}) => {
  const { agnes, dennis, id } = await two(browser, portal);
  await agnes.context().setOffline(true);
  await agnes.keyboard.press('Enter');
  await agnes.keyboard.type('Written on the boat.');
  await expect(status(agnes)).toContainText('waiting for the network');
  portal.setClock(EDITION_INSTANT + 91_000);
  await stir(dennis);
  await expect(line(dennis)).toBeEmpty();
  await lineOf(dennis, 'Headline').fill('Night ferry stays');
  await expect.poll(async () => (await held(dennis, id)).content.headline).toBe('Night ferry stays');

  await agnes.context().setOffline(false);
  await stir(agnes);
  await expect(line(agnes)).toContainText('Dennis Ho has the pen. Your words are safe on this computer.');
  await expect(textOf(agnes)).toContainText('Written on the boat.');
  await dennis.goto('about:blank');
  await expect.poll(() => heldWords(agnes, id)).toContain('Written on the boat.');
  expect((await held(agnes, id)).content.headline).toBe('Night ferry stays');
  await expect(lineOf(agnes, 'Headline')).toHaveValue('Night ferry stays');
});

test('open editors outlive a server that ends and starts again', async ({ portal, browser }) => {
  const { agnes, dennis, id } = await two(browser, portal);
  await expect(line(dennis)).toContainText('Agnes Chan has the pen.');
  // It ends in order, open streams or not.
  expect(await portal.stop()).toBe(0);
  await agnes.keyboard.type(' Typed while it was gone.');
  await portal.start();
  await expect.poll(() => heldWords(agnes, id), { timeout: 45_000 }).toContain('Typed while it was gone.');
  await expect(textOf(dennis)).toContainText('Typed while it was gone.', { timeout: 45_000 });
  await press(dennis, 'Ask for it');
  await expect(line(agnes)).toContainText('Dennis Ho asks for the pen:', { timeout: 45_000 });
  await press(agnes, 'Hand over');
  await expect(textOf(dennis)).toHaveAttribute('aria-readonly', 'false');
});

test('only who may read a story hears of it', async ({ portal, browser }) => {
  const { id } = await two(browser, portal);
  const clara = await pageOf(browser, portal, colleagues.clara);
  const benny = await pageOf(browser, portal, colleagues.benny);
  const listen = `/desk/api/listen?story=${id}`;
  expect((await clara.request.get(listen)).status()).toBe(404);
  expect((await clara.request.get('/desk/api/listen?story=0000000000000000')).status()).toBe(404);
  expect((await fetch(`${portal.url}${listen}`)).status).toBe(401);
  const at = { headers: { Origin: portal.url }, data: { story: id, page: 'page-of-somebody' } };
  const status = async (page: Page, command: string): Promise<number> =>
    (await page.request.post(`/desk/api/${command}`, at)).status();
  expect(await status(benny, 'be-here')).toBe(200);
  for (const command of ['take-pen', 'ask-for-pen', 'hand-over', 'keep-pen'])
    expect(await status(benny, command), command).toBe(403);
  for (const command of ['be-here', 'leave-story', 'take-pen', 'ask-for-pen', 'hand-over', 'keep-pen'])
    expect(await status(clara, command), command).toBe(404);
  // The stream of somebody who is signed out ends by itself.
  const heard = await benny.evaluate(async (path) => {
    const answer = await fetch(path);
    const first = await answer.body?.getReader().read();
    return { type: answer.headers.get('content-type'), first: new TextDecoder().decode(first?.value) };
  }, listen);
  expect(heard.type).toContain('text/event-stream');
  expect(heard.first).toContain('event: company');
});
