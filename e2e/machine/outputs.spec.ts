import { editionOrder } from '#db/seed/order';
import { expect, test } from '../support/test.ts';

test('addresses answer with true statuses and one canonical head', async ({ request }) => {
  for (const path of ['/', '/zh', '/section/hong-kong', '/zh/section/culture', '/about', '/zh/privacy']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head.match(/<link rel="canonical"/g), path).toHaveLength(1);
    expect(head, path).toContain('<meta name="description"');
    expect(head, path).toContain('property="og:title"');
    expect(answer.headers()['cache-control']).toBe('public, max-age=0, must-revalidate, s-maxage=10');
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  for (const path of [
    '/nowhere',
    '/zh/nowhere',
    '/section/none',
    '/topic/none',
    '/2020/01/01/none',
    '/status/500',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('a picture says how long it is, and depends on nothing that is asked with it', async ({ request }) => {
  const page = await (await request.get('/')).text();
  const story = /href="(\/2026\/[^"?#]+)"/.exec(page)?.[1] ?? '';
  const share = /\/pictures\/share\/[^"]+\.png/.exec(await (await request.get(story)).text())?.[0] ?? '';
  const picture = /\/pictures\/[^/"]+\/3x2-\d+[^"\s]+\.webp/.exec(page)?.[0] ?? '';
  for (const path of [picture, share]) {
    const whole = await request.get(path);
    const head = await request.head(path);
    const length = String((await whole.body()).length);
    expect([whole.status(), head.status()], path).toEqual([200, 200]);
    expect([whole.headers()['content-length'], head.headers()['content-length']], path).toEqual([
      length,
      length,
    ]);
    expect(whole.headers()['vary'] ?? '', path).not.toMatch(/rsc|next/i);
    const { etag = '' } = whole.headers();
    const known = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect([known.status(), (await known.body()).length, known.headers()['etag']], path).toEqual([
      304,
      0,
      etag,
    ]);
  }
  const none = await request.get('/pictures/none/og.v1.jpg');
  expect([none.status(), none.headers()['vary'], none.headers()['content-length']]).toEqual([
    404,
    undefined,
    String((await none.body()).length),
  ]);
});

test('the page of what the paper signs is not called what the front is', async ({ request }) => {
  const titles = async (prefix: string): Promise<string[]> =>
    Promise.all(
      [prefix || '/', `${prefix}/author/hong-kong-news`].map(
        async (path) => /<title>(.*?)<\/title>/.exec(await (await request.get(path)).text())?.[1] ?? '',
      ),
    );
  expect(await titles('')).toEqual(['Hong Kong News', 'Written by the paper | Hong Kong News']);
  expect(await titles('/zh')).toEqual(['香港新聞', '本報撰寫的文章 | 香港新聞']);
  expect(await titles('/zh-hans')).toEqual(['香港新闻', '本报撰写的文章 | 香港新闻']);
  const feed = await (await request.get('/author/hong-kong-news/feed.xml')).text();
  expect(feed).toContain('<title>Written by the paper | Hong Kong News</title>');
});

test('the head is the same for every reader and machine', async ({ request }) => {
  const heads = new Set<string>();
  for (const agent of [
    'Mozilla/5.0 Chrome/156',
    'Googlebot/2.1',
    'bingbot/2.0',
    'GPTBot/1.0',
    'Feedly/1.0',
    'curl/8',
  ]) {
    const html = await (await request.get('/', { headers: { 'User-Agent': agent } })).text();
    heads.add(html.slice(0, html.indexOf('</head>')));
  }
  expect(heads.size).toBe(1);
});

test('the sitemaps name every story once, and each of them answers', async ({ request }) => {
  const locs = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  const index = await (await request.get('/sitemap.xml')).text();
  const all: string[] = [];
  for (const [, file = '', changed] of index.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<)?/g)) {
    const answer = await request.get(file);
    expect(answer.status(), file).toBe(200);
    const xml = await answer.text();
    all.push(...locs(xml));
    const inside = [...xml.matchAll(/<lastmod>([^<]+)</g)].map((match) => match[1]).sort();
    expect(inside.at(-1), `${file} changed when the newest of what it names did`).toBe(changed);
  }
  expect(new Set(all).size).toBe(all.length);
  const paths = all.map((loc) => decodeURI(new URL(loc).pathname));
  for (const { key } of editionOrder())
    expect(
      paths.filter((path) => path.endsWith(`/${key}`)),
      key,
    ).toHaveLength(1);
  for (const loc of all.filter((_, i) => i % 7 === 0))
    expect((await request.get(loc)).status(), loc).toBe(200);
  const news = await (await request.get('/news-sitemap.xml')).text();
  expect(locs(news).length).toBeGreaterThanOrEqual(12);
  expect(news).toContain('<news:language>zh-tw</news:language>');
  expect(news).toContain('</news:news><image:image>');
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('/sitemap.xml');
});

test('a story carries NewsArticle data that says what the page says', async ({ page }) => {
  await page.goto('/');
  await page.locator('h2 a, h3 a').first().click();
  const data = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? '')));
  const article = data.find((entity: { '@type': string }) => entity['@type'].endsWith('NewsArticle'));
  expect(article.headline).toBe(await page.locator('h1').innerText());
  expect(article.url).toBe(page.url());
  expect(article.datePublished).toMatch(/\+08:00$/);
  expect(article.author.length).toBeGreaterThan(0);
  const head = await page.locator('head').innerHTML();
  expect(head).toContain('noindex');
});
