/** Topics and people are looked for by name: a paper may have thousands, and each is a form of its own. */
import { expect, test } from '../support/test.ts';

test('topics and people are found by their name in either language', async ({ chief }) => {
  await chief.goto('/desk/topics?q=謝雅詩');
  const names = chief.getByRole('main').locator('summary');
  await expect(names.filter({ hasText: 'Agnes Tse' })).toBeVisible();
  // Beside hers only those of a new topic and a new person.
  await expect(names.filter({ hasNotText: /Agnes Tse|Merge/ })).toHaveText([/New topic/, /New person/]);
  await expect(chief.getByRole('main')).toContainText('None has this name.');

  await chief.getByRole('searchbox', { name: 'Name of a topic or a person' }).fill('  HARBOUR ');
  await chief.getByRole('button', { name: 'Find' }).click();
  await expect(names.filter({ hasText: 'Harbour' })).toBeVisible();
  await expect(names.filter({ hasText: 'Agnes Tse' })).toHaveCount(0);
});
