/** Two chief editors change settings from pages that were opened at one time: neither undoes what the other did. */
import { invite } from '../support/people.ts';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test('a section that a colleague added stays, and Undo leaves what a colleague changed since', async ({
  chief: ann,
  browser,
  portal,
}) => {
  const { page: ben } = await invite(ann, browser, portal, { name: 'Ben Lau', role: 'Chief editor' });
  for (const page of [ann, ben]) await page.goto('/desk/settings');
  const [save, saveOfBen] = [ann, ben].map((page) =>
    page.getByRole('button', { name: 'Save', exact: true }).last(),
  );
  const field = (page: typeof ann, section: RegExp, label: string) =>
    page.getByRole('group', { name: section }).getByLabel(label, { exact: true });
  await ann.getByRole('button', { name: 'Add a section' }).click();
  await field(ann, /New section/, 'Address').fill('piers');
  await field(ann, /New section/, 'Name').fill('Piers');
  await field(ann, /New section/, 'Name in Chinese').fill('碼頭');
  await field(ann, /^Sport/, 'Name').fill('Matches');
  await save?.click();
  await expect(ann.getByRole('button', { name: 'Undo' })).toBeVisible();

  // Of the same page as before: the same field is refused, and what was typed stands.
  await field(ben, /^Sport/, 'Name').fill('Play');
  await saveOfBen?.click();
  await expect(ben.getByRole('alert').filter({ hasText: 'This has been changed since.' })).toBeVisible();
  const refused = field(ben, /^Sport/, 'Name');
  await expect(refused).toHaveAttribute('aria-invalid', 'true');
  await expect(refused).toHaveValue('Play');
  await expect(ben.getByText('A colleague has changed this since you opened it.')).toBeVisible();
  await sound(ben, 'a change that clashes');
  await refused.fill('Sport');
  const culture = await field(ben, /^Culture/, 'Name in Chinese').inputValue();
  await field(ben, /^Culture/, 'Name in Chinese').fill('文化版');
  await saveOfBen?.click();
  await expect(ben.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(field(ben, /^Piers/, 'Name')).toHaveValue('Piers');
  await expect(field(ben, /^Matches/, 'Name')).toHaveValue('Matches');

  await ann.getByRole('button', { name: 'Undo' }).click();
  await expect(ann.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await ann.reload();
  await expect(field(ann, /^Sport/, 'Name')).toHaveValue('Sport');
  await expect(field(ann, /^Culture/, 'Name in Chinese')).toHaveValue('文化版');
  await expect(ann.getByRole('group', { name: /^Piers/ })).toHaveCount(0);
  await ben.getByRole('button', { name: 'Undo' }).click();
  await expect(ben.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await ben.reload();
  await expect(field(ben, /^Culture/, 'Name in Chinese')).toHaveValue(culture);
  await ben.context().close();
});

test('a role that a colleague asks a second step of stays asked', async ({ chief: ann, browser, portal }) => {
  const { page: ben } = await invite(ann, browser, portal, { name: 'Dora Yu', role: 'Chief editor' });
  for (const page of [ann, ben]) await page.goto('/desk/settings/sign-in');
  const said = (page: typeof ann) =>
    page.getByRole('status').filter({ hasText: 'Saved' }).filter({ visible: true });
  await ann.getByLabel('Contributor').check();
  await ann.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said(ann)).toBeVisible();
  await ben.getByLabel('Reporter').check();
  await ben.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said(ben)).toBeVisible();
  for (const role of ['Contributor', 'Reporter']) await expect(ben.getByLabel(role)).toBeChecked();
  // Twice in a row from one page: what was sent is what is changed next.
  await ben.getByLabel('Reporter').uncheck();
  await ben.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(ben.getByText('Latest changes here')).toBeVisible();
  await expect(said(ben)).toBeVisible();
  await ann.reload();
  await expect(ann.getByLabel('Reporter')).not.toBeChecked();
  await ann.getByLabel('Contributor').uncheck();
  await ann.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said(ann)).toBeVisible();
  await ben.context().close();
});

test('Undo of a name is refused where a colleague has changed that name since', async ({
  chief: ann,
  browser,
  portal,
}) => {
  const { page: ben } = await invite(ann, browser, portal, { name: 'Cora Ip', role: 'Chief editor' });
  const name = (page: typeof ann) => page.getByLabel('Name', { exact: true });
  const keep = async (page: typeof ann, label: string, words: string) => {
    await page.getByLabel(label, { exact: true }).fill(words);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  };
  for (const page of [ann, ben]) await page.goto('/desk/settings/name');
  await keep(ann, 'Name', 'Pearl River Post');
  // A page from before that: its tagline is written, and the name stays.
  await keep(ben, 'Tagline', 'Of the delta');
  await expect(name(ben)).toHaveValue('Pearl River Post');
  await keep(ben, 'Name', 'Delta Post');
  await ann.getByRole('button', { name: 'Undo' }).click();
  await expect(ann.getByRole('alert').filter({ hasText: 'This has been changed since.' })).toBeVisible();
  await ann.reload();
  await expect(name(ann)).toHaveValue('Delta Post');
  await keep(ann, 'Name', 'Hong Kong News');
  await keep(ann, 'Tagline', 'A whole world on a single island');
  await ben.context().close();
});

test('a role that is given from an old page leaves the bio that its owner wrote', async ({
  chief: ann,
  browser,
  portal,
}) => {
  const { page: eva } = await invite(ann, browser, portal, { name: 'Eva Mok', role: 'Reporter' });
  await ann.goto('/desk/topics');
  await ann.locator('summary', { hasText: 'New person' }).click();
  const fresh = ann
    .locator('form')
    .filter({ has: ann.getByLabel('Account at the Desk') })
    .first();
  await fresh.getByLabel('Name', { exact: true }).fill('Eva Mok');
  await fresh.getByLabel('Account at the Desk').selectOption({ label: 'Eva Mok' });
  await fresh.getByRole('button', { name: 'Save' }).click();
  const entry = ann.getByRole('group').filter({ has: ann.locator('summary', { hasText: 'Eva Mok' }) });
  await entry.locator('summary', { hasText: 'Eva Mok' }).click();
  const form = entry.locator('form').first();

  await eva.goto('/desk/account');
  const own = eva.locator('form').filter({ has: eva.getByLabel('Two sentences about you') });
  await own.getByLabel('Two sentences about you').fill('Eva Mok writes about hills.');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('status')).toContainText('Saved');

  await form.getByLabel('Role', { exact: true }).fill('Reporter');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('status')).toContainText('Saved');
  const bio = form.locator('textarea[name=bio]');
  await expect(bio).toHaveValue('Eva Mok writes about hills.');
  await expect(form.getByLabel('Role', { exact: true })).toHaveValue('Reporter');
  await own.getByLabel('Two sentences about you').fill('Eva Mok writes about woods.');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('status')).toContainText('Saved');
  await bio.fill('Eva Mok writes about hills and ponds.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bio).toHaveAttribute('aria-invalid', 'true');
  await expect(bio).toHaveValue('Eva Mok writes about hills and ponds.');
  await ann.reload();
  await expect(bio).toHaveValue('Eva Mok writes about woods.');
  await entry.locator('summary', { hasText: 'Eva Mok' }).click();
  // Lines of a text are the same ones on their way back.
  await bio.fill('Eva Mok writes about woods.\nAnd of ponds.');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('status')).toContainText('Saved');
  await form.getByLabel('Role', { exact: true }).fill('Columnist');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await expect(form.getByRole('status')).toContainText('Saved');
  await eva.context().close();
});
