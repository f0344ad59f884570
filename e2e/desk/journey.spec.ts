/** A story's way from the desk to its readers and machines, and out of the paper again. */
import { rmSync } from 'node:fs';
import type { APIRequestContext, Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, openPortal, type Portal } from '../support/portal.ts';
import { CHIEF, copyOfTemplate, expect, expectSoundLog, signIn, test } from '../support/test.ts';

const MINUTE = 60_000;
const HEADLINE = 'Night bus to Sai Kung keeps its last seat free';
const WORDS = 'The driver counts the seats at the terminus and leaves one empty.';

test.use({ allowed: [/status of (404|410)/] });

const line = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const standing = (page: Page) => page.getByRole('banner').getByRole('status');
const sheet = (page: Page) => page.getByRole('dialog');

/** What readers and machines get, asked once each. */
async function everywhere(request: APIRequestContext): Promise<Record<string, string>> {
  const paths = ['/', '/section/hong-kong', '/feed.xml', '/section/hong-kong/feed.xml', '/news-sitemap.xml'];
  const found: Record<string, string> = {};
  for (const path of [...paths, '/sitemaps/stories-2026-08.xml', '/search?q=terminus', '/archive/2026/08/23'])
    found[path] = await (await request.get(path)).text();
  return found;
}

async function makeChief(browser: Browser, portal: Portal): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await page.goto(portal.link());
  await page.getByLabel('Your name').fill(CHIEF.name);
  await page.getByLabel('Email').fill(CHIEF.email);
  await page.getByLabel(/A password/).fill(CHIEF.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL(/sign-in/);
  // The link is spent.
  const again = await page.request.get(portal.link());
  expect(await again.text()).toContain('This link has been used already');
  await signIn(page, CHIEF);
  return page;
}

async function writeStory(page: Page): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: 'New story', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.type(WORDS);
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Why one seat');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Somebody always runs.');
  await line(page, 'Kicker').fill('Transport');
  await line(page, 'Headline').fill(HEADLINE);
  await line(page, 'Standfirst').fill('A rule that nobody wrote down has held for thirty years.');
  await page.getByRole('button', { name: 'Add a point' }).click();
  await page.keyboard.type('One seat stays free');
  const panel = details(page);
  await panel.getByRole('combobox', { name: 'Section' }).selectOption('hong-kong');
  await panel.getByLabel('Reported from', { exact: true }).fill('Sai Kung');
  await panel.getByLabel('Add a topic').fill('transp');
  await panel.getByRole('button', { name: 'Transport', exact: true }).click();
  await panel.getByLabel('Add a byline').fill('Mei');
  await panel.getByRole('button', { name: 'Mei-ling Kwok', exact: true }).click();
  await panel.getByRole('button', { name: 'Choose a picture' }).click();
  const picker = sheet(page);
  await picker.getByRole('button', { name: 'From this computer' }).click();
  const buffer = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#0b5a45' } })
    .jpeg()
    .toBuffer();
  await picker.getByLabel(/^File/).setInputFiles({ name: 'seat.jpg', mimeType: 'image/jpeg', buffer });
  await picker.getByLabel('Alt text').fill('An empty green seat');
  await picker.getByLabel('Caption').fill('The seat by the door.');
  await picker.getByLabel('Credit').fill('Daniel Ho');
  await picker.getByRole('button', { name: /^Add/ }).click();
  await expect(picker).toBeHidden();
  const id = page.url().split('/').at(-1) ?? '';
  await expect
    .poll(
      async () =>
        (await (await page.request.get(`/desk/api/read-story?story=${id}`)).json()).value.current.content
          .lead,
    )
    .not.toBeNull();
  return id;
}

async function publish(page: Page, id: string): Promise<string> {
  await page.goto(`/desk/stories/${id}`);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await sheet(page).getByRole('button', { name: 'Publish now' }).click();
  return (await standing(page).getByRole('link', { name: 'View' }).getAttribute('href')) ?? '';
}

test('a story goes from a contributor to readers, is changed, moved, scheduled through a kill, and withdrawn', async ({
  browser,
  playwright,
}) => {
  test.setTimeout(240_000);
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  const request = await playwright.request.newContext({ baseURL: portal.url });
  const people: Page[] = [];
  try {
    const chief = await makeChief(browser, portal);
    people.push(chief);
    const { page: contributor } = await invite(chief, browser, portal, {
      name: 'Cora Lau',
      role: 'Contributor',
    });
    const { page: editor } = await invite(chief, browser, portal, { name: 'Edwin Ma', role: 'Editor' });
    people.push(contributor, editor);

    const id = await writeStory(contributor);
    await expect(contributor.getByRole('button', { name: 'Publish…' })).toHaveCount(0);
    await contributor.getByRole('button', { name: 'Send to an editor' }).click();
    await expect(standing(contributor)).toContainText('In review');
    // Leaves the story, and with it the pen.
    await contributor.goto('/desk/stories');
    for (const [where, text] of Object.entries(await everywhere(request)))
      expect(text, where).not.toContain(HEADLINE);

    const path = await publish(editor, id);
    for (const [where, text] of Object.entries(await everywhere(request))) {
      expect(text, where).toContain(path);
      if (!where.startsWith('/sitemaps')) expect(text, where).toContain(HEADLINE);
    }
    const story = await (await request.get(path)).text();
    for (const part of [
      HEADLINE,
      'One seat stays free',
      WORDS,
      'Why one seat',
      'Mei-ling Kwok',
      'in Sai Kung',
      'The seat by the door.',
      'Photo: Daniel Ho',
      'An empty green seat',
    ])
      expect(story, part).toContain(part);
    const picture = /\/pictures\/[^"\s,]+/.exec(story)?.[0] ?? '';
    expect((await request.get(picture)).status()).toBe(200);

    // What is written now is nobody's business until Update.
    await line(editor, 'Headline').fill('Sai Kung night bus holds a seat for whoever runs');
    await details(editor).getByLabel('Address', { exact: true }).fill('seat-for-whoever-runs');
    await expect(standing(editor)).toContainText('new changes');
    expect(await (await request.get(path)).text()).toContain(HEADLINE);
    expect((await request.get(path.replace(/[^/]+$/, 'seat-for-whoever-runs'))).status()).toBe(404);
    portal.setClock(EDITION_INSTANT + 5 * MINUTE);
    await editor.getByRole('button', { name: 'Update…' }).click();
    await sheet(editor).getByLabel('Update: a new Updated time').check();
    await sheet(editor).getByRole('button', { name: 'Update now' }).click();
    await expect(sheet(editor)).toBeHidden();
    const moved = await request.get(path, { maxRedirects: 0 });
    expect(moved.status()).toBe(301);
    const now = moved.headers()['location'] ?? '';
    expect(now).toMatch(/\/2026\/08\/23\/seat-for-whoever-runs$/);
    const updated = await request.get(now);
    expect(await updated.text()).toContain('Updated');
    expect(await updated.text()).not.toContain(HEADLINE);

    // A schedule needs no running server to come due.
    await line(editor, 'Headline').fill('The seat is free again');
    await editor.getByRole('button', { name: 'Update…' }).click();
    await sheet(editor).getByLabel('Update: a new Updated time').check();
    await sheet(editor).getByLabel('Day and hour, from a calendar').fill('2026-08-23T20:00');
    await sheet(editor)
      .getByRole('button', { name: /^Schedule the update/ })
      .click();
    await expect(sheet(editor)).toBeHidden();
    const due = Date.UTC(2026, 7, 23, 12, 0);
    expect(await (await request.get(now)).text()).not.toContain('The seat is free again');
    await portal.stop('SIGKILL');
    await portal.start();
    portal.setClock(due - 1);
    expect(await (await request.get('/')).text()).not.toContain('The seat is free again');
    expect(await (await request.get(now)).text()).not.toContain('The seat is free again');
    portal.setClock(due);
    expect(await (await request.get('/')).text()).toContain('The seat is free again');
    expect(await (await request.get(now)).text()).toContain('The seat is free again');

    await chief.goto(`/desk/stories/${id}`);
    await chief.getByRole('button', { name: 'Update…' }).click();
    await sheet(chief).getByRole('button', { name: 'Withdraw…' }).click();
    await sheet(chief).getByLabel('Reason, as readers will see it').fill('There was never such a bus.');
    await sheet(chief).getByRole('button', { name: 'Withdraw story' }).click();
    await expect(standing(chief)).toContainText('Withdrawn');
    for (const address of [now, path]) {
      const gone = await request.get(address);
      expect(gone.status(), address).toBe(410);
      expect(await gone.text()).toContain('There was never such a bus.');
    }
    for (const [where, text] of Object.entries(await everywhere(request))) {
      expect(text, where).not.toContain('seat-for-whoever-runs');
      expect(text, where).not.toContain('The seat is free again');
    }
    expect((await request.get(picture)).status()).toBe(404);
    await portal.stop();
    expectSoundLog(copy.dir);
  } finally {
    for (const page of people) await page.context().close();
    await request.dispose();
    await portal.stop();
    copy.discard();
    rmSync(`${copy.dir}.clock`, { force: true });
  }
});
