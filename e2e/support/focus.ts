/** Where the keyboard goes on after something that had the focus is gone. */
import { expect, type Page } from '@playwright/test';

/** The focus is within what the page is about: the next Tab does not begin at the top again. */
export const expectFocusNear = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) === true),
    )
    .toBe(true);
