/** A story's history, as a journalist reads it and brings things back from it. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { StoryContent } from '#db/stories/model';
import { content, type DeskClient, deskClient } from '../support/desk-client.ts';
import { sound, soundInBothLooks } from '../support/sound.ts';
import { CHIEF, expect, test } from '../support/test.ts';

const paragraph = (id: string, text: string): StoryContent['body'][number] => ({
  id,
  kind: 'paragraph',
  text: [{ text }],
});

const first = content({
  headline: 'Night ferries keep their old times',
  kicker: 'Harbour',
  body: [
    paragraph('a', 'The last ferry leaves at 11.30pm, and nobody is waiting for it.'),
    paragraph('b', 'The crossing takes sixteen minutes in fair weather.'),
    paragraph('c', 'Fares have stood at the same price since the spring.'),
    paragraph('d', 'A cook, a cleaner and a seaman counted who came too late.'),
    paragraph('e', 'The company says that it will look at the figures again.'),
  ],
});

const second: StoryContent = {
  ...first,
  headline: 'Night ferries to run until 1am',
  section: 'business',
  body: [
    paragraph('d', 'A cook, a cleaner and a seaman counted who came too late.'),
    paragraph('a', 'The last ferry leaves at 1am, and sixty people are waiting for it.'),
    paragraph('b', 'The crossing takes sixteen minutes in fair weather.'),
    paragraph('c', 'Fares have stood at the same price since the spring.'),
    paragraph('f', 'The first late boat sails on Thursday.'),
  ],
};

/** A story of two versions; gives its id and the version of each. */
async function twoVersions(desk: DeskClient): Promise<string> {
  const made = await desk.give('create-story', { language: 'en', key: randomUUID() });
  const story = String(made.value.story);
  await desk.give('save-revision', { story, base: 1, content: first });
  await desk.give('save-revision', { story, base: 2, content: second });
  return story;
}

async function withDesk<T>(
  portal: Parameters<typeof deskClient>[0],
  run: (desk: DeskClient) => Promise<T>,
): Promise<T> {
  const desk = await deskClient(portal, CHIEF);
  try {
    return await run(desk);
  } finally {
    await desk.close();
  }
}

const read = (page: Page) => page.getByRole('region', { name: 'Compare' });

test('two versions are read side by side, word by word', async ({ chief: page, portal }) => {
  const story = await withDesk(portal, twoVersions);
  await page.goto(`/desk/stories/${story}`);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();

  // All saves of one sitting: the last stands, the others are folded under it.
  await expect(page.getByText('3 saves')).toBeVisible();
  await expect(page.getByText('2 more saves')).toBeVisible();
  await page.getByRole('radio', { name: /^Older: version 1/ }).check();
  await page.getByRole('button', { name: 'Compare' }).first().click();
  await expect(page.getByRole('heading', { name: 'From version 1 to version 3' })).toBeVisible();
  await page.getByRole('radio', { name: /^Older: version 2/ }).check();
  await page.getByRole('button', { name: 'Compare' }).first().click();
  await expect(page.getByRole('heading', { name: 'From version 2 to version 3' })).toBeVisible();

  const changes = read(page);
  await expect(changes.getByText('Hong Kong, now Business')).toBeVisible();
  await expect(changes.locator('ins', { hasText: 'sixty people are' })).toBeVisible();
  await expect(changes.locator('del', { hasText: 'nobody is' })).toHaveText(' deleted: nobody is end ');
  await expect(changes.getByText('Paragraph, moved up to here')).toBeVisible();
  await expect(changes.getByText('Moved from here: “A cook, a cleaner and a seaman counted…”')).toBeVisible();
  const folded = changes.getByText('2 paragraphs unchanged');
  await expect(changes.getByText('The crossing takes')).toBeHidden();
  await folded.focus();
  await page.keyboard.press('Enter');
  await expect(changes.getByText('The crossing takes')).toBeVisible();
  const line = await changes
    .locator('ins')
    .first()
    .evaluate((ins) => getComputedStyle(ins).textDecorationLine);
  expect(line).toBe('underline');

  await soundInBothLooks(page, 'history');
});

test('a field and a whole version come back as new versions, without scripts too', async ({
  chief: page,
  browser,
  portal,
}) => {
  const story = await withDesk(portal, twoVersions);
  const held = async (): Promise<{ version: number; content: StoryContent }> => {
    const answer = await page.request.get(`/desk/api/read-story?story=${story}`);
    const { value } = (await answer.json()) as {
      value: { current: { version: number; content: StoryContent } };
    };
    return value.current;
  };
  await page.goto(`/desk/stories/${story}/history?from=2&to=3`);
  await page.getByRole('button', { name: 'Restore this: Headline of version 2' }).click();
  await expect(page.getByRole('status')).toHaveText(
    'Headline of version 2 is back, in version 4. Readers see it once it is published.',
  );
  expect(await held()).toMatchObject({ version: 4, content: { ...second, headline: first.headline } });

  const plain = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto(`/desk/stories/${story}/history?from=2&to=4`);
  await bare.getByRole('button', { name: 'Restore version 2', exact: true }).click();
  await expect(bare.getByText('Version 2 is back, as version 5.')).toBeVisible();
  expect(await held()).toMatchObject({ version: 5, content: first });

  // Somebody saves while this page is open: nothing of theirs is lost, and it is shown.
  await bare.goto(`/desk/stories/${story}/history?from=3&to=5`);
  await withDesk(portal, (desk) =>
    desk.give('save-revision', { story, base: 5, content: { ...first, headline: 'What a colleague wrote' } }),
  );
  await bare.getByRole('button', { name: 'Restore version 3', exact: true }).click();
  await expect(bare.getByRole('alert')).toContainText(
    'Somebody saved this story after you opened this page.',
  );
  await expect(bare.getByRole('heading', { name: 'From version 5 to version 6' })).toBeVisible();
  await expect(bare.locator('ins', { hasText: 'What a colleague wrote' })).toBeVisible();
  expect(await held()).toMatchObject({ version: 6, content: { headline: 'What a colleague wrote' } });
  await plain.close();
});

test('what readers saw is told for any moment', async ({ chief: page, portal }) => {
  const story = await withDesk(portal, twoVersions);
  const asked = async (at: string): Promise<void> => {
    await page.getByLabel(/What readers saw at/).fill(at);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
  };
  await page.goto(`/desk/stories/${story}/history`);
  await asked('2026-08-23T18:00');
  await expect(read(page)).toContainText('Readers saw nothing of this story. It has never been published.');
  await page.goto(`/desk/stories/${story}/history?at=yesterday`);
  await expect(page.getByText(/Give a date and a time in Hong Kong/)).toBeVisible();

  // A story of the sample edition, which is live.
  await page.goto('/desk/stories?view=all&q=harbour+ferry');
  await page.getByRole('link', { name: /^History: Last harbour ferry/ }).click();
  await asked('2026-01-01T00:00');
  await expect(read(page)).toContainText('It was first published at');
  await asked('2026-08-23T18:40');
  await expect(
    page.getByRole('heading', { name: 'What readers saw at 23 August 2026, 6.40pm' }),
  ).toBeVisible();
  await expect(read(page).getByRole('heading', { name: /Last harbour ferry/ })).toBeVisible();
  await sound(page, 'what readers saw');
  await page.getByRole('link', { name: 'What has changed since' }).click();
  await expect(page.getByText('These two versions say the same.')).toBeVisible();
});

test('it is Chinese for who reads Chinese, on a phone too', async ({ chief: page, portal }) => {
  const story = await withDesk(portal, twoVersions);
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-HK');
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`/desk/stories/${story}/history?from=2&to=3`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('修訂紀錄');
  await expect(page.getByText('由港聞改為財經')).toBeVisible();
  await expect(page.getByText('2段沒有改動')).toBeVisible();
  await sound(page, 'history in Chinese');
  await page.setViewportSize({ width: 1300, height: 900 });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-HK');
});
