/** Changes of settings are put back as they were from the log, however long ago and on whatever page. */
import { deskClient, newStory } from '../support/desk-client.ts';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test('a check is made strict, the page is loaded again, and the log puts it back', async ({
  chief: page,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const story = await newStory(desk, { headline: 'Putting back' });
  await desk.close();
  const fixes = async () => {
    await page.goto(`/desk/stories/${story}`);
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    return page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'To fix' });
  };
  expect(await (await fixes()).filter({ hasText: 'No topic is chosen.' }).count()).toBe(0);
  await page.goto('/desk/settings/checks');
  const topics = page.getByLabel('No topic is chosen.');
  await topics.selectOption('Stops');
  await page.getByRole('button', { name: 'Save checks' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect((await fixes()).filter({ hasText: 'No topic is chosen.' })).toBeVisible();

  await page.goto('/desk/log?area=checks');
  await page.reload();
  const line = page.getByRole('listitem').filter({ hasText: 'changed the checks' });
  await expect(line.first()).toBeVisible();
  // Other journeys of this house have left theirs.
  const lines = await line.count();
  await sound(page, 'log with a way back');
  // Opened twice: the second page still offers what the first has put back.
  const other = await page.context().newPage();
  await other.goto(page.url());
  const back = other.getByRole('button', { name: /^Put back as it was before Agnes Chan changed it/ });
  await expect(back.first()).toBeVisible();
  await line
    .first()
    .getByRole('button', { name: /^Put back as it was/ })
    .click();
  await expect(page.getByText('Put back. That is a line of its own.')).toBeVisible();
  await expect(line).toHaveCount(lines + 1);
  await back.first().click();
  await expect(other.getByText('This has been changed since.')).toBeVisible();
  await other.close();
  expect(await (await fixes()).filter({ hasText: 'No topic is chosen.' }).count()).toBe(0);
  await page.goto('/desk/settings/checks');
  await expect(topics).toHaveValue('');
});

test('on the page itself, what was chosen elsewhere and not saved stays', async ({ chief: page }) => {
  await page.goto('/desk/settings/checks');
  const [topics, short] = [
    page.getByLabel('No topic is chosen.'),
    page.locator('select[name="check:text-short"]'),
  ];
  await topics.selectOption('Stops');
  await page.getByRole('button', { name: 'Save checks' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await short.selectOption('stop');
  const latest = page.getByRole('region', { name: 'Latest changes here' });
  await sound(page, 'latest changes');
  await latest
    .getByRole('button', { name: /^Put back as it was/ })
    .first()
    .click();
  await expect(topics).toHaveValue('');
  await expect(short).toHaveValue('stop');

  await page.goto('/desk/style');
  await page.getByRole('button', { name: 'Take out: percent', exact: true }).click();
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('input[name=wrong][value=percent]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.locator('input[name=wrong]').first().fill('half typed');
  await latest
    .getByRole('button', { name: /^Put back as it was/ })
    .first()
    .click();
  await expect(page.locator('input[name=wrong][value=percent]')).toHaveCount(1);
  await expect(page.locator('input[name=wrong]').first()).toHaveValue('half typed');
});

test('a webhook that was stopped is started again, in Chinese as well', async ({ chief: page }) => {
  await page.goto('/desk/settings/webhooks');
  await page.getByLabel('Name', { exact: true }).fill('App');
  await page.getByLabel('Address that is told').fill('https://app.example/told');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const secret = await page.getByText('Secret to check signatures with:').locator('code').textContent();
  await page.getByText('Stop…').click();
  await page.getByRole('button', { name: 'Stop telling App' }).click();
  await expect(page.getByText('Nobody is told yet.')).toBeVisible();
  await page.reload();
  const stopped = page.getByRole('listitem').filter({ hasText: 'stopped a webhook' });
  await stopped.getByRole('button', { name: /^Put back as it was/ }).click();
  await expect(page.getByRole('heading', { name: 'App' })).toBeVisible();
  await expect(page.getByText('Secret to check signatures with:').locator('code')).toHaveText(secret ?? '');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { name: '本頁最近的更改' })).toBeVisible();
  await expect(page.getByText('恢復通知網址')).toBeVisible();
  expect(await page.getByRole('region', { name: '本頁最近的更改' }).textContent()).not.toContain(secret);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Stop…').click();
  await page.getByRole('button', { name: 'Stop telling App' }).click();
  await expect(page.getByText('Nobody is told yet.')).toBeVisible();
});
