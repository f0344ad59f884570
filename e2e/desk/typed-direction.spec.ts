/** What somebody typed with a character that turns the direction leaves the words beside it as they are. */
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const TURNED = '\u202eNight ferries run';

/** Whether the words `ours` of an element are set from left to right. */
const runsRight = (place: Locator, ours: string): Promise<boolean> =>
  place.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      const left = (at: number): number => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      return left(from) < left(from + wanted.length - 1);
    }
    throw new Error(`“${wanted}” is not there.`);
  }, ours);

test('a strip and a quote end where they end, at the desk and on the page', async ({ chief }) => {
  await chief.goto('/desk/front');
  await chief.getByLabel('Sentence in English').fill(TURNED);
  await chief.getByLabel('Until (Hong Kong time)').fill('2026-08-23T18:45');
  await chief.getByRole('button', { name: 'Put it up' }).click();
  const line = chief.getByRole('paragraph').filter({ hasText: 'until 6.45pm' });
  await expect(line).toBeVisible();
  expect(await runsRight(line, 'until')).toBe(true);

  await chief.goto('/desk/quotes?date=2027-05-04');
  await chief.getByLabel('Words (English').fill(TURNED);
  await chief.getByLabel('Who', { exact: true }).fill('\u202eA sample rower');
  await chief.getByLabel('Role and years', { exact: true }).fill('Rower, 1901');
  const band = chief.locator('iframe[title="1300 px"]').last().contentFrame();
  await expect(band.locator('blockquote')).toContainText('Night ferries run');
  const who = band.getByRole('paragraph').filter({ hasText: 'Rower, 1901' });
  await expect(who).toBeVisible();
  expect(await runsRight(who, 'Rower')).toBe(true);
  // The mark that closes the quotation stands behind it.
  const room = await band.locator('blockquote').evaluate((quote) => {
    const [words, mark] = ['Night ferries', '”'].map((text) => {
      const range = document.createRange();
      const node = [...quote.childNodes].find((one) => one.textContent?.includes(text));
      if (node) range.selectNodeContents(node);
      return range.getBoundingClientRect();
    });
    return (mark?.left ?? Number.NaN) - (words?.right ?? Number.NaN);
  });
  expect(Math.abs(room)).toBeLessThan(2);
});
