/** Colleagues of the chief editor, made the way that people are: by an invitation. */
import type { Browser, Page } from '@playwright/test';
import type { Portal } from './portal.ts';
import { secret } from './secrets.ts';
import { type Account, expect, signIn } from './test.ts';

const PASSWORD = secret('another long password');

/** Invites somebody on the users' screen; gives the account and a page of theirs, signed in. Close its context. */
export async function invite(
  chief: Page,
  browser: Browser,
  portal: Portal,
  who: {
    name: string;
    role: 'Contributor' | 'Reporter' | 'Editor' | 'Chief editor';
    /** Sections that the rights are limited to, by name; without them, all. */
    sections?: readonly string[];
  },
): Promise<{ account: Account; page: Page }> {
  const email = `${who.name.toLowerCase().replaceAll(' ', '.')}@paper.example`;
  await chief.goto('/desk/users');
  const form = chief.locator('form').filter({ has: chief.getByRole('button', { name: 'Make the link' }) });
  await form.getByLabel('Name').fill(who.name);
  await form.getByLabel('Email').fill(email);
  await form.getByLabel('Role').selectOption({ label: who.role });
  for (const section of who.sections ?? []) await form.getByLabel(section, { exact: true }).check();
  await form.getByRole('button', { name: 'Make the link' }).click();
  const link = chief.getByLabel(/Send them this link/);
  await expect(link).toHaveValue(/\/setup\//);

  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await page.goto(await link.inputValue());
  await page.getByLabel(/A password/).fill(PASSWORD);
  await page.getByRole('button', { name: /Make the account/ }).click();
  await page.waitForURL(/sign-in/);
  const account = { email, password: PASSWORD, name: who.name };
  await signIn(page, account);
  return { account, page };
}
