import yauzl from 'yauzl';
import { expectFocusNear } from '../support/focus.ts';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test('a redirect is added, followed, taken away and put back; a table of them is taken whole', async ({
  chief,
  request,
}) => {
  const follow = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers()['location']];
  };
  expect(await follow('/old-harbour')).toEqual([404, undefined]);
  await chief.goto('/desk/settings/redirects');
  await chief.getByLabel('Address that is asked for').fill('/old-harbour');
  await chief.getByLabel('Leads to').fill('/section/nowhere-at-all/else');
  await chief.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(chief.getByText('No page of ours stands there.')).toBeVisible();
  await chief.getByLabel('Leads to').fill('/section/hong-kong');
  await chief.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(chief.getByText('Added. It leads there from the next request on.')).toBeVisible();
  expect(await follow('/old-harbour')).toEqual([301, '/section/hong-kong']);
  await chief.getByRole('button', { name: 'Remove /old-harbour' }).click();
  await expect(chief.getByText('Removed: /old-harbour')).toBeVisible();
  await expectFocusNear(chief);
  expect(await follow('/old-harbour')).toEqual([404, undefined]);
  // The list comes anew a moment later: what stands in it until then is no sign that it is back.
  await expect(chief.getByRole('button', { name: 'Remove /old-harbour' })).toHaveCount(0);
  await chief.getByRole('button', { name: 'Put it back' }).click();
  await expect(chief.getByRole('button', { name: 'Remove /old-harbour' })).toBeVisible();
  expect(await follow('/old-harbour')).toEqual([301, '/section/hong-kong']);

  await chief.getByText('Paste a table of redirects').click();
  await chief.getByLabel('Table').fill('/old.asp?id=7\t/section/sport\n/old-b\t/old-harbour');
  await chief.getByRole('button', { name: 'Take them in' }).click();
  await expect(chief.getByText(/^Line 2: This target is redirected itself/)).toBeVisible();
  expect(await follow('/old.asp?id=7')).toEqual([404, undefined]);
  await chief.getByLabel('Table').fill('/old.asp?id=7\t/section/sport\n/舊\thttps://example.org/a?b=1');
  await chief.getByRole('button', { name: 'Take them in' }).click();
  await expect(chief.getByText('2 redirects taken in.')).toBeVisible();
  expect(await follow('/old.asp?id=7')).toEqual([301, '/section/sport']);
  expect(await follow('/%E8%88%8A')).toEqual([301, 'https://example.org/a?b=1']);
  const csv = await chief.request.get('/desk/api/read-redirects');
  expect(await csv.text()).toContain('/old.asp?id=7,/section/sport');
  await sound(chief, 'redirects');
});

test('a redirect stands where no page is, and a webhook goes where messages can go', async ({
  chief,
  request,
}) => {
  await chief.goto('/desk/settings/redirects');
  const add = async (path: string, target: string): Promise<void> => {
    await chief.getByLabel('Address that is asked for').fill(path);
    await chief.getByLabel('Leads to').fill(target);
    await chief.getByRole('button', { name: 'Add', exact: true }).click();
  };
  await add('/icon-512.png', '/about');
  await expect(chief.getByText('This address belongs to the desk or to the machinery')).toBeVisible();
  await add('/a%00b', '/about');
  await expect(chief.getByText('never gets as far as a redirect')).toBeVisible();
  await add('/topic/of-the-old-site', '/topic/of-no-site');
  await expect(chief.getByText('No page of ours stands there.')).toBeVisible();
  const status = async () => (await request.get('/topic/of-the-old-site', { maxRedirects: 0 })).status();
  expect(await status()).toBe(404);
  await add('/topic/of-the-old-site', '/about');
  await expect(chief.getByText('Added. It leads there from the next request on.')).toBeVisible();
  expect(await status()).toBe(301);
  await chief.getByRole('button', { name: 'Remove /topic/of-the-old-site' }).click();
  await expect(chief.getByText('Removed: /topic/of-the-old-site')).toBeVisible();
  expect(await status()).toBe(404);

  await chief.goto('/desk/settings/webhooks');
  await chief.getByLabel('Name', { exact: true }).fill('Ourselves');
  await chief.getByLabel('Address that is told').fill('http://169.254.169.254/latest');
  await chief.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(chief.getByText('No message ever leaves for this address')).toBeVisible();
  await expect(chief.getByText('Nobody is told yet.')).toBeVisible();
});

test('a server is blocked, let in again and blocked once more', async ({ chief }) => {
  await chief.goto('/desk/settings/pings');
  const part = chief.getByRole('region', { name: 'Blocked servers' });
  await part.getByLabel('Name of the server').fill('nobody');
  await part.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(part.getByText('No server is called that.')).toBeVisible();
  await part.getByLabel('Name of the server').fill('https://Spam.example/@ann');
  await part.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(part.getByText('spam.example is blocked. Nobody followed from there.')).toBeVisible();
  await expect(part.getByLabel('Name of the server')).toHaveValue('');
  await sound(chief, 'blocked servers');
  await part.getByRole('button', { name: 'Undo' }).click();
  await expect(part.getByText('No server is blocked.')).toBeVisible();
  await part.getByLabel('Name of the server').fill('spam.example');
  await part.getByRole('button', { name: 'Block', exact: true }).click();
  await part.getByRole('button', { name: 'Unblock spam.example' }).click();
  await expect(part.getByText('People on spam.example can follow again.')).toBeVisible();
  await part.getByRole('button', { name: 'Block it again' }).click();
  await expect(part.getByRole('button', { name: 'Unblock spam.example' })).toBeVisible();
  await chief.goto('/desk/log?area=host');
  await expect(chief.getByText('blocked a server').first()).toBeVisible();
  await chief.goto('/desk/settings/pings');
  await part.getByRole('button', { name: 'Unblock spam.example' }).click();
  await expect(part.getByText('No server is blocked.')).toBeVisible();
});

test('what robots are told follows the settings, which can be taken back', async ({ chief, request }) => {
  const robots = async (): Promise<string> => (await request.get('/robots.txt')).text();
  const shut = /User-agent: GPTBot\n(User-agent: .*\n)*Disallow: \/\n/;
  expect(await robots()).toMatch(shut);
  await chief.goto('/desk/settings');
  await chief.getByLabel('Makers of AI may collect').check();
  await chief.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await robots()).not.toMatch(shut);
  expect(await robots()).toMatch(/User-agent: GPTBot\n(User-agent: .*\n)*Disallow: \/desk\/\n/);
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(chief.getByLabel('Makers of AI may collect')).not.toBeChecked();
  expect(await robots()).toMatch(shut);
});

test('what is taken back before the page came anew shows what is in force', async ({ chief }) => {
  await chief.goto('/desk/settings');
  const box = chief.getByLabel('Makers of AI may collect');
  await expect(box).toBeEnabled();
  // The page asks for itself after each save: on a slow line, both answers come when both acts are done.
  const slow = Promise.withResolvers<undefined>();
  await chief.route(
    (url) => url.pathname === '/desk/settings',
    async (route) => {
      if (route.request().method() === 'GET') await slow.promise;
      await route.continue();
    },
  );
  await box.check();
  await chief.getByRole('button', { name: 'Save', exact: true }).first().click();
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(box).not.toBeChecked();
  slow.resolve(undefined);
  await chief.unrouteAll({ behavior: 'wait' });
  await expect(box).not.toBeChecked();
});

test('a section is added and moved, and readers find it where it stands', async ({ chief, page }) => {
  await chief.goto('/desk/settings');
  await chief.getByRole('button', { name: 'Add a section' }).click();
  const fresh = chief.getByRole('group', { name: /New section/ });
  await fresh.getByLabel('Address').fill('sport');
  await fresh.getByLabel('Name', { exact: true }).fill('Islands');
  await fresh.getByLabel('Name in Chinese').fill('離島');
  const save = chief.getByRole('button', { name: 'Save', exact: true }).last();
  await save.click();
  await expect(fresh.getByText('This is taken already.')).toBeVisible();
  await fresh.getByLabel('Address').fill('islands');
  await fresh.getByRole('button', { name: /^Up/ }).click();
  await save.click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.goto('/sections');
  await expect(page.getByRole('link', { name: /Islands/ }).first()).toBeVisible();
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: /Islands/ })).toHaveCount(0);
});

test('a section gets another address: the old one leads there once, and everything names the new one', async ({
  chief,
  page,
  request,
}) => {
  const text = async (path: string): Promise<string> => (await request.get(path)).text();
  const idOf = async (feed: string): Promise<string | undefined> => /<id>([^<]+)/.exec(await text(feed))?.[1];
  const hop = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  const named = ['/', '/sections', '/sitemaps/lists.xml', '/llms.txt'];
  // Whoever can be followed keeps an address that is made of the id.
  const OLD = /(?<!\/ap)\/section\/sport/;
  const [en, zh] = [await idOf('/section/sport/atom.xml'), await idOf('/zh/section/sport/atom.xml')];
  expect(en).toBeDefined();
  for (const path of named) expect(await text(path), path).toContain('/section/sport');

  await chief.goto('/desk/settings');
  const sport = chief.getByRole('group', { name: /^Sport/ });
  await expect(sport.getByLabel('Address')).toHaveValue('sport');
  const save = chief.getByRole('button', { name: 'Save', exact: true }).last();
  await sport.getByLabel('Address').fill('china');
  await save.click();
  await expect(sport.getByText('This is taken already.')).toBeVisible();
  await sport.getByLabel('Address').fill('games');
  await save.click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();

  for (const path of named) {
    expect(await text(path), path).toContain('/section/games');
    expect(await text(path), path).not.toMatch(OLD);
  }
  expect(await text('/zh')).toContain('/zh/section/games');
  for (const [edition, feed] of [
    ['', en],
    ['/zh', zh],
  ] as const) {
    expect(await hop(`${edition}/section/sport`)).toEqual([301, `${edition}/section/games`]);
    expect(await hop(`${edition}/section/sport/atom.xml`)).toEqual([
      301,
      `${edition}/section/games/atom.xml`,
    ]);
    expect(await idOf(`${edition}/section/games/atom.xml`)).toBe(feed);
    const there = await text(`${edition}/section/games`);
    expect(there).not.toMatch(OLD);
    expect(there).toMatch(new RegExp(`rel="canonical" href="[^"]*${edition}/section/games"`));
  }
  await page.goto('/section/sport');
  await expect(page).toHaveURL(/\/section\/games$/);

  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(sport.getByLabel('Address')).toHaveValue('sport');
  expect(await hop('/section/games')).toEqual([301, '/section/sport']);
  expect((await request.get('/section/sport', { maxRedirects: 0 })).status()).toBe(200);
});

test('settings say how the page of each section is laid out and what is on the strip, and lead to where both are changed', async ({
  chief,
}) => {
  await chief.goto('/desk/settings');
  await chief.getByRole('link', { name: /^Chinese: .+: Culture$/ }).click();
  await expect(chief).toHaveURL(/\/desk\/front\?language=zh&place=culture$/);
  await expect(
    chief
      .getByRole('navigation', { name: 'Which front' })
      .getByRole('link', { name: 'Culture', exact: true }),
  ).toHaveAttribute('aria-current', 'page');
  const quick = chief.getByRole('region', { name: 'Warning in force, in two presses' });
  await quick.getByRole('button', { name: /No\. 3/ }).click();
  await quick.getByRole('button', { name: '3 hours' }).click();
  await expect(quick.getByRole('status')).toContainText('is up until');
  await chief.goto('/desk/settings');
  await expect(chief.getByText(/^Warning in force .*No\. 3.* until /)).toBeVisible();
  await chief.getByRole('link', { name: 'Change the strip and warnings' }).click();
  await expect(chief).toHaveURL(/\/desk\/front#strip$/);
  await expect(chief.locator('#strip')).toHaveText('The strip and warnings');
  // Others may have something on it as well.
  const line = chief.getByRole('listitem').filter({ hasText: 'No. 3' });
  await line.getByRole('button', { name: 'Take it down: Strong Wind Signal, No. 3', exact: true }).click();
  await expect(line).toHaveCount(0);
});

test('the paper is called something else wherever it is named, and what it was when that is taken back', async ({
  chief,
  request,
}) => {
  const text = async (path: string): Promise<string> => (await request.get(path)).text();
  const outputs = [
    '/',
    '/about',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/llms.txt',
    '/manifest.webmanifest',
  ];
  for (const path of outputs) expect(await text(path), path).toContain('Hong Kong News');
  await chief.goto('/desk/settings/name');
  await chief.getByLabel('Name', { exact: true }).fill('');
  await chief.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(chief.getByText('This is needed.')).toBeVisible();
  await chief.getByLabel('Name', { exact: true }).fill('Pearl River Post');
  await expect(chief.getByText('Title of a story: Headline | Pearl River Post')).toBeVisible();
  await chief.getByLabel('Tagline in Chinese').fill('珠江兩岸');
  await chief.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();
  for (const path of outputs) {
    expect(await text(path), path).toContain('Pearl River Post');
    // Pictures of the edition are credited to it by what it was called then.
    if (!/^\/$|feed|atom/.test(path)) expect(await text(path), path).not.toContain('Hong Kong News');
  }
  const front = await text('/');
  expect(front).toContain('<title>Pearl River Post</title>');
  expect(front).toContain('property="og:site_name" content="Pearl River Post"');
  expect(front).toMatch(/<h1[^>]*>Pearl River Post<\/h1>/);
  expect(front).toContain('© 2026 Pearl River Post');
  expect(await text('/zh')).toContain('珠江兩岸');
  const card = /property="og:image" content="[^"]*(\/pictures\/share\/paper\.en\.[0-9a-f]+\.png)"/.exec(
    front,
  );
  expect((await request.get(card?.[1] ?? '')).headers()['content-type']).toBe('image/png');
  await sound(chief, 'name and tagline');
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(chief.getByLabel('Name', { exact: true })).toHaveValue('Hong Kong News');
  for (const path of outputs) expect(await text(path), path).not.toContain('Pearl River Post');
  expect(await text('/')).toContain('/share-en.png');
});

test('a name as long as the form allows makes no page wider than its screen', async ({ chief, page }) => {
  const names = {
    words: [
      'The Hong Kong and Pearl River Evening Pos',
      '香港及珠江三角洲每日晚間綜合新聞報道與評論文摘月刊增訂版國際航空版海外讀者專用',
    ],
    oneWord: ['W'.repeat(40), '報'.repeat(40)],
  };
  const keep = async (name: string, nameZh: string): Promise<void> => {
    await chief.goto('/desk/settings/name');
    await chief.getByLabel('Name', { exact: true }).fill(name);
    await chief.getByLabel('Name in Chinese').fill(nameZh);
  };
  const fits = async (of: typeof page, width: number, what: string): Promise<void> => {
    await of.setViewportSize({ width, height: 800 });
    expect(await of.evaluate(() => document.documentElement.scrollWidth), `${what} at ${width}`).toBe(width);
  };
  const before = chief.viewportSize() ?? { width: 1280, height: 720 };
  for (const [name = '', nameZh = ''] of Object.values(names)) {
    await keep(name.slice(0, 40), [...nameZh].slice(0, 40).join(''));
    for (const width of [320, 360, 768, 1300]) await fits(chief, width, 'settings');
    await chief.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();
    for (const edition of ['', '/zh'])
      for (const path of [edition || '/', `${edition}/section/sport`, `${edition}/about`]) {
        await page.goto(path);
        for (const width of [320, 360, 768, 1300]) await fits(page, width, `${name}: ${path}`);
      }
  }
  await chief.setViewportSize(before);
  await keep('Hong Kong News', '香港新聞');
  await chief.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(chief.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('the whole paper is taken out as one file, and the log says by whom', async ({ chief }) => {
  await chief.goto('/desk/settings/export');
  const [download] = await Promise.all([
    chief.waitForEvent('download'),
    chief.getByRole('button', { name: 'Download everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('hong-kong-news-2026-08-23.zip');
  const zip = await yauzl.openPromise(await download.path());
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  expect(names.filter((name) => /^stories\/.*\.md$/.test(name)).length).toBeGreaterThan(70);
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'pictures.jsonl', 'redirects.jsonl']));
  await sound(chief, 'export');
  await chief.goto('/desk/log?area=export');
  await expect(chief.getByText(/took the whole paper out as a file/)).toBeVisible();
});

test('search engines find our key while they are told of changes, and nowhere once they are not', async ({
  chief,
  request,
}) => {
  await chief.goto('/desk/settings/pings');
  await expect(chief.getByText(/switches it on by naming a hub/)).toBeVisible();
  await chief.getByRole('button', { name: 'Tell search engines', exact: true }).click();
  const said = chief.getByText(/^They find our key at http/);
  await expect(said).toBeVisible();
  // The sample edition is closed to them.
  await expect(chief.getByText(/so nothing is sent to them/)).toBeVisible();
  await sound(chief, 'pings');
  const address = /http\S+/.exec(await said.innerText())?.[0] ?? '';
  const key = await request.get(address);
  expect(key.status()).toBe(200);
  expect(address).toContain(`/${(await key.text()).trim()}.txt`);
  expect((await request.get('/00000000000000000000000000000000.txt')).status()).toBe(404);
  await chief.getByRole('button', { name: 'Tell search engines no longer' }).click();
  await expect(said).toHaveCount(0);
  expect((await request.get(address)).status()).toBe(404);
});
