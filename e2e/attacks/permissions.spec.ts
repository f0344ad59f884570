/**
 * The permission table, role × action × own and others', role × sections × command, through the real routes and actions
 * of the built server.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { type Action, can, reachOf, type Role, roles } from '#db/shared/permissions';
import { firstFront } from '#db/front/model';
import { anyByline, deskClient, type DeskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { databaseOf } from '../support/database.ts';
import { invite } from '../support/people.ts';
import { type Account, expect, signIn, test } from '../support/test.ts';
import { type Cell, frontOf, houseRows, onStories, SNIPPET, storyCommands, WORDS } from './rows-of-rights.ts';

const named = {
  contributor: 'Contributor',
  reporter: 'Reporter',
  editor: 'Editor',
  chief: 'Chief editor',
} as const;

const clients = {} as Record<Role, DeskClient>;
let byline = '';

/** People whose rights are limited to Sport. The chief editor is a row from before: no command makes one. */
const sportRoles = ['reporter', 'editor', 'chief'] as const;
const limited = {} as Record<(typeof sportRoles)[number], DeskClient>;
const limitedAccounts = {} as Record<(typeof sportRoles)[number], Account>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, portal, chiefAccount }) => {
  test.setTimeout(120_000);
  clients.chief = await deskClient(portal, chiefAccount);
  const context = await browser.newContext({
    baseURL: portal.url,
    storageState: await clients.chief.context.storageState(),
  });
  const page = await context.newPage();
  for (const role of roles) {
    if (role === 'chief') continue;
    const made = await invite(page, browser, portal, { name: `Table ${role}`, role: named[role] });
    await made.page.context().close();
    clients[role] = await deskClient(portal, made.account);
  }
  for (const role of sportRoles) {
    const sections = role === 'chief' ? [] : ['Sport'];
    const made = await invite(page, browser, portal, { name: `Sport ${role}`, role: named[role], sections });
    await made.page.context().close();
    limitedAccounts[role] = made.account;
    limited[role] = await deskClient(portal, made.account);
  }
  databaseOf(portal.dataDir, (database) =>
    database
      .prepare(`update users set sections = '["sport"]' where email = ?`)
      .run(limitedAccounts.chief.email),
  );
  await context.close();
  byline = await anyByline(clients.chief);
});

test.afterAll(async () => {
  for (const role of roles) await clients[role]?.close();
  for (const client of Object.values(limited)) await client.close();
});

for (const role of roles)
  test(`${role}: every action on own and others' stories`, async () => {
    const me = clients[role];
    const other = role === 'chief' ? clients.editor : clients.chief;
    for (const own of [true, false]) {
      const make = () => newStory(own ? me : other, { bylines: [byline] });
      const mayRead = reachOf(role, 'story.read') === 'any' || own;
      for (const [action, { live, command, input }] of Object.entries(onStories) as [Action, Cell][]) {
        const story = await make();
        if (live) expect((await clients.chief.give('publish-story', { story, version: 1 })).ok).toBe(true);
        const reach = reachOf(role, action);
        const may = reach === 'any' || (reach === 'own' && own);
        const said = await me.give(command, input(story));
        const cell = `${role} ${action} ${own ? 'own' : 'other'}`;
        expect(said.status, cell).toBe(may ? 200 : mayRead ? 403 : 404);
        expect(said.error?.code, cell).toBe(may ? undefined : mayRead ? 'not-allowed' : 'not-found');
      }
      const handed = await make();
      const reviewed: [Action, string, Record<string, unknown>][] = [
        ['story.review', 'hand-in-story', { editor: null }],
        ['story.ready', 'return-story', { reason: 'Who says so?' }],
        ['story.comment', 'settle-remark', { remark: `of-${handed}`, settled: true }],
        ['story.save', 'settle-suggestions', { suggestions: [`to-${handed}`], outcome: 'rejected' }],
      ];
      const chief = clients.chief;
      await chief.give('add-remark', { story: handed, id: `of-${handed}`, words: 'A note.' });
      await chief.give('suggest-words', { story: handed, id: `to-${handed}`, on: WORDS, words: 'Lines' });
      for (const [action, command, input] of reviewed) {
        if (action === 'story.ready') await chief.give('move-story', { story: handed, to: 'in-review' });
        const reach = reachOf(role, action);
        const may = reach === 'any' || (reach === 'own' && own);
        const said = await me.give(command, { story: handed, ...input });
        expect(said.status, `${role} ${command} ${own}`).toBe(may ? 200 : mayRead ? 403 : 404);
      }
      // Commands that need a story to stand in a certain way, and what makes it stand so.
      const at = Date.UTC(2030, 0, 1);
      const publish: [string, Record<string, unknown>] = ['publish-story', { version: 1 }];
      const standing: [Action, [string, Record<string, unknown>][], string, Record<string, unknown>][] = [
        ['story.withdraw', [publish], 'plan-removal', { at, reason: 'It ends.' }],
        ['story.withdraw', [publish, ['plan-removal', { at, reason: 'It ends.' }]], 'cancel-removal', {}],
        ['story.bin', [['bin-story', {}]], 'take-out-story', {}],
      ];
      for (const [action, prepare, command, input] of standing) {
        const stood = await make();
        for (const [given, data] of prepare)
          expect((await chief.give(given, { story: stood, ...data })).ok, given).toBe(true);
        const reach = reachOf(role, action);
        const may = reach === 'any' || (reach === 'own' && own);
        const said = await me.give(command, { story: stood, ...input });
        expect(said.status, `${role} ${command} ${own}`).toBe(may ? 200 : mayRead ? 403 : 404);
      }
      // An act on many asks each story by itself, and names those that refuse; only who did it takes it back.
      const many: [Action, Record<string, unknown>][] = [
        ['story.save', { kind: 'section', section: 'sport' }],
        ['story.assign', { kind: 'assign', part: 'editor', person: null }],
        ['story.review', { kind: 'review' }],
        ['story.bin', { kind: 'bin' }],
      ];
      for (const [action, act] of many) {
        const one = await make();
        const reach = reachOf(role, action);
        const may = reach === 'any' || (reach === 'own' && own);
        const id = `many-${one}`;
        const said = await me.give('change-stories', { id, stories: [one], act });
        const refused = may ? [] : [{ story: one, failure: { code: mayRead ? 'not-allowed' : 'not-found' } }];
        expect(said.value['refused'], `${role} change-stories ${action} ${own}`).toEqual(refused);
        expect((await other.give('put-back-stories', { id })).error?.code).toBe('undo-over');
        // Nobody was asked to edit it: that stood so already.
        const back = await me.give('put-back-stories', { id });
        expect(back.ok, `${role} put-back-stories ${action} ${own}`).toBe(may && action !== 'story.assign');
      }
      // Taking back belongs to whoever published; an embargo hides the story from all but its writers and editors.
      const undone = await make();
      const { value } = await clients.chief.give('publish-story', { story: undone, version: 1 });
      const release = value?.release;
      const tookBack = await me.give('undo-release', { story: undone, release });
      expect(tookBack.status, `${role} undo-release`).toBe(role === 'chief' ? 200 : mayRead ? 403 : 404);
      const walled = await make();
      await chief.give('set-embargo', { story: walled, until: at });
      const knows = reachOf(role, 'story.read-embargoed') === 'any' || own;
      const hidden = await me.context.get(`/desk/api/read-story?story=${walled}`);
      expect(hidden.status(), `${role} read under embargo ${own}`).toBe(knows ? 200 : 404);
      const lifted = await me.give('lift-embargo', { story: walled, reason: 'It was broken.' });
      expect(lifted.status, `${role} lift-embargo ${own}`).toBe(role === 'chief' ? 200 : knows ? 403 : 404);
      const story = await make();
      const content = (
        await (await (own ? me : other).context.get(`/desk/api/read-story?story=${story}`)).json()
      ).value.current.content;
      const saved = await me.give('save-revision', {
        story,
        base: 1,
        content: { ...content, kicker: 'Changed' },
      });
      const reach = reachOf(role, 'story.save');
      const may = reach === 'any' || own;
      expect(saved.status, `${role} story.save ${own}`).toBe(may ? 200 : mayRead ? 403 : 404);
      const page = `page-${story}`;
      for (const command of ['be-here', 'take-pen', 'ask-for-pen', 'keep-pen', 'hand-over', 'leave-story']) {
        const asked = await me.give(command, { story, page });
        const allowed = command === 'be-here' || command === 'leave-story' ? mayRead : may;
        expect(asked.status, `${role} ${command} ${own}`).toBe(allowed ? 200 : mayRead ? 403 : 404);
      }
      const read = await me.context.get(`/desk/api/read-story?story=${story}`);
      expect(read.status(), `${role} story.read ${own}`).toBe(mayRead ? 200 : 404);
    }
  });

/** Without what differs from one answer to the next by itself. */
const bare = (html: string, id: string): string =>
  html
    .replaceAll(id, 'ID')
    .replace(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"\\]*\\"/g, '')
    .replace(/'nonce-[^']*'/g, '');

test('a contributor is told of another’s draft exactly what is told of none', async () => {
  const secret = await newStory(clients.chief, { headline: 'Kept from contributors' });
  const none = `${secret.slice(0, -4)}zzzz`;
  const me = clients.contributor.context;
  for (const address of [
    (id: string) => `/desk/api/read-story?story=${id}`,
    (id: string) => `/desk/api/read-review?story=${id}`,
    (id: string) => `/desk/api/find-writers?ids=${id}`,
    (id: string) => `/desk/api/listen?story=${id}`,
    (id: string) => `/desk/stories/${id}`,
    (id: string) => `/desk/stories/${id}/preview`,
    (id: string) => `/desk/stories?binned=${id}`,
    (id: string) => `/desk/stories/${id}/history`,
    (id: string) => `/desk/stories/${id}/history?from=1&to=1`,
    (id: string) => `/desk/stories/${id}/history?at=2026-08-23T18:00`,
  ]) {
    const [there, absent] = [await me.get(address(secret)), await me.get(address(none))];
    expect(there.status(), address('')).toBe(absent.status());
    expect(bare(await there.text(), secret), address('')).toBe(bare(await absent.text(), none));
  }
  const [there, absent] = [
    await clients.contributor.give('save-revision', { story: secret, base: 1, content: {} }),
    await clients.contributor.give('save-revision', { story: none, base: 1, content: {} }),
  ];
  expect({ ...there }).toEqual({ ...absent });
  const review: [string, Record<string, unknown>][] = [
    ['hand-in-story', { editor: null }],
    ['return-story', { reason: 'Why?' }],
    ['assign-story', { part: 'writer', person: null }],
    ['add-remark', { id: 'of-a-secret', words: 'Why?' }],
    ['settle-remark', { remark: 'of-a-secret', settled: true }],
    ['suggest-words', { id: 'to-a-secret', on: WORDS, words: 'Lines' }],
    ['settle-suggestions', { suggestions: ['to-a-secret'], outcome: 'taken-back' }],
    ['see-notices', {}],
    ['undo-release', { release: '0000000000000000' }],
    ['plan-story', { day: '2026-08-25' }],
    ['plan-removal', { at: Date.UTC(2030, 0, 1), reason: 'It ends.' }],
    ['cancel-removal', {}],
    ['set-embargo', { until: Date.UTC(2030, 0, 1) }],
    ['lift-embargo', { reason: 'It was broken.' }],
    ['bin-story', {}],
    ['take-out-story', {}],
  ];
  for (const [command, input] of review) {
    const given = (story: string) => clients.contributor.give(command, { story, ...input });
    expect(await given(secret), command).toEqual(await given(none));
  }
  for (const act of [{ kind: 'section', section: 'sport' }, { kind: 'review' }, { kind: 'bin' }]) {
    const given = async (story: string): Promise<string> =>
      JSON.stringify(
        await clients.contributor.give('change-stories', { id: `of-${story}`, stories: [story], act }),
      ).replaceAll(story, 'ID');
    expect(await given(secret), act.kind).toBe(await given(none));
  }
  for (const q of ['kept', '"kept from contributors"'])
    expect(
      await (await me.get(`/desk/api/find-newer?view=all&q=${encodeURIComponent(q)}&since=0`)).json(),
      q,
    ).toEqual({ ok: true, value: 0 });
  const found = await (await me.get('/desk/api/find-stories?q=kept')).json();
  expect(found.value).toEqual([]);
  expect(await (await me.get('/desk/stories?view=all&q=kept')).text()).not.toContain(
    'Kept from contributors',
  );
});

test('every command of the JSON routes is in a row', () => {
  const source = readFileSync('app/(desk)/desk/api/[command]/route.ts', 'utf8');
  const routes = [...source.matchAll(/^ {2}\['([a-z-]+)',/gm)].map(([, name]) => name);
  expect(routes.length).toBeGreaterThan(40);
  const rows = new Set([...storyCommands, 'keep-template', ...houseRows.map(({ command }) => command)]);
  expect([...rows].sort()).toEqual(routes.sort());
});

test('rights limited to Sport: role × sections × command', async () => {
  const picture = (await sampleStory(clients.chief)).content.lead?.picture ?? '';
  expect(picture).not.toBe('');
  const people = [
    ...roles.map((role) => ({ role, whole: true, client: clients[role] })),
    ...sportRoles.map((role) => ({ role, whole: false, client: limited[role] })),
  ];
  for (const { role, whole, client } of people)
    for (const row of houseRows)
      for (const front of row.ground === 'front' ? ['home', 'business', 'sport'] : ['home']) {
        const said = await client.give(row.command, row.input({ front, picture }));
        const high = roles.indexOf(role) >= roles.indexOf(row.least);
        const may = high && (whole || (row.ground === 'front' && front === 'sport'));
        // A contributor knows of no picture but their own.
        const refusal = row.ground === 'person' && role === 'contributor' ? 'not-found' : 'not-allowed';
        expect(said.error?.code, `${role} of ${whole ? 'all' : 'Sport'}: ${row.command} ${front}`).toBe(
          may ? row.else : refusal,
        );
        if (said.ok && row.command === 'take-pen')
          await client.give('leave-story', { story: `front-zh-${front}`, page: 'page-of-rights' });
      }
  for (const role of sportRoles)
    expect((await limited[role].give('keep-template', SNIPPET)).error?.code).toBe('not-allowed');
  // What is theirs goes out.
  const sport = { ...frontOf('sport'), layout: firstFront('sport') };
  expect((await limited.editor.give('publish-front', sport)).ok).toBe(true);
});

test('stories: whoever is limited to Sport publishes those of Sport', async () => {
  for (const section of ['sport', 'hong-kong'])
    for (const role of ['editor', 'chief'] as const) {
      const story = await newStory(clients.reporter, { bylines: [byline], section });
      const may = section === 'sport';
      const said = await limited[role].give('publish-story', { story, version: 1 });
      expect(said.status, `${role} ${section}`).toBe(may ? 200 : 403);
      if (!may) continue;
      const gone = await limited[role].give('withdraw-story', { story, kind: 'gone', reason: 'Wrong.' });
      expect(gone.status, `${role} ${section}`).toBe(role === 'chief' ? 200 : 403);
    }
});

/** The desk as one of those limited to Sport sees it. */
async function deskOf(browser: Browser, url: string, account: Account): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await signIn(page, account);
  return page;
}

test('the desk offers nothing that will be refused', async ({ browser, chief, portal }) => {
  for (const role of ['editor', 'chief'] as const) {
    const page = await deskOf(browser, portal.url, limitedAccounts[role]);
    const rail = page.getByRole('navigation').first();
    for (const name of ['Topics and people', 'Users', 'Settings', 'Log'])
      await expect(rail.getByRole('link', { name, exact: true }), name).toHaveCount(0);
    await rail.getByRole('link', { name: 'Front pages', exact: true }).click();
    const which = page.getByRole('navigation', { name: 'Which front' });
    await expect(which.getByRole('link', { name: 'Sport' })).toHaveAttribute('aria-current', 'page');
    await expect(which.getByRole('link', { name: 'Business' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Put it up' })).toHaveCount(0);
    for (const path of ['front?place=home', 'front?place=business', 'topics', 'users', 'settings', 'log'])
      expect((await page.request.get(`/desk/${path}`)).status(), path).toBe(404);
    for (const front of ['home', 'business'])
      for (const path of [
        `api/read-front?language=en&place=${front}`,
        `front/en/${front}/preview?show=draft`,
      ])
        expect((await page.request.get(`/desk/${path}`)).status(), path).toBe(404);
    expect((await page.request.get('/desk/front/en/sport/preview?show=draft')).status()).toBe(200);
    await page.context().close();
  }
  // A chief editor is offered no sections, and told why.
  await chief.goto('/desk/users');
  const form = chief.locator('form').filter({ has: chief.getByRole('button', { name: 'Make the link' }) });
  await expect(form.getByLabel('Sport', { exact: true })).toBeVisible();
  await form.getByLabel('Role').selectOption({ label: 'Chief editor' });
  await expect(form.getByLabel('Sport', { exact: true })).toHaveCount(0);
  await expect(form.getByText('for the whole house, in every section')).toBeVisible();
});

type Sent = { path: string; headers: Record<string, string>; body: Buffer };

/** Presses something as the chief editor, keeps the action's request and stops it on its way. */
async function caught(page: Page, path: string, act: (page: Page) => Promise<void>): Promise<Sent> {
  await page.goto(path);
  const waiting = new Promise<Sent>((resolve) => {
    void page.route('**/desk/**', async (route) => {
      const request = route.request();
      if (request.method() !== 'POST' || !request.headers()['next-action']) return route.continue();
      resolve({
        path: new URL(request.url()).pathname,
        headers: request.headers(),
        body: request.postDataBuffer() ?? Buffer.alloc(0),
      });
      return route.abort();
    });
  });
  await act(page);
  const sent = await waiting;
  await page.unroute('**/desk/**');
  return sent;
}

const screens: { action: Action; path: string; act: (page: Page) => Promise<void> }[] = [
  {
    action: 'strip.set',
    path: '/desk/front',
    act: async (page) => {
      await page.getByLabel('Sentence in English').fill('A line of this test');
      await page.getByLabel('Until (Hong Kong time)').fill('2026-08-23T19:00');
      await page.getByRole('button', { name: 'Put it up' }).click();
    },
  },
  {
    action: 'settings.change',
    path: '/desk/settings',
    act: (page) => page.getByRole('button', { name: 'Save' }).first().click(),
  },
  {
    action: 'settings.change',
    path: '/desk/settings/checks',
    act: (page) => page.getByRole('button', { name: 'Save checks' }).click(),
  },
  {
    action: 'topic.write',
    path: '/desk/topics',
    act: async (page) => {
      await page.getByText('New topic', { exact: true }).click();
      const form = page.locator('form').filter({ has: page.locator('input[name="topic"][value=""]') });
      await form.getByLabel('Name', { exact: true }).fill('A topic of this test');
      await form.getByRole('button', { name: 'Save' }).click();
    },
  },
  {
    action: 'user.manage',
    path: '/desk/users',
    act: async (page) => {
      await page.getByRole('button', { name: 'Change role: Table reporter' }).click();
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Change it' }) });
      await form.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'Chief editor' });
      await form.getByRole('button', { name: 'Change it' }).click();
    },
  },
  {
    action: 'user.manage',
    path: '/desk/users',
    act: async (page) => {
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make the link' }) });
      await form.getByLabel('Name').fill('Somebody');
      await form.getByLabel('Email').fill('somebody@paper.example');
      await form.getByRole('button', { name: 'Make the link' }).click();
    },
  },
];

test('actions of forms ask the same table', async ({ chief, portal }) => {
  for (const { action, path, act } of screens) {
    const sent = await caught(chief, path, act);
    const headers = Object.fromEntries(
      Object.entries(sent.headers).filter(([name]) => /^(next-|content-type$|accept$)/.test(name)),
    );
    const people = [
      ...(['contributor', 'reporter', 'editor'] as const).map((role) => ({
        role,
        sections: null,
        client: clients[role],
      })),
      ...sportRoles.map((role) => ({ role, sections: ['sport'], client: limited[role] })),
    ];
    for (const { role, sections, client } of people) {
      const answer = await client.context.post(sent.path, { headers, data: sent.body });
      const said = await answer.text();
      const cell = `${role} of ${sections?.join() ?? 'all'} ${action}`;
      // All of these are the whole house's.
      const may = can({ id: '', role, sections: null }, action) && sections === null;
      if (may) expect(said, cell).not.toContain('not-allowed');
      else expect(said, cell).toContain('"code":"not-allowed"');
    }
    // Without proof that it comes from our own pages, nobody's order counts.
    for (const origin of ['https://evil.example', 'null']) {
      const foreign = { ...headers, Origin: origin };
      const answer = await clients.chief.context.post(sent.path, { headers: foreign, data: sent.body });
      expect(answer.status(), action).toBe(403);
      expect(await answer.text(), action).not.toContain('"ok":true');
    }
  }
  await chief.unrouteAll();
  expect(portal.said()).not.toContain('somebody@paper.example');
});
test.use({ allowed: [/net::ERR_FAILED|Failed to fetch/] });
