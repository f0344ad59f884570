/** Taking back, taking down at an hour, embargoes and the bin, as a person at the desk does them. */
import type { Page } from '@playwright/test';
import { anyByline, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

// Refusals are what some of these are about: the browser notes each.
test.use({ allowed: [/status of (400|404|410)|ERR_CONNECTION_RESET/] });
test.describe.configure({ mode: 'serial', timeout: 180_000 });
// Not after each: the page is open until then, and to it the clock would go back.
test.beforeEach(({ portal }) => portal.setClock(EDITION_INSTANT));
test.afterAll(({ portal }) => portal.setClock(EDITION_INSTANT));

const HOUR = 3_600_000;
const standing = (page: Page) => page.getByRole('banner').getByRole('status');
const sheet = (page: Page) => page.getByRole('dialog');
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const group = (page: Page, name: string) => details(page).getByRole('region', { name, exact: true });

async function fresh(desk: DeskClient, headline: string): Promise<string> {
  return newStory(desk, { headline, bylines: [await anyByline(desk)] });
}

test('what was just published is taken back with the keyboard alone', async ({
  chief,
  portal,
  chiefAccount,
  request,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  // The seconds of the window pass as they do at a desk.
  portal.runClock(EDITION_INSTANT);
  const id = await fresh(desk, 'Published by mistake');
  await chief.goto(`/desk/stories/${id}`);
  await chief.getByRole('button', { name: 'Publish…' }).click();
  await sheet(chief).getByRole('button', { name: 'Publish now' }).click();
  const undo = chief.getByRole('button', { name: 'Undo publishing' });
  await expect(undo).toBeVisible();
  // Said once; the seconds beside it are for the eye alone.
  const said = chief.getByRole('status').filter({ hasText: 'take it back for half a minute' });
  await expect(said).not.toContainText(/\d/);
  await sound(chief, 'the undo line');
  const path = (await standing(chief).getByRole('link', { name: 'View' }).getAttribute('href')) ?? '';
  expect((await request.get(path)).status()).toBe(200);
  // From where the focus is after the sheet, it is the next thing.
  await chief.getByRole('button', { name: 'Update…' }).focus();
  await chief.keyboard.press('Tab');
  await expect(undo).toBeFocused();
  await chief.keyboard.press('Enter');
  await expect(standing(chief)).toContainText('Draft');
  await expect(undo).toHaveCount(0);
  await expect(chief.getByRole('status').filter({ hasText: 'was never published' })).toBeAttached();
  await expect(chief.getByRole('button', { name: 'Publish…' })).toBeFocused();
  expect((await request.get(path)).status()).toBe(404);
  expect(await (await request.get('/feed.xml')).text()).not.toContain('Published by mistake');

  // An update: what stood before stands again.
  await chief.getByRole('button', { name: 'Publish…' }).click();
  await sheet(chief).getByRole('button', { name: 'Publish now' }).click();
  await expect(undo).toBeVisible();
  portal.runClock(EDITION_INSTANT + HOUR);
  await chief.reload();
  await expect(standing(chief)).toContainText('Live');
  await expect(undo).toHaveCount(0);
  await chief
    .getByRole('main')
    .getByRole('textbox', { name: 'Headline', exact: true })
    .fill('A worse headline');
  await chief.getByRole('button', { name: 'Update…' }).click();
  await sheet(chief)
    .getByRole('radio', { name: /^Update: a new/ })
    .check();
  await sheet(chief).getByRole('button', { name: 'Update now' }).click();
  await expect(undo).toBeVisible();
  expect(await (await request.get(path)).text()).toContain('A worse headline');
  await undo.click();
  await expect(standing(chief)).toContainText('Live, with new changes');
  const back = await (await request.get(path)).text();
  expect(back).toContain('Published by mistake');
  expect(back).not.toContain('A worse headline');
  await desk.close();
});

test('a story goes down at its hour, and can be let stand', async ({
  chief,
  portal,
  chiefAccount,
  request,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const id = await fresh(desk, 'A competition that ends');
  const { value } = await desk.give('publish-story', { story: id, version: 1 });
  const path = String(value.path);
  await chief.goto(`/desk/stories/${id}`);
  await chief.getByRole('button', { name: 'Update…' }).click();
  await sheet(chief).getByRole('button', { name: 'Take it down at an hour…' }).click();
  await sheet(chief).getByLabel('Take it down at', { exact: true }).fill('9pm');
  await sheet(chief).getByLabel('Reason, as readers will see it').fill('The competition is over.');
  await sound(chief, 'the sheet of taking down');
  await sheet(chief).getByRole('button', { name: 'Take it down then' }).click();
  await expect(standing(chief)).toContainText('Goes down 9.00pm');
  await chief.getByRole('button', { name: 'Update…' }).click();
  await sheet(chief).getByRole('button', { name: 'Let it stand' }).click();
  await expect(standing(chief)).not.toContainText('Goes down');
  await sheet(chief).getByRole('button', { name: 'Take it down at an hour…' }).click();
  await sheet(chief).getByLabel('Take it down at', { exact: true }).fill('8pm');
  await sheet(chief).getByLabel('Reason, as readers will see it').fill('The competition is over.');
  await sheet(chief).getByRole('button', { name: 'Take it down then' }).click();
  await expect(standing(chief)).toContainText('Goes down 8.00pm');
  const eight = Date.UTC(2026, 7, 23, 12, 0);
  portal.setClock(eight - 1);
  expect((await request.get(path)).status()).toBe(200);
  portal.setClock(eight);
  const gone = await request.get(path);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('The competition is over.');
  expect(await (await request.get('/feed.xml')).text()).not.toContain('A competition that ends');
  await chief.reload();
  await expect(standing(chief)).toContainText('Withdrawn');
  await desk.close();
});

test('an embargo stands in red, stops everybody, and is lifted with a reason', async ({
  chief,
  browser,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const { page: editor } = await invite(chief, browser, portal, { name: 'Edgar Tse', role: 'Editor' });
  const id = await fresh(desk, 'Figures of the second quarter');
  await editor.goto(`/desk/stories/${id}`);
  await group(editor, 'Embargo').getByRole('button', { name: 'Set the embargo…' }).click();
  await group(editor, 'Embargo').getByLabel('Nothing public before', { exact: true }).fill('tomorrow 6am');
  await sound(editor, 'the embargo');
  await group(editor, 'Embargo').getByRole('button', { name: 'Set the embargo', exact: true }).click();
  const red = standing(editor).getByText(
    'Embargo until 6.00am, 24 Aug 2026'.replace('24 Aug', '24\u00a0Aug'),
  );
  await expect(red).toBeVisible();
  // An editor cannot lift it, and nobody can get past it.
  await expect(group(editor, 'Embargo').getByRole('button', { name: 'Lift the embargo…' })).toHaveCount(0);
  await editor.getByRole('button', { name: 'Publish…' }).click();
  await expect(sheet(editor).getByText(/Embargo until 6\.00am/)).toBeVisible();
  await sheet(editor).getByRole('button', { name: 'Publish now' }).click();
  await expect(sheet(editor).getByRole('alert')).toContainText('under embargo');
  await editor.goto('/desk/stories?view=all&q=second+quarter');
  await expect(editor.getByRole('listitem').getByText(/Embargo until 6\.00am/)).toBeVisible();

  await chief.goto(`/desk/stories/${id}`);
  await group(chief, 'Embargo').getByRole('button', { name: 'Lift the embargo…' }).click();
  await group(chief, 'Embargo').getByRole('button', { name: 'Lift the embargo', exact: true }).click();
  await expect(group(chief, 'Embargo').getByText('This is needed.')).toBeVisible();
  await group(chief, 'Embargo')
    .getByLabel(/Why it is lifted early/)
    .fill('Another paper has printed it.');
  await group(chief, 'Embargo').getByRole('button', { name: 'Lift the embargo', exact: true }).click();
  await expect(standing(chief)).not.toContainText('Embargo');
  await chief.getByRole('button', { name: 'Publish…' }).click();
  await sheet(chief).getByRole('button', { name: 'Publish now' }).click();
  await expect(standing(chief)).toContainText('Live');
  await editor.context().close();
  await desk.close();
});

test('a draft goes into the bin, comes back by Undo and from the bin itself', async ({
  chief,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const id = await fresh(desk, 'Never to be written');
  const bin = () => group(chief, 'Bin').getByRole('button', { name: 'Put it in the bin' });
  await chief.goto(`/desk/stories/${id}`);
  await bin().click();
  await chief.waitForURL(/binned=/);
  await expect(
    chief.getByRole('status').filter({ hasText: '“Never to be written” is in the bin.' }),
  ).toBeVisible();
  await expect(chief.getByRole('link', { name: 'Never to be written', exact: true })).toHaveCount(0);
  await sound(chief, 'the bin line');
  await chief.getByRole('button', { name: 'Undo', exact: true }).click();
  await chief.waitForURL(new RegExp(`/desk/stories/${id}`));
  await expect(standing(chief)).toContainText('Draft');

  await bin().click();
  await chief.waitForURL(/binned=/);
  await chief.getByRole('navigation', { name: 'Stories' }).getByRole('link', { name: /^Bin/ }).click();
  await expect(
    chief
      .getByRole('listitem')
      .filter({ hasText: 'Never to be written' })
      .getByText(/Removed on 22/),
  ).toBeVisible();
  await sound(chief, 'the bin');
  await chief.getByRole('link', { name: 'Never to be written', exact: true }).click();
  await expect(chief.getByText(/In the bin\. It is removed for good on 22/)).toBeVisible();
  await chief.goBack();
  await chief.getByRole('button', { name: 'Restore: Never to be written' }).click();
  await chief.waitForURL(new RegExp(`/desk/stories/${id}`));
  await expect(standing(chief)).toContainText('Draft');
  await desk.close();
});

test('the words of all this are Chinese at a Chinese desk', async ({ chief, portal, chiefAccount }) => {
  const desk = await deskClient(portal, chiefAccount);
  portal.runClock(EDITION_INSTANT);
  const id = await fresh(desk, 'Said in Chinese');
  await desk.give('set-embargo', { story: id, until: Date.UTC(2026, 7, 23, 22, 0) });
  await chief.goto('/desk/stories');
  await chief.getByRole('button', { name: '中文' }).click();
  await expect(chief.getByRole('link', { name: /^棄稿箱/ })).toBeVisible();
  await chief.goto(`/desk/stories/${id}`);
  await expect(standing(chief)).toContainText('2026年8月24日上午6:00前禁發');
  await chief.getByRole('button', { name: '提早解禁……' }).click();
  await chief.getByLabel('提早解禁的理由，記入操作紀錄').fill('另一報章已刊登。');
  await chief.getByRole('button', { name: '解除禁發' }).click();
  await expect(standing(chief)).not.toContainText('禁發');
  await chief.getByRole('button', { name: '刊登……' }).click();
  await sheet(chief).getByRole('button', { name: '立即刊登' }).click();
  await chief.getByRole('button', { name: '復原刊登' }).click();
  await expect(standing(chief)).toContainText('草稿');
  await chief.goto('/desk/stories');
  await chief.getByRole('button', { name: 'English' }).click();
  await expect(chief.getByRole('link', { name: /^Bin/ })).toBeVisible();
  await desk.close();
});

test('what is written after a story was scheduled is said to stay behind', async ({
  chief,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const id = await fresh(desk, 'Scheduled, then changed');
  const said = await desk.give('publish-story', { story: id, version: 1, at: EDITION_INSTANT + HOUR });
  expect(said.ok).toBe(true);
  await chief.goto(`/desk/stories/${id}`);
  await expect(standing(chief)).toContainText('Goes live 7.42pm');
  await expect(standing(chief)).not.toContainText('without the latest changes');
  await chief.getByRole('main').getByRole('textbox', { name: 'Headline', exact: true }).fill('Changed late');
  await expect(standing(chief)).toContainText('without the latest changes');
  // With the hour said again they go along.
  await chief.getByRole('button', { name: 'Publish…' }).click();
  await sheet(chief).getByRole('textbox', { name: 'When' }).fill('8pm');
  await sheet(chief)
    .getByRole('button', { name: /^Schedule/ })
    .click();
  await expect(standing(chief)).toContainText('Goes live 8.00pm');
  await expect(standing(chief)).not.toContainText('without the latest changes');
  await desk.close();
});

test('a correction whose answer is lost says so, and pressed again it stands once', async ({
  chief,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const id = await fresh(desk, 'Nine boats');
  const { value } = await desk.give('publish-story', { story: id, version: 1 });
  portal.setClock(EDITION_INSTANT + HOUR);
  await chief.goto(`/desk/stories/${id}`);
  await chief.getByRole('main').getByRole('textbox', { name: 'Headline', exact: true }).fill('Ten boats');
  await chief.getByRole('button', { name: 'Update…' }).click();
  await sheet(chief).getByRole('radio', { name: 'Correction…' }).check();
  await sheet(chief).getByLabel('What was wrong, and what is right').fill('There are ten boats.');
  const press = sheet(chief).getByRole('button', { name: 'Publish the correction' });
  // The server acts, and nobody hears of it.
  await chief.route('**/desk/api/correct-story', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await press.click();
  await expect(sheet(chief).getByRole('alert')).toContainText('No answer came from the server.');
  portal.setClock(EDITION_INSTANT + HOUR + 1_000);
  await chief.unroute('**/desk/api/correct-story');
  await press.click();
  await expect(sheet(chief)).toBeHidden();
  const story = await (await chief.request.get(String(value.path))).text();
  expect(story).toContain('Ten boats');
  await chief.goto('/corrections');
  await expect(chief.getByRole('main').getByText('There are ten boats.')).toHaveCount(1);
  await desk.close();
});
