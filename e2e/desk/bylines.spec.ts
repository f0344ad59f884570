/** A byline with an account: given at the desk, signs what its owner begins, and its page is theirs to write. */
import { invite } from '../support/people.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';
import { begin, held } from '../support/writing-screen.ts';

test('whoever has a byline signs what they begin, and writes what its page says of them', async ({
  chief,
  browser,
  portal,
}) => {
  const { page: reporter } = await invite(chief, browser, portal, { name: 'Yan Lam', role: 'Reporter' });
  const unsigned = await begin(reporter);
  expect((await held(reporter, unsigned)).content.bylines).toEqual([]);
  await reporter.goto('/desk/account');
  await expect(reporter.getByText(/^No byline belongs to your account/)).toBeVisible();

  await chief.goto('/desk/topics');
  await chief.locator('summary', { hasText: 'New person' }).click();
  const form = chief
    .locator('form')
    .filter({ has: chief.getByLabel('Account at the Desk') })
    .first();
  await form.getByLabel('Name', { exact: true }).fill('Yan Lam');
  await form.getByLabel('Name in Chinese', { exact: true }).fill('林欣');
  await form.getByLabel('Account at the Desk').selectOption({ label: 'Yan Lam' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(chief.locator('summary', { hasText: '林欣' })).toBeVisible();
  // An account signs as one: it is offered to nobody else.
  await chief.locator('summary', { hasText: 'Agnes Tse' }).click();
  const other = chief.getByRole('group').filter({ has: chief.locator('summary', { hasText: 'Agnes Tse' }) });
  await expect(other.getByLabel('Account at the Desk').locator('option')).not.toContainText(['Yan Lam']);
  await chief.goto('/desk/users');
  await expect(chief.getByText(/signs as Yan Lam/)).toBeVisible();

  const story = await begin(reporter);
  const details = reporter.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('listitem').filter({ hasText: 'Yan Lam' })).toBeVisible();
  expect((await held(reporter, story)).content.bylines).toHaveLength(1);

  await reporter.goto('/desk/account');
  await expect(reporter.getByText('What you begin is signed Yan Lam.')).toBeVisible();
  await soundInBothLooks(reporter, 'one’s own account, with a byline');
  const own = reporter.locator('form').filter({ has: reporter.getByLabel('Two sentences about you') });
  await own.getByLabel('Two sentences about you').fill('Yan Lam writes about piers.');
  await own.getByLabel('The same in Chinese').fill('林欣專寫碼頭。');
  await own.getByLabel('Accounts elsewhere').fill('not an address');
  await own.getByRole('button', { name: 'Save' }).click();
  // What is refused is said there, and what was typed stands.
  await expect(own.getByLabel('Accounts elsewhere')).toHaveAttribute('aria-invalid', 'true');
  await expect(own.getByLabel('Two sentences about you')).toHaveValue('Yan Lam writes about piers.');
  await own.getByLabel('Accounts elsewhere').fill('https://social.example/@yan');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('status')).toContainText('Saved');

  const [reader] = [await browser.newPage({ baseURL: portal.url, javaScriptEnabled: false })];
  const address =
    (await reporter.getByRole('link', { name: 'The page of your byline' }).getAttribute('href')) ?? '';
  for (const [path, name, bio] of [
    [address, 'Yan Lam', 'Yan Lam writes about piers.'],
    [`/zh${address}`, '林欣', '林欣專寫碼頭。'],
  ] as const) {
    await reader.goto(path);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(reader.getByText(bio)).toBeVisible();
    await expect(reader.getByRole('link', { name: 'social.example/@yan' })).toBeVisible();
  }
  await reader.close();
  await reporter.context().close();
});
