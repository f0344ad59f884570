/** What axe (WCAG 2.2 AA) and the width say of a page, for every spec that looks at one. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Scope = {
  /** These rules alone; without, all that WCAG 2.2 AA asks. */
  rules?: readonly string[];
  /** Selectors of what is looked at, and of what is not. */
  within?: string;
  without?: string;
};

/** Fails softly where axe finds something, or the page scrolls sideways. */
export async function sound(page: Page, what: string, { rules, within, without }: Scope = {}): Promise<void> {
  // Legacy mode: nothing of ours is in frames of other sites, and no second page is opened for each look.
  // What passes is not told node by node: that is most of what would be written down and sent.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(said, what).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/**
 * Narrow and light with every rule; then wide and dark, where only colours and sizes can differ. `npm run proof --
 * accessibility` takes every width and theme.
 */
export async function soundInBothLooks(page: Page, what: string, scope: Scope = {}): Promise<void> {
  await page.setViewportSize({ width: 360, height: 860 });
  await page.emulateMedia({ colorScheme: 'light' });
  await sound(page, `${what}, narrow and light`, scope);
  await page.setViewportSize({ width: 1300, height: 860 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await sound(page, `${what}, wide and dark`, { ...scope, rules: ['color-contrast', 'target-size'] });
}
