/** Hostile text in every field: refused with a reason, or shown intact everywhere. */
import { anyByline, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

let desk: DeskClient;
test.beforeAll(async ({ portal, chiefAccount }) => {
  desk = await deskClient(portal, chiefAccount);
  // After whatever other specs published at the edition's instant: a feed holds only the newest.
  portal.setClock(EDITION_INSTANT + 60_000);
});
test.afterAll(async ({ portal }) => {
  portal.setClock(EDITION_INSTANT);
  await desk.close();
});

async function publish(story: string): Promise<string> {
  // A headline of 290 letters is stopped by a check, and passed here with a reason.
  const override = { checks: ['headline-longest'], reason: 'It is hostile on purpose.' };
  const done = await desk.give('publish-story', { story, version: 1, override });
  expect(done.error).toBeUndefined();
  return String(done.value.path);
}

const shown = {
  'a closing script': '</script><script>window.__broken = 1</script>',
  'markup and entities':
    '<img src=x onerror="window.__broken=1"> &amp; &lt;b&gt; "quoted" \'single\' ]]> --> <!--',
  'a rare character': '一部𨋢停在香港的十七樓',
  'marks that turn the direction': 'before \u202eTXET\u202c after \u200f end',
  'a word without end': 'ω'.repeat(290),
  'an emoji of several code points': '👨‍👩‍👧‍👦 and 🇭🇰 stay whole',
  'line separators': 'one\u2028two\u2029three',
};

for (const [name, text] of Object.entries(shown))
  test(`${name} is shown intact on page, data, feed and search`, async ({ page, request }) => {
    const byline = await anyByline(desk);
    const fields = {
      headline: text,
      standfirst: text,
      kicker: text.slice(0, 40).toWellFormed(),
      slug: `hostile-${Object.keys(shown).indexOf(name)}`,
      points: [text],
      bylines: [byline],
      searchDescription: text,
      socialHeadline: text.slice(0, 90).toWellFormed(),
      backstory: text,
      body: [
        {
          id: 'a',
          kind: 'paragraph' as const,
          text: [{ text }, { text: ` marker-${name.replaceAll(' ', '-')}` }],
        },
        { id: 'b', kind: 'heading' as const, text: [{ text }] },
        { id: 'c', kind: 'pull-quote' as const, words: text, who: text.slice(0, 90).toWellFormed() },
      ],
    };
    const path = await publish(await newStory(desk, fields));
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await page.evaluate(() => '__broken' in window)).toBe(false);
    const plain = (value: string): string => value.replace(/\s+/g, ' ').trim();
    expect(plain((await page.locator('h1').textContent()) ?? '')).toBe(plain(text));
    const data = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? '')));
    const article = data.find((entity: { '@type': string }) => entity['@type'].endsWith('NewsArticle'));
    expect(plain(article.backstory)).toBe(plain(text));
    expect(plain((await page.locator('#backstory + p').textContent()) ?? '')).toBe(plain(text));
    // Long ones are cut, for those who would cut them anywhere.
    const headline = plain(article.headline).replace(/…$/, '');
    expect(headline.length).toBeGreaterThan(0);
    expect(plain(text).startsWith(headline)).toBe(true);
    expect(plain(article.articleBody)).toContain(plain(text));

    const feed = await (await request.get('/feed.xml')).text();
    const titles = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      if (parsed.querySelector('parsererror'))
        return [parsed.querySelector('parsererror')?.textContent ?? 'broken'];
      return [...parsed.querySelectorAll('item > title')].map((title) => title.textContent ?? '');
    }, feed);
    expect(titles.map(plain)).toContain(plain(text));

    const sitemap = await (await request.get('/news-sitemap.xml')).text();
    const broken = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') !== null,
      sitemap,
    );
    expect(broken).toBe(false);
    expect(sitemap).toContain(path);

    const word = `marker-${name.replaceAll(' ', '-')}`;
    await page.goto(`/search?q=${encodeURIComponent(word)}`);
    await expect(page.locator(`a[href="${path}"]`).first()).toBeVisible();
    expect(await page.evaluate(() => '__broken' in window)).toBe(false);

    if (name !== 'a word without end') return;
    for (const width of [320, 1300]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [path, '/', '/section/hong-kong', '/archive/2026/08/23', `/search?q=${word}`]) {
        await page.goto(address);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

test('𨋢, 港 and 香港 are found in mid-sentence', async ({ page }) => {
  const path = await publish(
    await newStory(desk, {
      headline: 'A lift in Chinese words',
      slug: 'lift-in-chinese-words',
      bylines: [await anyByline(desk)],
      body: [{ id: 'a', kind: 'paragraph', text: [{ text: '昨晚有人困在香港仔一部𨋢內兩小時。' }] }],
    }),
  );
  for (const q of ['𨋢', '港', '香港', '困在', '一部𨋢內']) {
    await page.goto(`/search?q=${encodeURIComponent(q)}`);
    await expect(page.locator(`a[href="${path}"]`).first(), q).toBeVisible();
  }
});

const refused: Record<string, unknown> = {
  'a lone surrogate': 'half \ud83d of a character',
  NUL: 'nothing\u0000here',
  'a control character': 'bell \u0007',
  'a number': 17,
  'an object': { $ne: '' },
};

for (const [name, value] of Object.entries(refused))
  test(`${name} is refused in every field, and says which`, async () => {
    const story = await newStory(desk);
    const { content } = (await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json()).value
      .current;
    const fields: Record<string, unknown> = {
      headline: value,
      shortHeadline: value,
      kicker: value,
      slug: value,
      standfirst: value,
      points: [value],
      place: value,
      backstory: value,
      searchHeadline: value,
      searchDescription: value,
      socialHeadline: value,
      section: value,
      topics: [value],
      bylines: [value],
      related: [value],
      lead: value,
      body: [{ id: 'a', kind: 'paragraph', text: [{ text: value }] }],
    };
    for (const [field, bad] of Object.entries(fields)) {
      const said = await desk.give('save-revision', {
        story,
        base: 1,
        content: { ...content, [field]: bad },
      });
      expect(said.status, field).toBe(400);
      expect(said.error?.code, field).toBe('invalid');
      expect(Object.keys(said.error?.fields ?? {}).join(' '), field).toContain(field);
    }
  });

test('addresses that run scripts are refused, and whole bodies that are no JSON', async () => {
  const story = await newStory(desk);
  const { content } = (await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json()).value
    .current;
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    '//evil.example/path',
    '\\\\evil.example',
    'http://',
    '',
  ]) {
    const text = [{ text: 'a link', marks: [{ kind: 'link', address }] }];
    const body = [{ id: 'a', kind: 'paragraph', text }];
    const said = await desk.give('save-revision', { story, base: 1, content: { ...content, body } });
    expect(said.status, JSON.stringify(address)).toBe(400);
  }
  const unknown = [{ id: 'a', kind: 'html', html: '<b>' }];
  expect(
    (await desk.give('save-revision', { story, base: 1, content: { ...content, body: unknown } })).status,
  ).toBe(400);
  for (const data of ['{', '"text"', '[]', 'null', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])]) {
    const answer = await desk.context.post('/desk/api/save-revision', {
      data,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(answer.status()).toBe(400);
  }
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const deep = await desk.context.post('/desk/api/save-revision', {
    data: Buffer.from(nested),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(deep.status()).toBe(400);
  const large = await desk.context.post('/desk/api/save-revision', {
    data: Buffer.alloc(5 * 1024 * 1024, 0x20),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(large.status()).toBe(413);
});

test('a story that was never saved again is the same after all of this', async () => {
  const story = await newStory(desk, { headline: 'Untouched' });
  const before = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).text();
  await desk.give('save-revision', { story, base: 1, content: { headline: 'half' } });
  await desk.give('save-revision', { story, base: 9, content: {} });
  expect(await (await desk.context.get(`/desk/api/read-story?story=${story}`)).text()).toBe(before);
});
