/** Review: handed in, commented, returned, answered, handed in again, ready. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

const WORDS = 'The night ferry stays, and the fare with it.';

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const standing = (page: Page) => page.getByRole('banner').getByRole('status');
const group = (page: Page, name: string) => page.getByRole('region', { name });

/** Letters about the story, and none of what accounts are told of themselves. */
const lettersIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((letter) => letter.includes('Night ferry'));

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}`);
  await textOf(page).waitFor();
}

/** Puts the caret to the end of the text and chooses its last words. */
async function choose(page: Page, letters: number): Promise<void> {
  await textOf(page).press('Control+End');
  for (let i = 0; i < letters; i += 1) await page.keyboard.press('Shift+ArrowLeft');
}

test('a story goes to an editor, comes back with a reason and a comment, is answered, and is ready', async ({
  chief,
  browser,
  portal,
}) => {
  test.slow();
  const { page: writer } = await invite(chief, browser, portal, { name: 'Ka-wai Lam', role: 'Contributor' });
  const { page: editor } = await invite(chief, browser, portal, { name: 'Daniel Ho', role: 'Editor' });
  const { page: other } = await invite(chief, browser, portal, { name: 'Cora Lau', role: 'Contributor' });

  // The contributor writes, and hands in to one editor.
  await writer.goto('/desk/stories');
  await writer.getByRole('button', { name: 'New story', exact: true }).click();
  await textOf(writer).waitFor();
  const id = writer.url().split('/').at(-1) ?? '';
  await writer.getByRole('main').getByRole('textbox', { name: 'Headline', exact: true }).fill('Night ferry');
  await textOf(writer).click();
  await writer.keyboard.type(WORDS);
  await group(writer, 'Review').getByLabel('For review by').selectOption({ label: 'Daniel Ho' });
  await group(writer, 'Review').getByRole('button', { name: 'Hand in' }).click();
  await expect(standing(writer)).toContainText('In review');
  await expect(group(writer, 'Review').getByRole('definition').getByText('Daniel Ho')).toBeVisible();
  const version = async (): Promise<number> =>
    (await (await writer.request.get(`/desk/api/read-story?story=${id}`)).json()).value.current.version;
  const before = await version();

  // Leaves the story, and with it the pen.
  await writer.goto('/desk/stories');

  // Mail is chosen, and the notice waits in the rail.
  await editor.goto('/desk/notices');
  await expect(editor.getByText('Ka-wai Lam sent you for review')).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Notices 1 unread' })).toBeVisible();
  await editor.getByLabel(/Send my notices to/).check();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor.getByText('Saved')).toBeVisible();
  await editor.goto('/desk/stories?view=waiting');
  await expect(editor.getByText('In review, Daniel Ho')).toBeVisible();
  await editor.getByRole('link', { name: 'Night ferry', exact: true }).click();
  await textOf(editor).waitFor();

  // A comment on the chosen words, with the keyboard alone.
  await choose(editor, 'fare with it.'.length);
  await editor.keyboard.press('Control+Alt+m');
  const field = editor.getByLabel('Comment on “fare with it.”');
  await expect(field).toBeFocused();
  await editor.keyboard.type('Says who, @ka');
  await expect(group(editor, 'Comments').getByRole('button', { name: /Ka-wai Lam/ })).toBeVisible();
  await editor.keyboard.press('ArrowDown');
  await editor.keyboard.press('Enter');
  await expect(field).toHaveValue('Says who, @Ka-wai Lam ');
  await editor.keyboard.type('?');
  await editor.keyboard.press('Control+Enter');
  await expect(textOf(editor).locator('.passage')).toHaveText('fare with it.');
  await expect(textOf(editor)).toBeFocused();
  // From the words to the comment, and back.
  await editor.keyboard.press('ArrowLeft');
  await editor.keyboard.press('ArrowRight');
  await editor.keyboard.press('Control+Alt+m');
  await expect(group(editor, 'Comments').getByRole('listitem').first()).toBeFocused();

  await group(editor, 'Review').getByRole('button', { name: 'Return…' }).click();
  await editor.getByRole('button', { name: 'Return to the writer' }).click();
  await expect(editor.getByText('This is needed.')).toBeVisible();
  await editor.getByLabel('Reason, for the writer').fill('Name the source of the fare.');
  await editor.getByRole('button', { name: 'Return to the writer' }).click();
  await expect(standing(editor)).toContainText('Draft');
  expect(await version()).toBe(before);

  // The contributor is told, sees reason and comment, writes on around the words, and answers.
  await writer.goto('/desk/notices');
  await expect(writer.getByText('Daniel Ho returned')).toBeVisible();
  await expect(writer.getByText('Daniel Ho mentioned you')).toBeVisible();
  await writer.getByRole('link', { name: 'Night ferry' }).first().click();
  await textOf(writer).waitFor();
  await expect(group(writer, 'Review').getByText('Name the source of the fare.')).toBeVisible();
  const passage = textOf(writer).locator('.passage');
  await expect(passage).toHaveText('fare with it.');
  await textOf(writer).press('Control+Home');
  await writer.keyboard.type('On Friday the operator said so. ');
  await expect(passage).toHaveText('fare with it.');
  await expect.poll(version).toBeGreaterThan(before);
  await open(writer, id);
  await expect(passage).toHaveText('fare with it.');
  const stored = await (await writer.request.get(`/desk/api/read-story?story=${id}`)).text();
  expect(stored).not.toContain('Says who');
  const thread = group(writer, 'Comments').getByRole('listitem').first();
  await thread.getByRole('button', { name: /^Answer/ }).click();
  await writer.getByLabel('Answer to Daniel Ho').fill('The operator, in its notice.');
  await group(writer, 'Comments').getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    thread.getByRole('paragraph').filter({ hasText: 'The operator, in its notice.' }),
  ).toBeVisible();

  // The words go: the comment says so and keeps them. Undone, they are marked again.
  await textOf(writer).press('Control+a');
  await writer.keyboard.type('Other things entirely.');
  await expect(group(writer, 'Comments').getByText('These words are gone from the text.')).toBeVisible();
  await expect(group(writer, 'Comments').getByText('fare with it.')).toBeVisible();
  await textOf(writer).press('Control+z');
  await expect(passage).toHaveText('fare with it.');
  await writer.getByRole('button', { name: 'Send to an editor' }).click();
  await expect(standing(writer)).toContainText('In review');

  // Handed in again it is with the same editor, who settles the comment and marks the story as ready.
  await open(editor, id);
  await expect(group(editor, 'Comments').getByText('The operator, in its notice.')).toBeVisible();
  await group(editor, 'Comments')
    .getByRole('button', { name: /^Resolve/ })
    .click();
  await expect(textOf(editor).locator('.passage')).toHaveCount(0);
  await group(editor, 'Notes for colleagues').getByRole('button', { name: 'Write a note' }).click();
  await editor.getByLabel('Note', { exact: true }).fill('Picture desk has a ferry at night.');
  await group(editor, 'Notes for colleagues').getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    editor.getByRole('paragraph').filter({ hasText: 'Picture desk has a ferry at night.' }),
  ).toBeVisible();
  await group(editor, 'Review').getByRole('button', { name: 'Mark as ready' }).click();
  await expect(standing(editor)).toContainText('Ready');
  await writer.goto('/desk/notices');
  await expect(writer.getByText('Daniel Ho marked as ready')).toBeVisible();

  // The editor, who chose mail, has a letter for the answer; the contributor, who did not, has none.
  const mail = join(portal.dataDir, 'mail');
  await expect
    .poll(() => {
      try {
        return lettersIn(mail);
      } catch {
        return [];
      }
    })
    .toHaveLength(2);
  for (const letter of lettersIn(mail)) expect(letter).toContain('To: Daniel Ho <daniel.ho@paper.example>');

  // Another contributor is told of it what is told of none.
  const none = `${id.slice(0, -4)}zzzz`;
  const [there, absent] = [
    await other.request.get(`/desk/api/read-review?story=${id}`),
    await other.request.get(`/desk/api/read-review?story=${none}`),
  ];
  expect(there.status()).toBe(404);
  expect(await there.text()).toBe(await absent.text());
  for (const page of [writer, editor, other]) await page.context().close();
});

test('a colleague who cannot change a story comments on it, and assigning schedules nothing', async ({
  chief,
  browser,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const id = await newStory(desk, { headline: 'To be assigned' });
  await desk.close();
  const { page: reporter } = await invite(chief, browser, portal, { name: 'Rita Chow', role: 'Reporter' });
  await open(reporter, id);
  await expect(group(reporter, 'Review').getByRole('button', { name: 'Assign…' })).toHaveCount(0);
  await reporter.locator('.writing p').first().click({ clickCount: 3 });
  await group(reporter, 'Comments').getByRole('button', { name: 'Comment on the chosen words' }).click();
  await reporter.getByLabel('Comment on “Words that stand in the body.”').fill('Which words?');
  await group(reporter, 'Comments').getByRole('button', { name: 'Send', exact: true }).click();
  await expect(textOf(reporter).locator('.passage')).toHaveText('Words that stand in the body.');

  await open(chief, id);
  await group(chief, 'Review').getByRole('button', { name: 'Assign…' }).click();
  await group(chief, 'Review').getByLabel('Writer').selectOption({ label: 'Rita Chow' });
  await group(chief, 'Review').getByRole('button', { name: 'Assign', exact: true }).click();
  // In what is told: the field has the name as well, as long as the page does not come anew.
  await expect(group(chief, 'Review').getByRole('definition').getByText('Rita Chow')).toBeVisible();
  await expect(standing(chief)).toHaveText('Draft');
  await chief.goto('/desk/stories?view=all&q=assigned');
  await expect(chief.getByText('Draft, Rita Chow')).toBeVisible();
  await chief.goto('/desk/stories?view=scheduled&q=assigned');
  await expect(chief.getByText('Draft, Rita Chow')).toHaveCount(0);

  // Now it is theirs to write, until they give it back.
  await open(reporter, id);
  await expect(textOf(reporter)).toHaveAttribute('aria-readonly', 'false');
  await group(reporter, 'Review').getByRole('button', { name: 'Give it back' }).click();
  await reporter.waitForURL(/\/desk\/stories$/);
  await open(reporter, id);
  await expect(textOf(reporter)).toHaveAttribute('aria-readonly', 'true');
  await reporter.context().close();
});

test('the panel with comments, and the notices, are sound: light and dark, narrow and wide', async ({
  chief,
  portal,
  chiefAccount,
}) => {
  test.slow();
  const desk = await deskClient(portal, chiefAccount);
  const id = await newStory(desk, { headline: 'Looked at by axe' });
  for (const [n, quote] of ['Words that stand', 'words that are gone'].entries())
    await desk.give('add-remark', {
      story: id,
      id: `axe${n}`,
      on: { block: 'a', quote, offset: 0 },
      words: 'A comment.',
    });
  await desk.give('add-remark', { story: id, id: 'axe2', words: `A note ${'long'.repeat(60)}` });
  await desk.give('settle-remark', { story: id, remark: 'axe2', settled: true });
  await desk.close();
  await chief.setViewportSize({ width: 360, height: 860 });
  await open(chief, id);
  await expect(textOf(chief).locator('.passage')).toBeVisible();
  await panelOf(chief).getByText('Resolved: 1').click();
  await panelOf(chief)
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  await panelOf(chief).getByRole('button', { name: 'Assign…' }).click();
  // What the foot covers at this place of scrolling is not too small for it.
  await chief.locator('.screen-foot').evaluate((foot: HTMLElement) => {
    foot.style.position = 'static';
  });
  await soundInBothLooks(chief, 'the panel');
  await chief.goto('/desk/notices');
  await soundInBothLooks(chief, 'the notices');
});
