/**
 * The front of a section by the keyboard alone: what is said otherwise is told before it goes out, is live with the next
 * answer, gives way at its hour, and the front before it is back in one press. A line in two languages in two presses.
 */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import type { Placement } from '#db/front/model';
import { deskClient, type DeskClient } from '../support/desk-client.ts';
import { EDITION_INSTANT, openPortal, type Portal } from '../support/portal.ts';
import { copyOfTemplate, expect, test as shared } from '../support/test.ts';

/** In a portal of their own: fronts are published at hours that other specs have not come to. */
const test = shared.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use) => {
      const copy = copyOfTemplate();
      const portal = await openPortal(copy.dir);
      await use(portal);
      await portal.stop();
      copy.discard();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

const MINUTE = 60_000;
/** 8pm of that evening in Hong Kong. */
const EIGHT = Date.UTC(2026, 7, 23, 12);
const DOLLAR = 'How the Hong Kong dollar is tied to the American one';
const BEFORE = 'A dollar, as the front before it says';
const OURS = 'Seven eighty, and why it stays there';
const KICKER = 'Fixed since 1983';
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const canvas = (page: Page) => section(page, 'The page, with its slots');
const first = (page: Page) => canvas(page).getByRole('button', { name: /^Row 1, 1: / });

/** Tabs on, or back, until something has the focus. */
async function reach(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await what.waitFor();
  for (let stop = 0; stop < 150; stop += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(what).toBeFocused();
}

/** What the very next reader of the section gets. */
async function html(request: APIRequestContext): Promise<string> {
  return (await (await request.get('/section/business')).text()).replaceAll(/\u00a0|&nbsp;/g, ' ');
}

/** The size of a headline on the section's page, px. */
async function sizeOf(page: Page, headline: string): Promise<number> {
  await page.setViewportSize({ width: 1300, height: 900 });
  await page.goto('/section/business');
  return page
    .getByRole('heading', { name: headline })
    .first()
    .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
}

async function dollar(desk: DeskClient): Promise<string> {
  const asked = `q=${encodeURIComponent(DOLLAR)}&language=en`;
  const [found] = (await (await desk.context.get(`/desk/api/find-stories?${asked}`)).json()).value;
  return found.id;
}

/** Publishes the section's front with one story placed first. */
async function lay(desk: DeskClient, pinned: Placement[]): Promise<void> {
  const layout = { lead: 'standard', pinned: [], sections: [{ section: 'business', layout: 'A', pinned }] };
  const { ok, error } = await desk.give('publish-front', { language: 'en', place: 'business', layout });
  if (!ok) throw new Error(JSON.stringify(error));
}

test('kicker, headline, size and hour of a slot: told, live, over at the hour, restored in one press', async ({
  chief,
  chiefAccount,
  page,
  portal,
  request,
}) => {
  test.slow();
  portal.setClock(EDITION_INSTANT);
  const desk = await deskClient(portal, chiefAccount);
  const story = await dollar(desk);
  await lay(desk, [{ story, headline: BEFORE }]);
  const sizeBefore = await sizeOf(page, BEFORE);
  portal.setClock(EDITION_INSTANT + MINUTE);

  const keys = chief.keyboard;
  const type = async (label: string, text: string, way: 'Tab' | 'Shift+Tab'): Promise<void> => {
    await reach(chief, chief.getByLabel(label, { exact: true }), way);
    await keys.press('Control+a');
    await keys.type(text);
    await keys.press('Enter');
  };
  await chief.setViewportSize({ width: 2100, height: 1000 });
  await chief.goto('/desk/front?place=business');
  await expect(first(chief)).toHaveAccessibleName(
    new RegExp(`^Row 1, 1: ${BEFORE}, placed by hand, said otherwise here: headline(?!,)`),
  );
  await reach(chief, first(chief));
  await keys.press('ArrowRight');
  await keys.press('ArrowLeft');
  await type('Headline here', OURS, 'Shift+Tab');
  await type('Kicker', KICKER, 'Tab');
  await reach(chief, chief.getByLabel('Size', { exact: true }));
  await keys.type('One step sm');
  await type('Until', '8pm', 'Tab');
  await expect(first(chief)).toHaveAccessibleName(
    new RegExp(`^Row 1, 1: ${OURS}, placed by hand, said otherwise here: headline, kicker, size, until`),
  );
  // Seen as well: beside the pin of what is placed by hand.
  await expect(first(chief).locator('.slot-pin + .slot-otherwise')).toBeVisible();

  await expect(chief.getByText('Draft: 4 changes')).toBeVisible();
  await reach(chief, chief.getByRole('button', { name: 'See what changes' }), 'Shift+Tab');
  await keys.press('Enter');
  const told = section(chief, 'See what changes').getByRole('listitem');
  await expect(told).toHaveText([
    `Said otherwise ${OURS}: headline here, in place of “${BEFORE}”`,
    `Said otherwise ${OURS}: kicker “${KICKER}”`,
    `Said otherwise ${OURS}: one step smaller`,
    `Said otherwise ${OURS}: until 8.00pm`,
  ]);
  // Readers know nothing of it yet.
  expect(await html(request)).not.toContain(OURS);
  await reach(chief, chief.getByRole('button', { name: 'Publish front', exact: true }));
  await keys.press('Enter');
  await expect(chief.getByText('This front is live.')).toBeVisible();

  const live = await html(request);
  expect(live).toContain(OURS);
  expect(live).toContain(KICKER);
  expect(live).not.toContain(BEFORE);
  expect(await sizeOf(page, OURS)).toBeLessThan(sizeBefore);
  await expect(page.getByText(KICKER).first()).toBeVisible();
  await expect(chief.getByText('Nothing changes for readers.')).toBeVisible();

  portal.setClock(EIGHT - 1);
  expect(await html(request)).toContain(OURS);
  portal.setClock(EIGHT);
  const after = await html(request);
  expect(after).not.toContain(OURS);
  expect(after).not.toContain(KICKER);
  // The story says its own again, wherever it stands by itself.
  expect(after).toContain(DOLLAR);
  await chief.goto('/desk/front?place=business');
  await expect(first(chief)).toHaveAccessibleName(/, fills itself/);

  await reach(
    chief,
    section(chief, 'Earlier fronts')
      .getByRole('button', { name: /^Restore/ })
      .first(),
  );
  await keys.press('Enter');
  await expect(chief.getByText(/is live again/)).toBeVisible();
  const restored = await html(request);
  expect(restored).toContain(BEFORE);
  expect(restored).not.toContain(OURS);
  await desk.close();
});

test('a front from far back is reached page by page with the keyboard, and restored', async ({
  chief,
  chiefAccount,
  portal,
  request,
}) => {
  test.slow();
  const desk = await deskClient(portal, chiefAccount);
  const story = await dollar(desk);
  portal.setClock(EIGHT + 60 * MINUTE);
  await lay(desk, [{ story, headline: 'The oldest of many' }]);
  for (let n = 1; n <= 45; n += 1) {
    portal.setClock(EIGHT + (60 + n) * MINUTE);
    await lay(desk, [{ story, headline: `Number ${n}` }]);
  }
  await chief.goto('/desk/front?place=business');
  const earlier = section(chief, 'Earlier fronts');
  const rows = earlier.getByRole('listitem');
  await expect(rows).toHaveCount(6);
  const more = earlier.getByRole('button', { name: 'Earlier', exact: true });
  await reach(chief, more);
  await chief.keyboard.press('Enter');
  await expect(rows).toHaveCount(39);
  // Goes on at the first one that came.
  await expect(rows.nth(6).getByRole('link')).toBeFocused();
  await reach(chief, more);
  await chief.keyboard.press('Enter');
  await expect(rows.nth(39).getByRole('link')).toBeFocused();
  // The 46th is live.
  await reach(chief, rows.nth(44).getByRole('button', { name: 'Restore the front of 9.00pm' }));
  await chief.keyboard.press('Enter');
  await expect(chief.getByText(/is live again/)).toBeVisible();
  expect(await html(request)).toContain('The oldest of many');
  // Those that were found are still there, and the one that was live with them.
  await expect(rows.nth(45).getByRole('button', { name: 'Restore the front of 9.00pm' })).toBeVisible();
  await desk.close();
});

test('a breaking line in two presses has its own words in each language', async ({
  chief,
  portal,
  request,
}) => {
  portal.setClock(EDITION_INSTANT);
  await chief.setViewportSize({ width: 360, height: 780 });
  await chief.goto('/desk/front');
  const quick = section(chief, 'Warning in force, in two presses');
  await quick.getByRole('button', { name: 'A breaking line' }).click();
  await quick.getByLabel('Sentence, in English').fill('Ferries stop at nine tonight');
  await quick.getByLabel(/^Sentence, in Chinese/).fill('渡輪今晚九時停航');
  await quick.getByRole('button', { name: '3 hours' }).click();
  await expect(quick.getByRole('status')).toContainText('is up until 9.42pm');
  const [en, zh] = await Promise.all(
    ['/', '/zh'].map(async (path) => (await (await request.get(path)).text()).replaceAll('\u00a0', ' ')),
  );
  expect(en).toContain('Ferries stop at nine tonight');
  expect(zh).toContain('渡輪今晚九時停航');
  expect(zh).not.toContain('Ferries stop at nine tonight');
  const up = chief.getByRole('listitem').filter({ hasText: 'Ferries stop at nine tonight' });
  await up.getByRole('button', { name: 'Take it down' }).click();
  await expect(up).toHaveCount(0);
});
