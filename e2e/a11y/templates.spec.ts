/** axe (WCAG 2.2 AA) on every template: a sample of `npm run proof -- accessibility`, which takes every width and theme. */
import { deskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { soundInBothLooks } from '../support/sound.ts';
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

test('axe finds nothing, narrow and light or wide and dark', async ({ page }) => {
  test.slow();
  const statuses: (number | undefined)[] = [];
  for (const path of [...templates, ...others]) {
    statuses.push((await page.goto(path))?.status());
    await soundInBothLooks(page, path);
  }
  expect(statuses.slice(-4)).toEqual([404, 410, 451, 200]);
});
