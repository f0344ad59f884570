/** Two people at one story: who is here, one pen, reading along, asking, idle and dead pens, a server that starts anew. */
import type { Browser, Page } from '@playwright/test';
import { firstChief } from '../support/first-chief.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { alone as test, CHIEF, expect, signIn } from '../support/test.ts';
import { begin, held, heldWords, lineOf, open, textOf } from '../support/writing-screen.ts';

const SOON = { timeout: 5_000 };
const status = (page: Page) => page.locator('.status-bar');
const line = (page: Page) => page.locator('.pen-line');
const press = (page: Page, name: string) => line(page).getByRole('button', { name }).click();

/** Agnes has begun a story and its text; Daniel has it open too. */
async function two(browser: Browser, house: Portal): Promise<{ agnes: Page; daniel: Page; id: string }> {
  await (await firstChief(house)).close();
  const agnes = await (await browser.newContext({ baseURL: house.url })).newPage();
  await signIn(agnes, CHIEF);
  const { page: daniel } = await invite(agnes, browser, house, { name: 'Daniel Ho', role: 'Editor' });
  const id = await begin(agnes);
  await lineOf(agnes, 'Headline').fill('Night ferry');
  await textOf(agnes).click();
  await agnes.keyboard.type('The ferry stays.');
  await expect.poll(() => heldWords(agnes, id)).toContain('The ferry stays.');
  await open(daniel, id);
  return { agnes, daniel, id };
}

/** As when a network comes back: the page says that it is there. */
async function stir(page: Page): Promise<void> {
  const said = page.waitForResponse(/be-here/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await said;
}

test.slow();

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test('one writes, the other reads along and changes details; the pen is asked for and handed over', async ({
  house,
  browser,
}) => {
  const { agnes, daniel, id } = await two(browser, house);
  // Opening takes no pen: Daniel reads, and both know of each other.
  await expect(status(agnes).getByText('Daniel Ho is reading').first()).toBeAttached(SOON);
  await expect(status(daniel).getByText('Agnes Chan is writing').first()).toBeAttached(SOON);
  await expect(line(daniel)).toContainText('Agnes Chan has the pen.');
  await expect(textOf(daniel)).toHaveAttribute('contenteditable', 'false');
  await expect(lineOf(daniel, 'Headline')).toHaveAttribute('readonly', '');

  // In the list too, without a reload.
  const list = await daniel.context().newPage();
  await list.goto('/desk/stories?view=all&q=Night+ferry');
  await expect(list.getByText('Agnes Chan writing now')).toBeVisible();
  await list.close();

  // Her text comes as she writes it, and nothing of his page moves.
  const before = await textOf(daniel).boundingBox();
  await agnes.keyboard.type(' Until one.');
  await expect(textOf(daniel)).toContainText('The ferry stays. Until one.');

  // Details side by side with the text: neither writes over the other.
  const panel = daniel.getByRole('complementary', { name: 'Details' });
  await agnes.keyboard.type(' And the fare.');
  await panel.getByLabel('Section', { exact: true }).selectOption({ label: 'Hong Kong' });
  await agnes.keyboard.type(' It stays as well.');
  await expect.poll(async () => (await held(agnes, id)).content.section).toBe('hong-kong');
  await expect.poll(() => heldWords(agnes, id)).toContain('And the fare. It stays as well.');
  expect((await held(agnes, id)).content.section).toBe('hong-kong');
  await expect(textOf(daniel)).toContainText('It stays as well.');
  await expect(
    agnes.getByRole('complementary', { name: 'Details' }).getByLabel('Section', { exact: true }),
  ).toHaveValue('hong-kong');

  await press(daniel, 'Ask for it');
  await expect(line(daniel)).toContainText('You asked Agnes Chan for the pen.');
  await expect(line(agnes)).toContainText('Daniel Ho asks for the pen:', SOON);
  expect(await textOf(daniel).boundingBox()).toMatchObject({ x: before?.x, y: before?.y });
  await press(agnes, 'Two more minutes');
  await expect(line(agnes)).toBeEmpty();
  house.setClock(EDITION_INSTANT + 60_000);
  await stir(agnes);
  await stir(daniel);
  await expect(textOf(agnes)).toHaveAttribute('contenteditable', 'true');

  // Handed over: what she typed last is a version first.
  house.setClock(EDITION_INSTANT + 121_000);
  await agnes.reload();
  await textOf(agnes).waitFor();
  await expect(line(daniel)).toContainText('You have the pen.');
  await textOf(daniel).press('Control+End');
  await daniel.keyboard.type(' Says Daniel.');
  await expect.poll(() => heldWords(agnes, id)).toContain('Says Daniel.');
  await press(agnes, 'Ask for it');
  await expect(line(daniel)).toContainText('Agnes Chan asks for the pen:', SOON);
  await textOf(daniel).press('Control+End');
  await daniel.keyboard.type(' His last words.');
  await press(daniel, 'Hand over');
  await expect(textOf(agnes)).toHaveAttribute('contenteditable', 'true', SOON);
  expect(await heldWords(agnes, id)).toContain('His last words.');
  await expect(textOf(agnes)).toContainText('His last words.');
  await expect(textOf(daniel)).toHaveAttribute('contenteditable', 'false');
});

test('a pen that rests passes to who asked, a closed page frees it', async ({ house, browser }) => {
  const { agnes, daniel, id } = await two(browser, house);
  await press(daniel, 'Ask for it');
  await expect(line(agnes)).toContainText('Daniel Ho asks');
  for (const after of [80_000, 119_000]) {
    house.setClock(EDITION_INSTANT + after);
    await stir(agnes);
    await stir(daniel);
  }
  await expect(textOf(daniel)).toHaveAttribute('contenteditable', 'false');
  house.setClock(EDITION_INSTANT + 121_000);
  await expect(line(daniel)).toContainText('You have the pen.', { timeout: 7_000 });
  await expect(line(agnes)).toContainText('Daniel Ho has the pen.', { timeout: 7_000 });
  await textOf(daniel).press('Control+End');
  await daniel.keyboard.type(' It rested.');
  await expect.poll(() => heldWords(agnes, id)).toContain('It rested.');
  await daniel.goto('about:blank');
  await expect(line(agnes)).toBeEmpty(SOON);
  await textOf(agnes).press('Control+End');
  await agnes.keyboard.type(' Mine again.');
  await expect.poll(() => heldWords(agnes, id)).toContain('It rested. Mine again.');
});

test('a dead connection frees the pen; what was written meanwhile waits for it and is not lost', async ({
  house,
  browser,
}) => {
  const { agnes, daniel, id } = await two(browser, house);
  await agnes.context().setOffline(true);
  await agnes.keyboard.press('Enter');
  await agnes.keyboard.type('Written on the boat.');
  await expect(status(agnes)).toContainText('waiting for the network');
  house.setClock(EDITION_INSTANT + 91_000);
  await stir(daniel);
  await expect(line(daniel)).toBeEmpty({ timeout: 7_000 });
  await lineOf(daniel, 'Headline').fill('Night ferry stays');
  await expect.poll(async () => (await held(daniel, id)).content.headline).toBe('Night ferry stays');

  await agnes.context().setOffline(false);
  await stir(agnes);
  await expect(line(agnes)).toContainText('Daniel Ho has the pen. Your words are safe on this computer.');
  await expect(textOf(agnes)).toContainText('Written on the boat.');
  await daniel.goto('about:blank');
  await expect.poll(() => heldWords(agnes, id)).toContain('Written on the boat.');
  expect((await held(agnes, id)).content.headline).toBe('Night ferry stays');
  await expect(lineOf(agnes, 'Headline')).toHaveValue('Night ferry stays');
});

test('open editors outlive a server that ends and starts again', async ({ house, browser }) => {
  const { agnes, daniel, id } = await two(browser, house);
  await expect(line(daniel)).toContainText('Agnes Chan has the pen.');
  const began = performance.now();
  expect(await house.stop()).toBe(0);
  // Two open streams did not hold it up.
  expect(performance.now() - began).toBeLessThan(5_000);
  await agnes.keyboard.type(' Typed while it was gone.');
  await house.start();
  await expect.poll(() => heldWords(agnes, id), { timeout: 45_000 }).toContain('Typed while it was gone.');
  await expect(textOf(daniel)).toContainText('Typed while it was gone.', { timeout: 45_000 });
  await press(daniel, 'Ask for it');
  await expect(line(agnes)).toContainText('Daniel Ho asks for the pen:', { timeout: 45_000 });
  await press(agnes, 'Hand over');
  await expect(textOf(daniel)).toHaveAttribute('contenteditable', 'true', SOON);
});

test('only who may read a story hears of it', async ({ house, browser }) => {
  const { agnes, id } = await two(browser, house);
  const { page: cora } = await invite(agnes, browser, house, { name: 'Cora Lau', role: 'Contributor' });
  const { page: ben } = await invite(agnes, browser, house, { name: 'Ben Ng', role: 'Reporter' });
  const listen = `/desk/api/listen?story=${id}`;
  expect((await cora.request.get(listen)).status()).toBe(404);
  expect((await cora.request.get('/desk/api/listen?story=0000000000000000')).status()).toBe(404);
  expect((await fetch(`${house.url}${listen}`)).status).toBe(401);
  const at = { headers: { Origin: house.url }, data: { story: id, page: 'page-of-somebody' } };
  const status = async (page: Page, command: string): Promise<number> =>
    (await page.request.post(`/desk/api/${command}`, at)).status();
  expect(await status(ben, 'be-here')).toBe(200);
  for (const command of ['take-pen', 'ask-for-pen', 'hand-over', 'keep-pen'])
    expect(await status(ben, command), command).toBe(403);
  for (const command of ['be-here', 'leave-story', 'take-pen', 'ask-for-pen', 'hand-over', 'keep-pen'])
    expect(await status(cora, command), command).toBe(404);
  // The stream of somebody who is signed out ends by itself.
  const heard = await ben.evaluate(async (path) => {
    const answer = await fetch(path);
    const first = await answer.body?.getReader().read();
    return { type: answer.headers.get('content-type'), first: new TextDecoder().decode(first?.value) };
  }, listen);
  expect(heard.type).toContain('text/event-stream');
  expect(heard.first).toContain('event: company');
});
