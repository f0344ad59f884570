/** "Additional reporting by": set at the desk with keys alone, published, read under the text in both languages. */
import type { Page } from '@playwright/test';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';
import { begin, held, lineOf, textOf } from '../support/writing-screen.ts';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const helpersOf = (page: Page) => panelOf(page).getByRole('region', { name: 'Additional reporting' });

/** Types a story that Mei-ling Kwok signs and two others helped with, the second of them named first. */
async function compose(page: Page, id: string, headline: string): Promise<void> {
  await lineOf(page, 'Headline').fill(headline);
  await lineOf(page, 'Standfirst').fill('The company counts who comes; nobody counts who is left behind.');
  await textOf(page).click();
  await page.keyboard.type('The gate shuts at half past eleven.');
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Section' }).selectOption('hong-kong');
  await panel.getByLabel('Add a byline').focus();
  await page.keyboard.type('Mei');
  await page.keyboard.press('Enter');
  const helpers = helpersOf(page);
  await helpers.getByLabel('Add somebody who helped').focus();
  // Who signs is not offered.
  await page.keyboard.type('Mei-ling');
  await expect(helpers.getByText('Nothing found.')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of ['Agnes', 'Daniel']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(helpers.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
  await helpers.getByRole('button', { name: 'Move up: Daniel Ho' }).press('Enter');
  await expect(helpers.getByRole('listitem')).toHaveText([/^Daniel Ho/, /^Agnes Tse/]);
  await expect.poll(async () => (await held(page, id)).content.helpers?.length).toBe(2);
}

async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
  return (await page.getByRole('link', { name: 'View', exact: true }).getAttribute('href')) ?? '';
}

test('who helped is set with keys, and named under the text of both editions with a link to their page', async ({
  chief: page,
  browser,
  portal,
}) => {
  const english = await begin(page);
  await compose(page, english, 'Nobody counts those who are left behind');
  const paths = [await publish(page)];
  await page.goto(`/desk/stories/${english}`);
  await page.getByRole('button', { name: 'Begin the Chinese story' }).click();
  await expect(page).not.toHaveURL(new RegExp(english));
  const chinese = page.url().split('/').at(-1) ?? '';
  await compose(page, chinese, '趕不上尾班船的人無人點算');
  paths.push(await publish(page));

  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  for (const [i, said, edition] of [
    [0, 'Additional reporting by Daniel Ho and Agnes Tse', ''],
    [1, '補充採訪：何俊賢、謝雅詩', '/zh'],
  ] as const) {
    const path = paths[i] ?? '';
    await reader.goto(path);
    const line = reader.locator('.story-body + [data-helpers]');
    await expect(line).toHaveText(said);
    const links = line.getByRole('link');
    for (const [at, slug] of ['daniel-ho', 'agnes-tse'].entries())
      await expect(links.nth(at)).toHaveAttribute('href', `${edition}/author/${slug}`);
    const html = await (await reader.request.get(path)).text();
    expect(html).toMatch(/"contributor":\[\{[^\]]*daniel-ho[^\]]*agnes-tse/);
    // They help, and wrote nothing of it: their pages are lists of what they signed.
    await links.first().click();
    await expect(reader.locator(`main a[href="${path}"]`)).toHaveCount(0);
  }
  await context.close();
  const looked = await browser.newPage({ baseURL: portal.url });
  await looked.goto(paths[0] ?? '');
  await soundInBothLooks(looked, 'a story that somebody helped with');
  await looked.close();

  // Whoever signs after all is not thanked as well.
  await page.goto(`/desk/stories/${english}`);
  await panelOf(page).getByLabel('Add a byline').fill('Daniel');
  await panelOf(page).getByRole('button', { name: 'Daniel Ho', exact: true }).click();
  await expect(helpersOf(page).getByRole('listitem')).toHaveText([/^Agnes Tse/]);
  await helpersOf(page).getByRole('button', { name: 'Take out: Agnes Tse' }).press('Enter');
  await expect(helpersOf(page).getByRole('list')).toHaveCount(0);
  await expect.poll(async () => (await held(page, english)).content.bylines.length).toBe(2);
  await expect.poll(async () => 'helpers' in (await held(page, english)).content).toBe(false);
  await page.goto(`/desk/stories/${english}/history`);
  await expect(page.getByRole('main')).toContainText('Additional reporting');

  for (const story of [english, chinese]) {
    const withdrawn = await page.request.post('/desk/api/withdraw-story', {
      data: { story, kind: 'gone', reason: 'It was written for this test.' },
      headers: { Origin: portal.url },
    });
    expect(await withdrawn.json()).toMatchObject({ ok: true });
  }
});
