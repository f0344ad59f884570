/**
 * The wall: a word that stands nowhere but in stories whose hour has not come is asked for at every address there is, a
 * second before the hour, by a stranger, by a contributor and by a reporter. After the hour it is everywhere at once, and
 * after a withdrawal nowhere again.
 */
import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { newKey } from '#db/api/keys';
import { pathOf } from '#db/pictures/variants';
import { type Answered, crawl } from '../support/crawl.ts';
import { databaseOf, writtenBeside } from '../support/database.ts';
import { anyByline, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { alone, expect } from '../support/test.ts';

/** In headlines, slugs, captions, file names, topics and texts; nothing else in the house holds it. */
const CANARY = 'qxzvarden';
/** Beside it, to search for: a page that repeats the question does not repeat the answer. */
const LURE = 'wyxobrim';
const HOUR = EDITION_INSTANT + 3_600_000;

const words = { headline: `Lights of ${CANARY}`, shortHeadline: `${CANARY} lit`, kicker: `${CANARY} kicker` };

type Hidden = {
  paths: string[];
  ids: string[];
  /** The live story that leads to them. */
  leads: string;
  picture: string;
  /** Addresses that somebody might guess or was told. */
  told: string[];
};

async function addPicture(desk: DeskClient, origin: string): Promise<string> {
  const bytes = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#345678' } })
    .jpeg()
    .toBuffer();
  const answer = await desk.context.post('/desk/api/add-picture', {
    headers: { Origin: origin },
    multipart: {
      kind: 'photo',
      alt: `A lamp at ${CANARY}`,
      caption: `${CANARY} at night`,
      credit: 'Staff',
      file: { name: `${CANARY}.jpg`, mimeType: 'image/jpeg', buffer: bytes },
    },
  });
  return String((await answer.json()).value.picture);
}

/** A key of the read API. */
function addKey(portal: Portal): string {
  const { key, prefix, hash } = newKey();
  const id = 'key0000000000000';
  writtenBeside.add(id);
  databaseOf(portal.dataDir, (database) =>
    database
      .prepare('insert into api_keys (id, name, prefix, hash, actor, at) values (?, ?, ?, ?, ?, ?)')
      .run(id, 'Archive', prefix, hash, 'system:shell', 0),
  );
  return key;
}

/** A topic that was made for the story. */
function addTopic(portal: Portal): string {
  const id = 'canary0000000000';
  writtenBeside.add(id);
  databaseOf(portal.dataDir, (database) =>
    database
      .prepare(
        'insert into topics (id, slug, name, name_zh, about, about_zh, created_at) values (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(id, CANARY, `Topic ${CANARY}`, `${CANARY}主題`, `About ${CANARY}`, '', 0),
  );
  return id;
}

/** An embargoed story and its Chinese pair, scheduled for the hour; one embargoed without a schedule; a live one that leads to them. */
async function hide(portal: Portal, desk: DeskClient): Promise<Hidden> {
  const byline = await anyByline(desk);
  const [picture, topic] = [await addPicture(desk, portal.url), addTopic(portal)];
  const use = { picture, alt: null, caption: null, credit: null };
  const more = {
    ...words,
    slug: `${CANARY}-slug`,
    standfirst: `What ${CANARY} and ${LURE} have in common, as nobody knows yet.`,
    points: [`A point about ${CANARY}`],
    bylines: [byline],
    topics: [topic],
    lead: use,
  };
  const main = await newStory(desk, more);
  expect((await desk.give('set-embargo', { story: main, until: HOUR })).ok).toBe(true);
  const made = await desk.give('create-story', { language: 'zh', key: 'canary-pair', pairOf: main });
  const pair = String(made.value.story);
  const { content } = (await (await desk.context.get(`/desk/api/read-story?story=${main}`)).json()).value
    .current;
  const zh = {
    ...content,
    headline: `${CANARY}的燈火`,
    slug: `${CANARY}燈`,
    standfirst: `${CANARY}與${LURE}`,
  };
  const saved = await desk.give('save-revision', { story: pair, base: 1, content: zh });
  expect(saved.ok).toBe(true);
  const paths: string[] = [];
  for (const [story, version] of [
    [main, 1],
    [pair, Number(saved.value.version)],
  ] as const) {
    const given = await desk.give('publish-story', { story, version, at: HOUR });
    expect(given.error).toBeUndefined();
    paths.push(String(given.value.path));
  }
  const unscheduled = await newStory(desk, { ...more, slug: `${CANARY}-other` });
  await desk.give('set-embargo', { story: unscheduled, until: HOUR + 1 });

  // A story that readers have, which leads to the hidden one in every way that a story can.
  const body = [
    {
      id: 'a',
      kind: 'paragraph',
      text: [{ text: 'As told elsewhere', marks: [{ kind: 'story-link', story: main }] }],
    },
    { id: 'b', kind: 'related-story', story: main },
  ];
  const live = await desk.give('create-story', {
    language: 'en',
    key: 'canary-live',
    content: { ...content, ...plain, related: [main], bylines: [byline], body },
  });
  expect(live.error).toBeUndefined();
  const leads = String(live.value.story);
  const out = await desk.give('publish-story', { story: leads, version: 1 });
  expect(out.error).toBeUndefined();
  const told = [
    ...paths,
    ...paths.map((path) => path.replace(/^\/zh\//, '/zh-hans/')),
    ...paths.map((path) => `${path}/updates`),
    ...paths.flatMap((path) => [`${path}.md`, `${path}.ninjs.json`]),
    `/topic/${CANARY}`,
    `/zh/topic/${CANARY}`,
    ...variants(picture),
  ];
  return { paths, ids: [main, pair, unscheduled], leads, picture, told };
}

const plain = {
  headline: 'A story that leads elsewhere',
  shortHeadline: '',
  kicker: '',
  slug: '',
  standfirst: 'It leads to what is not there yet.',
  points: [],
  topics: [],
  lead: null,
};

/** Files of a picture that are always there. */
const variants = (picture: string): string[] => [
  ...(['3x2-480', '1x1-240', 'full-480'] as const).map((name) => pathOf(picture, 1, name, 'webp')),
  pathOf(picture, 1, 'og', 'jpg'),
];

const asked = (q: string): string[] =>
  ['', '/zh', '/zh-hans'].flatMap((prefix) => [
    `${prefix}/search?q=${q}`,
    `${prefix}/search?q=${q}&sort=newest`,
    `${prefix}/search/suggest?q=${q}`,
  ]);

/** Followed from other servers. */
const OUTBOXES = ['/ap/paper/en/outbox', '/ap/paper/zh/outbox', '/ap/section/hong-kong/en/outbox'];

const PUBLIC = [
  '/',
  '/zh',
  '/zh-hans',
  '/feed.xml',
  '/zh/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/sections',
  '/corrections',
  '/section/hong-kong/feed.xml',
  '/zh/section/hong-kong/feed.xml',
  '/atom.xml',
  '/zh/feed.json',
  '/section/hong-kong/atom.xml',
  '/corrections/feed.xml',
  '/ninjs.json',
  '/zh/ninjs.json',
  '/section/hong-kong/ninjs.json',
  ...OUTBOXES,
  '/archive/2026/08/23',
  '/zh/archive/2026/08/23',
  ...asked(LURE),
  ...asked(LURE.slice(0, 4)),
  // Misspelt: a search that finds nothing offers words that it knows.
  ...asked(CANARY.replace('den', 'dem')),
  ...asked(`${CANARY}x`.slice(1)),
  ...asked('燈火'),
  '/api/v1/stories?limit=50',
  '/api/v1/stories?language=zh&section=hong-kong',
  '/api/v1/topics',
  '/api/v1/authors?language=zh',
  `/api/v1/search?q=${LURE}`,
];

/** A stranger to the desk, who may hold a key of the read API. */
const asStranger = (origin: string, key: string) => async (address: string) => {
  const headers: HeadersInit = address.startsWith('/api/v1/') ? { Authorization: `Bearer ${key}` } : {};
  const answer = await fetch(origin + address, { redirect: 'manual', headers });
  const type = answer.headers.get('content-type') ?? '';
  const head = JSON.stringify([...answer.headers]);
  return {
    status: answer.status,
    headers: head,
    type,
    body: /image|font/.test(type) ? '' : await answer.text(),
  };
};

const as = (context: APIRequestContext) => async (address: string) => {
  const answer = await context.get(address, { maxRedirects: 0 });
  const type = answer.headers()['content-type'] ?? '';
  const headers = JSON.stringify(answer.headers());
  const body = /image|font/.test(type) ? '' : await answer.text();
  // Kept otherwise until the end of all.
  await answer.dispose();
  return { status: answer.status(), headers, type, body };
};

/** Every public page, feed and map; of the pictures only those that are asked for by name. */
const isPublic = (address: string): boolean =>
  !/^\/(?:desk|api\/auth|pictures|_next|fonts|icons|sign-in)\b/.test(address) &&
  !/\.(?:js|css|woff2|png|svg|ico)$/.test(address);

/** Everything at the desk that can be had without doing anything; of single stories those that have to do with this. */
const atDesk =
  (...stories: string[]) =>
  (address: string): boolean =>
    /^\/desk\b/.test(address) &&
    !/[?&](?:at|from|before|month|date)=/.test(address) &&
    (!/^\/desk\/stories\/./.test(address) || stories.some((story) => address.includes(story)));

/** An answer holds the word, or names something hidden by its id. What was asked for may be repeated. */
const betrays =
  ({ ids, picture }: Pick<Hidden, 'ids' | 'picture'>) =>
  (address: string, text: string): boolean => {
    const said = text.replaceAll(address, '').replaceAll(encodeURI(address), '');
    return [CANARY, picture, ...ids].some((sign) => said.includes(sign));
  };

const traitors = (answers: readonly Answered[]): string[] =>
  answers.flatMap(({ address, betrays }) => (betrays ? [address] : []));

alone(
  'nothing betrays a story before its hour, and all of it is there at the hour',
  async ({ house: portal, browser }) => {
    alone.setTimeout(420_000);
    await portal.stop();
    await portal.start({ FEDERATION: 'on' });
    const desk = await firstChief(portal);
    const context = await browser.newContext({
      baseURL: portal.url,
      storageState: await desk.context.storageState(),
    });
    const page = await context.newPage();
    const insiders: { role: string; desk: DeskClient }[] = [];
    for (const role of ['Contributor', 'Reporter'] as const) {
      const made = await invite(page, browser, portal, { name: `Outside ${role}`, role });
      await made.page.context().close();
      insiders.push({ role, desk: await deskClient(portal, made.account) });
    }
    await context.close();
    const hidden = await hide(portal, desk);
    const stranger = asStranger(portal.url, addKey(portal));

    portal.setClock(HOUR - 1_000);
    const before = await crawl(stranger, portal.url, PUBLIC, { wanted: isPublic, betrays: betrays(hidden) });
    expect(before.length).toBeGreaterThan(250);
    expect(before.filter(({ status }) => status >= 500)).toEqual([]);
    expect(traitors(before)).toEqual([]);
    // They are there, for whoever works on it.
    for (const address of variants(hidden.picture))
      expect((await desk.context.get(address)).status(), address).toBe(200);
    for (const id of hidden.ids) expect((await stranger(`/api/v1/stories/${id}`)).status).toBe(404);
    for (const address of hidden.told) {
      const { status, body, headers } = await stranger(encodeURI(address));
      expect(status, address).toBe(404);
      // The page that says so may repeat what was asked for, and knows no more than that.
      const said = [LURE, hidden.picture, ...hidden.ids].filter((sign) => `${headers}${body}`.includes(sign));
      expect(said, address).toEqual(address.includes(hidden.picture) ? said : []);
    }

    for (const id of hidden.ids) {
      const { status, body } = await stranger(`/ap/story/${id}`);
      expect(status, id).toBe(404);
      expect(body.includes(CANARY), id).toBe(false);
    }

    const deskAddresses = [
      '/desk/stories?view=all',
      '/desk/stories?view=scheduled',
      `/desk/stories?view=all&q=${LURE}`,
      `/desk/pictures?search=${LURE}`,
      '/desk/pictures',
      '/desk/notices',
      '/desk/topics',
      `/desk/api/find-stories?q=of`,
      `/desk/api/find-stories?q=&language=zh`,
      `/desk/api/find-due?date=2026-08-23`,
      `/desk/api/find-pictures?q=lamp`,
    ];
    const byId = [
      (id: string) => `/desk/stories/${id}`,
      (id: string) => `/desk/stories/${id}/preview`,
      (id: string) => `/desk/stories/${id}/history`,
      (id: string) => `/desk/api/read-story?story=${id}`,
      (id: string) => `/desk/api/read-review?story=${id}`,
      (id: string) => `/desk/api/find-stories?ids=${id}`,
    ];
    for (const insider of insiders) {
      // The pair is only scheduled, not under embargo: a reporter may know of it, and then of what it shows.
      const scheduledOnly = insider.role === 'Reporter' ? [hidden.ids[1] ?? ''] : [];
      if (scheduledOnly.length > 0)
        expect((await desk.give('set-embargo', { story: hidden.ids[1], until: HOUR })).ok).toBe(true);
      // A story of their own, so that the writing screen with all its choices is among what is looked at.
      const own = await newStory(insider.desk, { headline: 'One of my own' });
      const get = as(insider.desk.context);
      const answers = await crawl(get, portal.url, ['/desk', ...deskAddresses], {
        wanted: atDesk(own, hidden.leads),
        // What a colleague's text links to is an id, and says nothing.
        betrays: betrays({ ...hidden, ids: [] }),
      });
      expect(answers.length, insider.role).toBeGreaterThan(10);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(8);
      expect(traitors(answers), insider.role).toEqual([]);
      for (const id of hidden.ids)
        for (const address of byId) {
          const { status, body } = await get(address(id));
          expect(body.includes(CANARY), `${insider.role} ${address('')}`).toBe(false);
          if (!address(id).includes('ids=')) expect(status, `${insider.role} ${address('')}`).toBe(404);
        }
      const picture = await get(variants(hidden.picture)[0] ?? '');
      expect(picture.status, insider.role).toBe(404);
    }

    // The hour: the first request to each has it.
    portal.setClock(HOUR);
    const [path = '', pathZh = ''] = hidden.paths;
    for (const address of [
      path,
      encodeURI(pathZh),
      encodeURI(pathZh.replace('/zh/', '/zh-hans/')),
      '/',
      '/zh',
      '/section/hong-kong',
      '/zh/section/hong-kong',
      `/topic/${CANARY}`,
      '/archive/2026/08/23',
      '/feed.xml',
      '/zh/feed.xml',
      '/section/hong-kong/feed.xml',
      `/topic/${CANARY}/feed.json`,
      `${path}.md`,
      `${path}.ninjs.json`,
      '/ninjs.json',
      '/zh/ninjs.json',
      '/llms.txt',
      ...OUTBOXES,
      ...hidden.ids.slice(0, 2).map((id) => `/ap/story/${id}`),
      '/news-sitemap.xml',
      '/sitemaps/stories-2026-08.xml',
      `/api/v1/stories/${hidden.ids[0]}`,
      `/api/v1/stories?topic=${CANARY}`,
      `/api/v1/search?q=${LURE}`,
      `/search?q=${LURE}`,
      `/zh/search?q=${encodeURIComponent('燈火')}`,
      `/search/suggest?q=${CANARY.slice(0, 5)}`,
    ]) {
      const { status, body } = await stranger(address);
      expect(status, address).toBe(200);
      expect(body.includes(CANARY), address).toBe(true);
    }
    expect((await stranger(variants(hidden.picture)[0] ?? '')).status).toBe(200);

    // Withdrawn, both: nothing of it is left anywhere.
    for (const story of hidden.ids.slice(0, 2))
      expect((await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was not so.' })).ok).toBe(
        true,
      );
    const after = await crawl(stranger, portal.url, PUBLIC, { wanted: isPublic, betrays: betrays(hidden) });
    expect(after.length).toBeGreaterThan(250);
    expect(traitors(after)).toEqual([]);
    for (const address of hidden.paths)
      expect((await stranger(encodeURI(address))).status, address).toBe(410);
    expect((await stranger(`/api/v1/stories/${hidden.ids[0]}`)).status).toBe(404);
    for (const id of hidden.ids.slice(0, 2)) {
      const { status, body } = await stranger(`/ap/story/${id}`);
      expect(status, id).toBe(410);
      expect(body.includes(CANARY), id).toBe(false);
    }
    for (const address of hidden.paths) {
      expect((await stranger(encodeURI(`${address}.md`))).status, address).toBe(410);
      // Who has taken it from us is told that it is withdrawn, and no more.
      const { body } = await stranger(encodeURI(`${address}.ninjs.json`));
      expect(JSON.parse(body), address).toMatchObject({ pubStatus: 'canceled' });
      expect(body.includes(CANARY), address).toBe(false);
    }
    expect((await stranger(`/topic/${CANARY}`)).status).toBe(404);
    expect((await stranger(variants(hidden.picture)[0] ?? '')).status).toBe(404);
    for (const insider of insiders) await insider.desk.close();
    await desk.close();
  },
);
