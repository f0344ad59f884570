/** The markup of every template, judged by html-validate. */
import { HtmlValidate } from 'html-validate';
import { expect, test } from '../support/test.ts';

const templates = [
  '/',
  '/zh',
  '/section/hong-kong',
  '/zh/section/culture',
  '/topic/harbour',
  '/author/mei-ling-kwok',
  '/archive/2026/08/23',
  '/quote-of-the-day',
  '/quote-of-the-day/2026-08-23',
  '/search?q=harbour',
  '/corrections',
  '/sections',
  '/saved',
  '/zh-hans',
  '/about',
  '/zh/privacy',
  '/nowhere',
  '/2026/08/23/late-ferries',
  '/2026/08/23/harbour-lanterns-live',
  '/2026/08/23/harbour-lanterns-live/updates?after=1',
];

const judge = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // What a serialiser writes is as good: `<p hidden="">`, `&amp;`, `<input/>`.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // Ours are words and hashes by intent.
    'valid-id': ['error', { relaxed: true }],
    'long-title': 'off',
    // A live story renews itself every two minutes where scripts are off, and there alone.
    'meta-refresh': 'off',
  },
});

test('html-validate finds nothing', async ({ request }) => {
  const story = /data-story="([^"]+)"/.exec(
    await (await request.get('/2026/08/23/late-ferries')).text(),
  )?.[1];
  for (const path of [...templates, `/report-an-error?story=${story}`]) {
    const html = await (await request.get(path)).text();
    const { results } = await judge.validateString(html);
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(said, path).toEqual([]);
  }
});
