/** A journalist's morning: a story out of pasted text in twelve actions, and one by the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';
import { lineOf, pasteInto, textOf } from '../support/writing-screen.ts';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const sheet = (page: Page): Locator => page.getByRole('dialog');
const standing = (page: Page): Locator => page.getByRole('banner').getByRole('status');

const PASTED = Array.from(
  { length: 6 },
  (_, n) =>
    `<p class="MsoNormal">The night bus leaves its terminus ${n + 1} minutes late, and the driver counts the seats before it does, as the company asks of all who drive after midnight.</p>`,
).join('');

test('from pasted text to a scheduled story with its picture and section, in twelve actions', async ({
  chief: page,
}) => {
  let actions = 0;
  const act = async (doing: Promise<unknown>): Promise<void> => {
    actions += 1;
    await doing;
  };
  const panel = panelOf(page);
  await page.goto('/desk/stories');
  await act(page.getByRole('button', { name: 'New story', exact: true }).click());
  await textOf(page).waitFor();
  await act(lineOf(page, 'Headline').fill('Night bus keeps its last seat free'));
  await act(lineOf(page, 'Standfirst').fill('The driver counts the seats at the terminus and leaves one.'));
  await act(textOf(page).click());
  await act(pasteInto(page, { html: PASTED }));
  await act(page.getByRole('button', { name: 'Choose a picture' }).click());
  await act(sheet(page).locator('button:has(img)').first().click());
  await act(panel.getByRole('combobox', { name: 'Section' }).selectOption('hong-kong'));
  await act(panel.getByLabel('Add a byline').fill('Mei-ling Kwok'));
  await panel.getByRole('button', { name: 'Mei-ling Kwok', exact: true }).waitFor();
  // Enter belongs to what was typed.
  await page.keyboard.press('Enter');
  await act(page.getByRole('button', { name: 'Publish…' }).click());
  await act(sheet(page).getByLabel('When').fill('tomorrow 6am'));
  await act(
    sheet(page)
      .getByRole('button', { name: /^Schedule/ })
      .click(),
  );
  await expect(standing(page)).toContainText('Goes live 6.00am');
  expect(actions).toBeLessThanOrEqual(12);
});

/** Tabs on until something has the focus, as who has no mouse does. */
async function reach(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await what.waitFor();
  for (let stop = 0; stop < 150; stop += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(what).toBeFocused();
}

test('written, pictured, linked, reviewed, published and taken back by the keyboard alone', async ({
  chief: page,
  portal,
  request,
}) => {
  test.slow();
  // The half minute of taking back passes as it does at a desk.
  portal.runClock(EDITION_INSTANT);
  const { keyboard: keys } = page;
  const panel = panelOf(page);
  const press = async (what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await reach(page, what, key);
    await keys.press('Enter');
  };
  await page.goto('/desk/stories');
  await press(page.getByRole('button', { name: 'New story', exact: true }));
  await reach(page, lineOf(page, 'Headline'));
  await keys.type('A story without a mouse');
  await keys.press('Enter');
  await keys.type('Every act of this story was done with keys, the picture included.');
  await press(page.getByRole('button', { name: 'Choose a picture' }));
  await expect(sheet(page).getByRole('searchbox')).toBeFocused();
  await keys.type('passengers at a rail');
  await expect(sheet(page).getByRole('status')).toHaveText('Found: 1');
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(sheet(page)).toHaveCount(0);
  await reach(page, textOf(page));
  await keys.type('The ferry is where it always was');
  await keys.press('Control+Shift+ArrowLeft');
  await keys.press('Control+k');
  await keys.type('Last harbour ferry');
  await expect(page.getByRole('button', { name: /^Last harbour ferry/ }).first()).toBeVisible();
  await keys.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await keys.press('End');
  await keys.type('.');
  await expect(textOf(page).getByRole('link', { name: 'was' })).toBeVisible();

  await reach(page, panel.getByRole('combobox', { name: 'Section' }));
  await keys.type('Hong');
  await reach(page, panel.getByLabel('Add a byline'));
  await keys.type('mei-ling');
  await expect(panel.getByRole('button', { name: 'Mei-ling Kwok', exact: true })).toBeVisible();
  await keys.press('Enter');
  await expect(panel.getByRole('button', { name: 'Take out: Mei-ling Kwok' })).toBeVisible();
  await press(panel.getByRole('button', { name: 'Hand in' }), 'Shift+Tab');
  await expect(standing(page)).toContainText('In review');

  await press(page.getByRole('button', { name: 'Publish…' }), 'Shift+Tab');
  await press(sheet(page).getByRole('button', { name: 'Publish now' }));
  await expect(standing(page)).toContainText('Live since');
  const path = (await standing(page).getByRole('link', { name: 'View' }).getAttribute('href')) ?? '';
  const story = await (await request.get(path)).text();
  expect(story).toContain('A story without a mouse');
  expect(story).toMatch(/<a[^>]*href="\/2026\/08\/23\/late-ferries"[^>]*>was<\/a>/);
  await press(page.getByRole('button', { name: 'Undo publishing' }));
  await expect(standing(page)).toContainText('In review');
  expect((await request.get(path)).status()).toBe(404);
});

const plannedFor = async (page: Page, story: string): Promise<string | null> =>
  (await (await page.request.get(`/desk/api/read-story?story=${story}`)).json()).value.story.plannedFor;

test('a story is planned for a day, which publishes nothing and stands on the sheet of that day', async ({
  chief: page,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const story = await newStory(desk, { headline: 'Planned and no more', bylines: [await anyByline(desk)] });
  await desk.close();
  await page.goto(`/desk/stories/${story}`);
  const plan = panelOf(page).getByLabel('Planned for');
  await plan.fill('2026-08-24');
  await plan.blur();
  await expect(panelOf(page).getByRole('button', { name: 'For no day' })).toBeVisible();
  await page.goto('/desk/stories?view=all&q=Planned+and+no+more');
  await expect(page.getByText('planned for 24 Aug 2026')).toBeVisible();
  await page.goto('/desk/today');
  await expect(page.getByRole('link', { name: 'Planned and no more' })).toHaveCount(0);
  await page.goto(`/desk/stories/${story}`);
  await plan.fill('2026-08-23');
  await plan.blur();
  // What was typed is held when the field has what the server says.
  await expect.poll(() => plannedFor(page, story)).toBe('2026-08-23');
  await page.goto('/desk/today');
  await expect(page.getByRole('heading', { name: 'Planned for today, not scheduled' })).toBeVisible();
  await page.getByRole('link', { name: 'Planned and no more' }).click();
  await expect(standing(page)).toContainText('Draft');
  await panelOf(page).getByRole('button', { name: 'For no day' }).click();
  await expect(plan).toHaveValue('');
});

test.afterEach(({ portal }) => portal.setClock(EDITION_INSTANT));
