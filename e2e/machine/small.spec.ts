/** The small addresses for machines: llms.txt, ads.txt, security.txt, oEmbed. */
import { deskClient, newStory, anyByline } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

test.afterEach(({ portal }) => portal.setClock(EDITION_INSTANT));

const paths = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => new URL(address ?? '').pathname);

test('llms.txt leads to every part of both editions, and every link is there', async ({ request }) => {
  const answer = await request.get('/llms.txt');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^# Hong Kong News/);
  const all = paths(text);
  for (const path of ['/', '/zh', '/section/hong-kong', '/zh/section/culture', '/about', '/zh/corrections'])
    expect(all).toContain(path);
  for (const path of all) expect((await request.get(path)).status(), path).toBe(200);
});

test('ads.txt sells nothing; security.txt says whom to tell, and for how long it holds', async ({
  request,
}) => {
  const ads = await (await request.get('/ads.txt')).text();
  expect(ads).toContain('placeholder.example.com, placeholder, DIRECT, placeholder');
  const said = await (await request.get('/.well-known/security.txt')).text();
  // 180 days after 23 August 2026, in Hong Kong.
  expect(said).toContain('Expires: 2027-02-19T00:00:00+08:00');
  const contact = /^Contact: (.*)$/m.exec(said)?.[1] ?? '';
  expect((await request.get(new URL(contact).pathname)).status()).toBe(200);
});

test('a story is embedded by its address, until it is gone; nothing else is', async ({
  portal,
  request,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const headline = 'Ferries & <b>"boats"</b>';
  const story = await newStory(desk, { headline, bylines: [await anyByline(desk)] });
  const { path } = (await desk.give('publish-story', { story, version: 1 })).value;
  // The address is what the page itself says: its host is the paper's, wherever a test reaches it.
  const page = await (await request.get(String(path))).text();
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1] ?? '';
  const named = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page)?.[1] ?? '';
  const link = new URL(named.replaceAll('&amp;', '&'));
  const at = `${link.pathname}${link.search}`;
  expect(link.searchParams.get('url')).toBe(canonical);

  const answer = await request.get(at);
  expect(answer.headers()['content-type']).toContain('application/json');
  const card = await answer.json();
  expect(card).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: headline,
    provider_name: 'Hong Kong News',
  });
  expect(card.html).toContain('Ferries &amp; &lt;b&gt;&quot;boats&quot;&lt;/b&gt;');
  expect((await request.get(new URL(card.thumbnail_url).pathname)).status()).toBe(200);
  const small = await (await request.get(`${at}&maxwidth=300&maxheight=100`)).json();
  expect([small.width, small.height, small.thumbnail_url]).toEqual([300, 100, undefined]);
  const xml = await request.get(`${at}&format=xml`);
  expect(xml.headers()['content-type']).toContain('text/xml');
  expect(await xml.text()).toContain('<title>Ferries &amp; &lt;b&gt;&quot;boats&quot;&lt;/b&gt;</title>');

  for (const url of [
    'https://elsewhere.example/2026/08/23/x',
    'not an address',
    `${canonical}-x`,
    '%E0%A4%A',
  ])
    expect((await request.get(`/oembed?url=${encodeURIComponent(url)}`)).status(), url).toBe(404);
  expect((await request.get('/oembed')).status()).toBe(404);
  portal.setClock(EDITION_INSTANT + 60_000);
  await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' });
  expect((await request.get(at)).status()).toBe(404);
  await desk.close();
});

test('a card is found by an address with a slash behind it, and a Chinese one names the Chinese front', async ({
  request,
}) => {
  for (const [front, isStory] of [
    ['/', /href="(\/2026\/\d\d\/\d\d\/[^"?#]+)"/],
    ['/zh', /href="(\/zh\/2026\/\d\d\/\d\d\/[^"?#]+)"/],
  ] as const) {
    const path = isStory.exec(await (await request.get(front)).text())?.[1] ?? '';
    const page = await (await request.get(path)).text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const asked = (url: string) => request.get(`/oembed?url=${encodeURIComponent(url)}`);
    const card = await (await asked(canonical)).json();
    expect(card.provider_url).toBe(new URL(front, canonical).href);
    expect(await (await asked(`${canonical}/`)).json()).toEqual(card);
    expect((await asked(`${canonical}//`)).status()).toBe(404);
  }
});

test('a slash too many leads to the page that was asked for, with its question', async ({ request }) => {
  for (const [asked, meant] of Object.entries({
    '/zh/': '/zh',
    '/zh-hans/': '/zh-hans',
    '/search/?q=ferry': '/search?q=ferry',
    // Another question, another answer: none is kept for the other.
    '/search/?q=harbour': '/search?q=harbour',
  })) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], asked).toEqual([301, meant]);
    expect((await request.get(asked)).status(), asked).toBe(200);
  }
});

test('every icon says what it is', async ({ request }) => {
  for (const [path, type] of Object.entries({
    '/favicon.ico': 'image/x-icon',
    '/favicon.svg': 'image/svg+xml',
    '/favicon-48.png': 'image/png',
    '/apple-touch-icon.png': 'image/png',
  }))
    expect((await request.get(path)).headers()['content-type'], path).toBe(type);
});

test('a list has one first page, and no page after its last', async ({ request }) => {
  const headOf = async (path: string): Promise<string[]> => {
    const page = await (await request.get(path)).text();
    return [/<title>([^<]*)/, /<link rel="canonical" href="([^"]+)/].map(
      (part) => part.exec(page)?.[1] ?? '',
    );
  };
  for (const list of ['/section/hong-kong', '/topic/transport', '/author/mei-ling-kwok', '/zh/corrections']) {
    // What is no place in the list.
    expect(await headOf(`${list}?before=whatever`), list).toEqual(await headOf(list));
    // A place with nothing behind it.
    expect((await request.get(`${list}?before=1-0`)).status(), list).toBe(404);
  }
});
