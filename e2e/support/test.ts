/** The fixtures of every spec: a portal per worker, a page that fails on console errors and 5xx. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { enter } from './desk-client.ts';
import { wrongInLog } from './log-kept.ts';
import { openPortal, type Portal } from './portal.ts';
import { secret } from './secrets.ts';
import { TEMPLATE } from './template.ts';

export { expect };

export type Account = { email: string; password: string; name: string };

/** The chief editor whom `chief` makes through the printed link. */
export const CHIEF: Account = {
  email: 'chief@paper.example',
  password: secret('a long enough password'),
  name: 'Agnes Chan',
};

/** Folders whose files are renamed into place and never written again: 120 MB that need no second copy. */
const SHARED = new Set(['pictures', 'share']);

function copyFolder(from: string, to: string, isShared: boolean): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target, isShared || SHARED.has(entry.name));
    else if (!isShared) copyFileSync(source, target);
    else
      try {
        linkSync(source, target);
      } catch {
        // Another disk.
        copyFileSync(source, target);
      }
  }
}

/** A copy of the template under a name of its own; give it back with `discard`. */
export function copyOfTemplate(): { dir: string; discard(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'portal-'));
  const dir = join(parent, 'data');
  copyFolder(TEMPLATE, dir, false);
  return { dir, discard: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Fails when the log of a portal that has stopped holds a secret, or lacks a line of something that was written. */
export function expectSoundLog(dataDir: string): void {
  expect(wrongInLog(dataDir), 'the log that specs have left').toEqual([]);
}

type WorkerFixtures = { portal: Portal; chiefAccount: Account };
type Fixtures = { allowed: RegExp[]; chief: Page };

export const test = base.extend<Fixtures, WorkerFixtures>({
  portal: [
    async ({}, use) => {
      const copy = copyOfTemplate();
      const portal = await openPortal(copy.dir);
      await use(portal);
      await portal.stop();
      expectSoundLog(copy.dir);
      copy.discard();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  /** Console messages and statuses that a spec expects. */
  allowed: [[], { option: true }],
  page: async ({ page, allowed }, use) => {
    const wrong = watch(page);
    await use(page);
    expect(wrong.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },
  chiefAccount: [
    async ({ portal, browser }, use) => {
      const page = await browser.newPage({ baseURL: portal.url });
      await page.goto(portal.link());
      await page.getByLabel('Your name').fill(CHIEF.name);
      await page.getByLabel('Email').fill(CHIEF.email);
      await page.getByLabel(/A password/).fill(CHIEF.password);
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.waitForURL(/sign-in/);
      await page.close();
      await use(CHIEF);
    },
    { scope: 'worker' },
  ],
  /** A page signed in as the chief editor, and nowhere yet. How people sign in is what `desk/screens` is about. */
  chief: async ({ browser, portal, chiefAccount, allowed }, use) => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    const wrong = watch(page);
    await enter(context.request, portal, chiefAccount);
    await use(page);
    await context.close();
    expect(wrong.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

/**
 * A portal for one test alone, with nothing in it but the sample edition: for what other specs would disturb, who
 * publish whatever they like and move the clock to and fro.
 */
export const alone = test.extend<{ house: Portal }>({
  house: async ({}, use) => {
    const copy = copyOfTemplate();
    const house = await openPortal(copy.dir);
    await use(house);
    await house.stop();
    expectSoundLog(copy.dir);
    copy.discard();
  },
  baseURL: async ({ house }, use) => use(house.url),
});

/**
 * What Chromium calls an error of the page when it gives up drawing one page over into the next (`@view-transition`, a rule
 * of CSS), because the next one was drawn already: no script of ours is in it, and nobody sees it.
 */
const GIVEN_UP = /^Transition was (aborted|skipped)/;

/** Collects what no page of ours may do: errors in the console, failed scripts, answers from 500 on. */
export function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    if (!GIVEN_UP.test(message)) wrong.push(`page: ${message}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  return wrong;
}

export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/Email/).fill(account.email);
  await page.getByLabel(/Password/).fill(secret(account.password));
  await page.getByRole('button', { name: /Sign in/ }).click();
  await page.waitForURL(/\/desk/);
}
