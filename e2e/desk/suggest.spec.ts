/** Suggestions: made by keyboard on a colleague's open story, seen without a reload, accepted, rejected, undone. */
import type { Locator, Page } from '@playwright/test';
import { deskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';
import { heldWords, open, textOf } from '../support/writing-screen.ts';

const group = (page: Page): Locator => page.getByRole('region', { name: 'Suggestions' });
const openOnes = (page: Page): Locator => group(page).locator('li[data-open]');
const field = (page: Page): Locator => group(page).getByRole('textbox');

const TEXT = 'The last ferry sails at one on Fridays.';

/** A key at the pace of hands: the page has drawn what the last one did. */
async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The caret before the first word: an editor that has just got the focus puts its old caret back first. */
async function toStart(page: Page): Promise<void> {
  await textOf(page).focus();
  await expect
    .poll(async () => {
      for (const key of ['Control+Home', 'ArrowRight', 'ArrowLeft']) await press(page, key);
      return page.evaluate(() => {
        const seen = getSelection();
        return seen?.isCollapsed ? `${seen.anchorNode?.textContent?.slice(0, 3)} ${seen.anchorOffset}` : '';
      });
    })
    .toBe('The 0');
}

/** Chooses some words of the text by the keys alone. What is drawn over it stands behind them. */
async function choose(page: Page, words: string): Promise<void> {
  await toStart(page);
  await press(page, 'ArrowRight', TEXT.indexOf(words));
  await press(page, 'Shift+ArrowRight', words.length);
}

test('a reporter suggests with the keyboard; the editor sees it, takes one, refuses one, and undoes', async ({
  chief,
  chiefAccount,
  browser,
  portal,
}) => {
  test.slow();
  const desk = await deskClient(portal, chiefAccount);
  const link = { kind: 'link' as const, address: 'https://ferry.example/' };
  const id = await newStory(desk, {
    headline: 'Late ferries',
    body: [
      {
        id: 'a',
        kind: 'paragraph',
        text: [
          { text: 'The ' },
          { text: 'last', marks: [link] },
          { text: ' ferry sails at one on Fridays.' },
        ],
      },
    ],
  });
  await desk.close();
  const { page: rita } = await invite(chief, browser, portal, { name: 'Rosa Chow', role: 'Reporter' });
  await open(chief, id);
  await open(rita, id);

  // Not hers to write: the caret goes through it, and no key changes it.
  await expect(textOf(rita)).toHaveAttribute('aria-readonly', 'true');
  await textOf(rita).focus();
  await choose(rita, ' on Fridays');
  await rita.keyboard.press('Control+Alt+m');
  await expect(rita.getByLabel('Comment on “on Fridays”')).toBeFocused();
  await rita.keyboard.press('Escape');
  await expect(textOf(rita)).toBeFocused();
  await rita.keyboard.type('x');
  await rita.keyboard.press('Delete');

  // Struck; put in at the caret; other words for a link.
  await rita.keyboard.press('Control+Alt+g');
  await expect(rita.getByText('Suggesting: the text itself does not change.')).toBeVisible();
  await choose(rita, ' on Fridays');
  await rita.keyboard.press('Delete');
  await expect(field(rita)).toBeFocused();
  await expect(group(rita).getByText('Instead of “on Fridays”')).toBeVisible();
  await rita.keyboard.press('Enter');
  await expect(openOnes(rita)).toHaveCount(1);
  await expect(textOf(rita)).toBeFocused();
  await choose(rita, 'sails');
  await rita.keyboard.press('ArrowLeft');
  await rita.keyboard.type('now ');
  await expect(field(rita)).toHaveValue('now ');
  await rita.keyboard.press('Enter');
  await expect(openOnes(rita)).toHaveCount(2);
  await choose(rita, 'last');
  await rita.keyboard.type('final');
  await expect(field(rita)).toHaveValue('final');
  await rita.keyboard.press('Enter');
  await expect(openOnes(rita)).toHaveCount(3);
  expect(await heldWords(rita, id)).not.toMatch(/final|now /);

  // The editor has them on the screen, in the order of the text, and as advice.
  const text = textOf(chief);
  await expect(text.locator('ins')).toHaveText([/suggested instead: final/, /suggested here: now/]);
  await expect(text.locator('del')).toHaveText(['last', ' on Fridays']);
  await expect(openOnes(chief).locator('strong')).toHaveText(['Rosa Chow', 'Rosa Chow', 'Rosa Chow']);
  await expect(chief.getByText('Suggestions of colleagues are open.')).toBeVisible();
  await soundInBothLooks(chief, 'suggestions in text and panel', { without: '.screen-foot' });

  // From the words to the suggestion; y takes it, and the link stays; n refuses the next but one.
  await toStart(chief);
  await press(chief, 'ArrowRight', 5);
  await chief.keyboard.press('Control+Alt+g');
  await expect(openOnes(chief).first()).toBeFocused();
  await chief.keyboard.press('y');
  await expect(openOnes(chief)).toHaveCount(2);
  await expect(text.locator('a')).toHaveText('final');
  await expect.poll(() => heldWords(chief, id)).toContain('final');
  await expect(openOnes(chief).first()).toBeFocused();
  await chief.keyboard.press('n');
  await expect(openOnes(chief)).toHaveCount(1);
  await expect(text).not.toContainText('now');

  // The reporter's page follows; words that have changed since are not accepted.
  await expect(textOf(rita)).toContainText('The final ferry');
  await expect(openOnes(rita)).toHaveCount(1);
  await text.press('Control+End');
  await chief.keyboard.press('ArrowLeft');
  await chief.keyboard.press('Backspace');
  await expect(group(chief).getByText(/These words have changed since: it cannot/)).toBeVisible();
  await openOnes(chief)
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(group(chief).getByRole('alert')).toHaveText(/These words have changed since/);
  await expect(openOnes(chief)).toHaveCount(1);

  // Undone, the words are as they were, also for the reporter.
  await text.press('Control+z');
  await expect(text.locator('del')).toHaveText([' on Fridays']);
  await text.press('Control+z');
  await expect(text.locator('a')).toHaveText('last');
  await expect.poll(() => heldWords(chief, id)).not.toContain('final');
  await expect(textOf(rita)).toContainText('The last ferry');
  await group(rita).getByText('Settled: 2').click();
  await expect(group(rita).getByText(/^Accepted by Agnes Chan.*version 2$/)).toBeVisible();
  await expect(group(rita).getByText(/^Rejected by Agnes Chan/)).toBeVisible();
  await openOnes(rita)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await expect(text.locator('del')).toHaveCount(0);

  await rita.goto('/desk/notices');
  await expect(rita.getByText('Agnes Chan accepted your suggestion')).toBeVisible();
  await rita.goto(`/desk/stories/${id}/history`);
  await expect(rita.getByText('With a suggestion of Rosa Chow')).toBeVisible();
  await rita.context().close();
});
