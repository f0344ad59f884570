/** Accounts from outside: a suspended editor's open story, sessions, a new password by mail, second steps, the log. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { codeAt } from '#db/factors/code-app';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';
import { secret } from '../support/secrets.ts';
import { sound } from '../support/sound.ts';
import { CHIEF, copyOfTemplate, expect, expectSoundLog, signIn, test } from '../support/test.ts';
import { begin, heldWords, lineOf, textOf } from '../support/writing-screen.ts';

test.use({ allowed: [/status of (401|404)/] });

test('a suspended editor’s next save is refused, and the text stays with a clear sentence', async ({
  chief,
  browser,
  portal,
}) => {
  const { page } = await invite(chief, browser, portal, { name: 'Sonia Suspended', role: 'Editor' });
  const id = await begin(page);
  await lineOf(page, 'Headline').fill('Kept on the screen');
  await textOf(page).click();
  await page.keyboard.type('Saved before.');
  await expect.poll(() => heldWords(page, id)).toContain('Saved before.');

  await chief.goto('/desk/users');
  await chief.getByRole('button', { name: 'Suspend…: Sonia Suspended' }).click();
  await chief.getByRole('button', { name: 'Suspend Sonia Suspended' }).click();
  await expect(chief.getByText('Suspended ·')).toBeVisible();

  const refused = page.waitForResponse('**/desk/api/save-revision');
  await page.keyboard.type(' Typed after.');
  expect((await refused).status()).toBe(401);
  await expect(page.getByText('A chief editor has suspended your account.')).toBeVisible();
  await expect(textOf(page)).toContainText('Saved before. Typed after.');
  await page.goto('/desk/stories');
  await expect(page.locator('#problem')).toContainText('suspended your account');
  await page.context().close();

  // What happened is in the log, from what to what, for chief editors alone.
  await chief.goto(`/desk/log?thing=${id}&q=Kept`);
  await expect(chief.getByText('Sonia Suspended saved a version').first()).toBeVisible();
  await expect(chief.getByText('Kept on the screen').first()).toBeVisible();
  await chief.getByLabel('Who', { exact: true }).selectOption({ label: CHIEF.name });
  await chief.getByRole('button', { name: 'Find' }).click();
  await expect(chief.getByText('Nothing in the log fits.')).toBeVisible();
});

test('sessions are listed and end one by one; a new password comes by mail', async ({
  chief,
  browser,
  portal,
}) => {
  const { page, account } = await invite(chief, browser, portal, { name: 'Tess Twice', role: 'Reporter' });
  const elsewhere = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await signIn(elsewhere, account);
  await page.goto('/desk/account');
  await expect(page.getByText('This browser', { exact: true })).toBeVisible();
  // The log is not for reporters, and they do not hear of it.
  await expect(page.getByRole('link', { name: 'Log', exact: true })).toHaveCount(0);
  expect((await page.goto('/desk/log'))?.status()).toBe(404);
  await page.goto('/desk/account');
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);
  await elsewhere.goto('/desk/stories');
  await expect(elsewhere).toHaveURL(/sign-in/);

  // The same words, whoever has the address.
  const answers: string[] = [];
  for (const email of ['nobody@paper.example', account.email]) {
    await elsewhere.goto('/sign-in');
    await elsewhere.getByRole('link', { name: /Forgotten the password/ }).click();
    await elsewhere.getByLabel(/Email/).fill(email);
    await elsewhere.getByRole('button', { name: /Send the link/ }).click();
    answers.push(await elsewhere.getByRole('main').innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  const letters = (): string[] => {
    const folder = join(portal.dataDir, 'mail');
    try {
      return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    } catch {
      return [];
    }
  };
  const found = () =>
    letters().find((letter) => letter.includes(account.email) && letter.includes('/sign-in/new-password/'));
  await expect.poll(found).toBeDefined();
  const letter = (found() ?? '').replace(/=\r\n/g, '');
  expect(letters().some((one) => one.includes('nobody@paper.example'))).toBe(false);
  await elsewhere.goto(/\/sign-in\/new-password\/[\w-]+/.exec(letter)?.[0] ?? '/nowhere');
  await elsewhere.getByLabel(/A password/).fill(secret('a third long password'));
  await elsewhere.getByRole('button', { name: /Use this password/ }).click();
  await elsewhere.waitForURL(/done=password/);
  await signIn(elsewhere, { ...account, password: 'a third long password' });
  await page.goto('/desk/account');
  await expect(page).toHaveURL(/sign-in/);
  await elsewhere.context().close();
  await page.context().close();
});

test('a limit to a section that is removed stays one, is shown as one, and is lost by no press', async ({
  chief,
  browser,
  portal,
}) => {
  const settings = await chief.context().newPage();
  await settings.goto('/desk/settings');
  await settings.getByRole('button', { name: 'Add a section' }).click();
  const fresh = settings.getByRole('group', { name: /New section/ });
  await fresh.getByLabel('Address').fill('islands');
  await fresh.getByLabel('Name', { exact: true }).fill('Islands');
  await fresh.getByLabel('Name in Chinese').fill('離島');
  await settings.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(settings.getByRole('button', { name: 'Undo' })).toBeVisible();
  const who = { name: 'Lily Limited', role: 'Reporter', sections: ['Islands'] } as const;
  await (await invite(chief, browser, portal, who)).page.context().close();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await settings.close();

  await chief.goto('/desk/users');
  const change = chief.getByRole('button', { name: 'Change role: Lily Limited' });
  const row = chief.getByRole('listitem').filter({ has: change });
  const limit = row.getByText('limited to islands (removed section): rights in no section');
  await expect(limit).toBeVisible();
  await change.click();
  const box = row.getByLabel('islands (removed section)');
  await expect(box).toBeChecked();
  await sound(chief, 'a limit to a removed section');
  await row.getByLabel('Role', { exact: true }).selectOption({ label: 'Editor' });
  await row.getByRole('button', { name: 'Change it' }).click();
  await expect(row.getByText('· Editor ·')).toBeVisible();
  await expect(limit).toBeVisible();

  // Who takes the tick away means it, and the log says what that is.
  await change.click();
  await box.uncheck();
  await row.getByRole('button', { name: 'Change it' }).click();
  await expect(limit).toHaveCount(0);
  await chief.goto('/desk/log?area=user');
  const line = chief.getByRole('listitem').filter({ hasText: 'changed a role' }).first();
  await expect(line).toContainText('Sectionsbefore islands after all sections');
});

test('the link of an invitation goes when another one is sent, also one that is refused', async ({
  chief,
}) => {
  await chief.goto('/desk/users');
  const form = chief.locator('form').filter({ has: chief.getByRole('button', { name: 'Make the link' }) });
  await form.getByLabel('Name').fill('Lena Link');
  await form.getByLabel('Email').fill('lena.link@paper.example');
  await form.getByRole('button', { name: 'Make the link' }).click();
  const link = chief.getByLabel(/Send them this link/);
  await expect(link).toHaveValue(/\/setup\//);
  await form.getByLabel('Name').fill('Otto Other');
  await form.getByLabel('Email').fill('no address');
  await form.getByRole('button', { name: 'Make the link' }).click();
  await expect(form.getByText('This is not an email address.')).toBeVisible();
  await expect(link).toHaveCount(0);
});

test('an invitation says what it is limited to, and each is taken back by a button of its own', async ({
  chief,
}) => {
  await chief.goto('/desk/users');
  const form = chief.locator('form').filter({ has: chief.getByRole('button', { name: 'Make the link' }) });
  for (const name of ['Ida', 'Ivo']) {
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('Email').fill(`${name.toLowerCase()}@paper.example`);
    for (const section of ['Sport', 'Culture']) await form.getByLabel(section, { exact: true }).check();
    await form.getByRole('button', { name: 'Make the link' }).click();
    await expect(
      chief.getByText(`${name.toLowerCase()}@paper.example · Reporter · Culture, Sport`),
    ).toBeVisible();
  }
  await chief.getByRole('button', { name: 'Take back: ida@paper.example', exact: true }).click();
  await expect(chief.getByRole('button', { name: 'Take back: ida@paper.example' })).toHaveCount(0);
  await chief.getByRole('button', { name: 'Take back: ivo@paper.example', exact: true }).click();
  await expect(chief.getByRole('button', { name: 'Take back: ivo@paper.example' })).toHaveCount(0);
});

test('a password is shown by a button in the language of the desk alone', async ({ chief }) => {
  await chief.goto('/desk/account');
  const show = chief.getByRole('button', { name: 'Show', exact: true });
  await expect(show.first()).toBeVisible();
  await show.first().click();
  await expect(chief.getByRole('button', { name: 'Hide', exact: true })).toHaveCount(1);
  await chief.getByRole('button', { name: '中文' }).click();
  await expect(chief.getByRole('button', { name: '顯示', exact: true }).last()).toBeVisible();
  await expect(chief.getByRole('button', { name: /Show|Hide/ })).toHaveCount(0);
  await chief.getByRole('button', { name: 'English' }).click();
  await expect(show.first()).toBeVisible();
});

/** The key that the page shows in groups of four. */
const keyOn = async (page: Page): Promise<string> =>
  (await page.locator('code').first().innerText()).replaceAll(' ', '');

test('a passkey and an app are set up, sign in, and are recovered from', async ({ browser }) => {
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    // Passkeys are bound to a name, and an address is none.
    const site = portal.url.replace('127.0.0.1', 'localhost');
    await portal.stop();
    await portal.start({ SITE_URL: site });
    const context = await browser.newContext({ baseURL: site });
    const page = await context.newPage();
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const signOut = async (): Promise<void> => {
      await page.goto('/desk/account');
      await page.getByRole('navigation').first().waitFor();
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await page.waitForURL(/sign-in$/);
    };
    await page.goto(portal.link());
    await page.getByLabel('Your name').fill(CHIEF.name);
    await page.getByLabel('Email').fill(CHIEF.email);
    await page.getByLabel(/A password/).fill(CHIEF.password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.waitForURL(/sign-in/);
    await signIn(page, CHIEF);

    await page.goto('/desk/account');
    await page.getByLabel('Name, to know it by').fill('This computer');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByText('Your recovery codes.')).toBeVisible();
    const recovery = secret(await page.locator('code').first().innerText());
    await sound(page, 'recovery codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page.getByRole('paragraph').filter({ hasText: 'This computer' })).toBeVisible();

    await signOut();
    await page.getByRole('button', { name: /Use a passkey/ }).click();
    await page.waitForURL(/\/desk/);
    await signOut();
    // With the password alone nobody is in; the device is lost.
    await page.getByLabel(/Email/).fill(CHIEF.email);
    await page.getByLabel(/Password/).fill(CHIEF.password);
    await page.getByRole('button', { name: /Sign in/ }).click();
    await page.waitForURL(/sign-in\/second/);
    await sound(page, 'the second step');
    await page.goto('/desk');
    await expect(page).toHaveURL(/sign-in$/);
    await page.goto('/sign-in/second');
    await page.getByLabel(/Six digits/).fill('123456');
    await page.getByRole('button', { name: /Go on/ }).click();
    await expect(page.locator('#problem')).toContainText('This code is wrong');
    await page.getByLabel(/Six digits/).fill(recovery.toUpperCase());
    await page.getByRole('button', { name: /Go on/ }).click();
    await page.waitForURL(/\/desk/);

    await page.goto('/desk/settings/sign-in');
    await page.getByLabel('Editor', { exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    await page.goto('/desk/users');
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make the link' }) });
    await form.getByLabel('Name').fill('Enid Enrols');
    await form.getByLabel('Email').fill('enid@paper.example');
    await form.getByLabel('Role').selectOption({ label: 'Editor' });
    await form.getByRole('button', { name: 'Make the link' }).click();
    const link = page.getByLabel(/Send them this link/);
    await expect(link).toHaveValue(/\/setup\//);
    const theirs = await (await browser.newContext({ baseURL: site })).newPage();
    const enid = { email: 'enid@paper.example', password: 'another long password', name: 'Enid Enrols' };
    await theirs.goto(await link.inputValue());
    await theirs.getByLabel(/A password/).fill(enid.password);
    await theirs.getByRole('button', { name: /Make the account/ }).click();
    await theirs.waitForURL(/sign-in/);
    const enter = async (): Promise<void> => {
      await theirs.goto('/sign-in');
      await theirs.getByLabel(/Email/).fill(enid.email);
      await theirs.getByLabel(/Password/).fill(enid.password);
      await theirs.getByRole('button', { name: /Sign in/ }).click();
    };
    await enter();
    await theirs.waitForURL(/sign-in\/enrol/);
    await theirs.goto('/desk/stories');
    await expect(theirs).toHaveURL(/sign-in\/enrol/);
    await theirs.getByRole('button', { name: 'Set up an app' }).click();
    await theirs.getByRole('img', { name: 'Code to scan with the app' }).waitFor();
    await sound(theirs, 'setting up a second step');
    const key = secret(await keyOn(theirs));
    await theirs.getByLabel('The six digits').fill(codeAt(key, EDITION_INSTANT));
    await theirs.getByRole('button', { name: 'Use this app' }).click();
    await theirs.getByRole('link', { name: 'Go to the Desk' }).click();
    await theirs.waitForURL(/\/desk\//);
    await theirs.context().clearCookies();
    await enter();
    await theirs.waitForURL(/sign-in\/second/);
    portal.setClock(EDITION_INSTANT + 60_000);
    await theirs.getByLabel(/Six digits/).fill(codeAt(key, EDITION_INSTANT + 60_000));
    await theirs.getByRole('button', { name: /Go on/ }).click();
    await theirs.waitForURL(/\/desk/);
    await theirs.context().close();
    await context.close();
    await portal.stop();
    expectSoundLog(copy.dir);
  } finally {
    await portal.stop();
    copy.discard();
  }
});
