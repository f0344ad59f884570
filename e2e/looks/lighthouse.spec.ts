/** A sample of `npm run proof -- lighthouse`, which has the performance too, and every page in both languages. */
import { askLighthouse } from '../support/lighthouse.ts';
import { expect, test } from '../support/test.ts';

test('Lighthouse misses nothing on a story but the leave to index the sample', async ({ portal }) => {
  const { faults } = await askLighthouse(`${portal.url}/2026/08/23/late-ferries`, [
    'accessibility',
    'best-practices',
    'seo',
  ]);
  expect(faults).toEqual([expect.stringContaining('seo, is-crawlable')]);
});
