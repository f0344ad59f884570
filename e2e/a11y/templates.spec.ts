import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/test.ts';

const templates = [
  '/',
  '/zh',
  '/section/hong-kong',
  '/topic/harbour',
  '/author/mei-ling-kwok',
  '/archive/2026/08/23',
  '/quote-of-the-day',
  '/quote-of-the-day/2026-08-23',
  '/search?q=harbour',
  '/corrections',
  '/sections',
  '/about',
  '/nowhere',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.use({ allowed: [/status of 404/] });

for (const width of [360, 1300])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const story = await page.locator('a[href*="late-ferries"]').first().getAttribute('href');
      for (const path of [...templates, story ?? '']) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        const said = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        );
        expect(said, path).toEqual([]);
      }
    });
