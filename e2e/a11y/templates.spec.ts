/** axe (WCAG 2.2 AA) on every template, light and dark, narrow and wide. */
import AxeBuilder from '@axe-core/playwright';
import { deskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { expect, test } from '../support/test.ts';

const templates = [
  '/',
  '/zh',
  '/2026/08/23/late-ferries',
  '/2026/08/23/harbour-lanterns-live',
  '/section/hong-kong',
  '/zh/section/culture',
  '/topic/harbour',
  '/author/mei-ling-kwok',
  '/archive/2026/08/23',
  '/quote-of-the-day',
  '/zh/quote-of-the-day/2026-08-23',
  '/search?q=harbour',
  '/search?q=nothing-of-the-kind',
  '/corrections',
  '/sections',
  '/saved',
  '/zh-hans',
  '/about',
  '/zh/privacy',
  '/nowhere',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.use({ allowed: [/status of (404|410|451)/] });

/** Addresses known only now: a story withdrawn, one withheld, the report of an error. */
const others: string[] = [];

test.beforeAll(async ({ portal, chiefAccount }) => {
  const desk = await deskClient(portal, chiefAccount);
  const sample = await sampleStory(desk);
  const { bylines } = sample.content;
  for (const kind of ['gone', 'legal']) {
    const story = await newStory(desk, { headline: `Axe looks for ${kind}`, bylines });
    others.push(String((await desk.give('publish-story', { story, version: 1 })).value.path));
    await desk.give('withdraw-story', { story, kind, reason: 'It was wrong.' });
  }
  others.push(`/report-an-error?story=${sample.id}`);
  await desk.close();
});

for (const width of [360, 1300])
  test(`axe finds nothing at ${width} px, light and dark`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const statuses: (number | undefined)[] = [];
    for (const path of [...templates, ...others]) {
      await page.emulateMedia({ colorScheme: 'light' });
      statuses.push((await page.goto(path))?.status());
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // Legacy mode: nothing of ours is in frames of other sites. In the second theme only colours can differ.
        const axe = new AxeBuilder({ page }).setLegacyMode();
        const { violations } = await (
          colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)
        ).analyze();
        const said = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        );
        expect(said, `${path}, ${colorScheme}`).toEqual([]);
      }
    }
    expect(statuses.slice(-4)).toEqual([404, 410, 451, 200]);
  });
