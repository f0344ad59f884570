/** A sample of the looks: `npm run proof -- measures` and `-- accessibility` go through everything. */
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect, test } from '../support/test.ts';
import { htmlcs, ibm } from './engines.ts';
import {
  badHeadlines,
  bodyMeasure,
  cutWords,
  enlarge,
  fontSizes,
  sidewaysScroll,
  unevenRows,
} from './measure.ts';
import { templateNamed } from './templates.ts';

test.beforeEach(({ page }) => page.clock.setFixedTime(EDITION_INSTANT));

// The edition's own stories: levelling is arithmetic on words, and other specs publish words of forty letters.
alone('columns of a front end level on a tablet, on its side, and on a full page', async ({ page }) => {
  await page.clock.setFixedTime(EDITION_INSTANT);
  for (const width of [768, 1024, 1300]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await page.evaluate(async () => void (await document.fonts.ready));
    expect(await unevenRows(page), `${width} px`).toEqual([]);
    expect(await badHeadlines(page), `${width} px`).toEqual([]);
  }
});

test('a story keeps its measure and the paper its sizes', async ({ page }) => {
  const { path } = templateNamed('story');
  for (const [width, least, most] of [
    [360, 34, 42],
    [768, 60, 70],
    [1300, 60, 70],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path.en);
    await page.evaluate(async () => void (await document.fonts.ready));
    const characters = await bodyMeasure(page);
    expect(characters, `${width} px`).toBeGreaterThanOrEqual(least);
    expect(characters, `${width} px`).toBeLessThanOrEqual(most);
    const [smallest] = await fontSizes(page);
    expect(smallest?.[0]).toBeGreaterThanOrEqual(12);
  }
});

test('the largest letters at 200 % zoom are neither cut nor wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 450 });
  for (const path of ['/', '/zh', templateNamed('story').path.en]) {
    await page.goto(path);
    await enlarge(page);
    expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
    expect(await cutWords(page), path).toEqual([]);
  }
});

test.describe('other engines', () => {
  // They are put into the page from outside, which its own policy would refuse.
  test.use({ bypassCSP: true });
  test('find nothing: HTML_CodeSniffer on a story, IBM’s on a Chinese front', async ({ page }) => {
    await page.goto(templateNamed('story').path.en);
    expect(await htmlcs(page)).toEqual([]);
    await page.goto('/zh');
    expect(await ibm(page)).toEqual([]);
  });
});

/** Where the focus is, and whether a reader sees it. */
type Stop = { name: string; top: number; ring: boolean; covered: boolean };

const stopNow = (): Stop => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { name: '', top: 0, ring: true, covered: false };
  const style = getComputedStyle(focused);
  const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
  const at = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
    Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)),
  );
  // A card's link lies over its own card; what covers a stop comes from a bar that sticks.
  const bar = at?.closest('header, [data-bar]');
  return {
    name: focused.textContent?.trim() || focused.getAttribute('aria-label') || focused.tagName,
    top: box.top + scrollY,
    ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    covered: bar != null && !bar.contains(focused) && !focused.closest('header, nav'),
  };
};

test('a keyboard goes through a page from the skip link on, every stop in sight', async ({ page }) => {
  for (const path of ['/', templateNamed('story').path.en]) {
    await page.setViewportSize({ width: 1300, height: 900 });
    await page.goto(path);
    await page.keyboard.press('Tab');
    expect((await page.evaluate(stopNow)).name, path).toMatch(/^Skip to/);
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(stopNow);
      if (stop.name === '') break;
      expect(stop, path).toMatchObject({ ring: true, covered: false });
    }
  }
});

test('forced colours keep words, rings and choices; nothing moves for who wants no motion', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect((await page.evaluate(stopNow)).ring).toBe(true);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0.001;
      }).length,
  );
  expect(moving).toBe(0);
});
