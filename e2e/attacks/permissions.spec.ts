/** The permission table, role × action × own and others', through the real routes and actions of the built server. */
import type { Page } from '@playwright/test';
import { type Action, can, reachOf, type Role, roles } from '#db/shared/permissions';
import { anyByline, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const named = {
  contributor: 'Contributor',
  reporter: 'Reporter',
  editor: 'Editor',
  chief: 'Chief editor',
} as const;

const clients = {} as Record<Role, DeskClient>;
let byline = '';

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
  await context.close();
  byline = await anyByline(clients.chief);
});

test.afterAll(async () => {
  for (const role of roles) await clients[role]?.close();
});

/** “Words” in the text of every story made here. */
const WORDS = { block: 'a', quote: 'Words', offset: 0, before: '', after: ' that stand in the body.' };

type Cell = { live: boolean; command: string; input: (story: string) => Record<string, unknown> };

/** Each action on a story, as a command of the JSON routes. */
const onStories: Partial<Record<Action, Cell>> = {
  'story.review': { live: false, command: 'move-story', input: (story) => ({ story, to: 'in-review' }) },
  'story.ready': { live: false, command: 'move-story', input: (story) => ({ story, to: 'ready' }) },
  'story.assign': {
    live: false,
    command: 'assign-story',
    input: (story) => ({ story, part: 'editor', person: null }),
  },
  'story.comment': {
    live: false,
    command: 'add-remark',
    input: (story) => ({ story, id: `remark-${story}`, words: 'Is this so?' }),
  },
  'story.suggest': {
    live: true,
    command: 'suggest-words',
    input: (story) => ({ story, id: `words-${story}`, on: WORDS, words: 'Sentences' }),
  },
  'story.publish': { live: false, command: 'publish-story', input: (story) => ({ story, version: 1 }) },
  'story.correct': {
    live: true,
    command: 'correct-story',
    input: (story) => ({ story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' }),
  },
  'story.withdraw': {
    live: true,
    command: 'withdraw-story',
    input: (story) => ({ story, kind: 'gone', reason: 'It was wrong.' }),
  },
  'story.embargo': {
    live: false,
    command: 'set-embargo',
    input: (story) => ({ story, until: Date.UTC(2030, 0, 1) }),
  },
  'story.bin': { live: false, command: 'bin-story', input: (story) => ({ story }) },
};

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
    action: 'front.publish',
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
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const answer = await clients[role].context.post(sent.path, { headers, data: sent.body });
      const said = await answer.text();
      const person = { id: '', role, sections: null };
      if (can(person, action)) expect(said, `${role} ${action}`).not.toContain('not-allowed');
      else expect(said, `${role} ${action}`).toContain('"code":"not-allowed"');
    }
    // Without proof that it comes from our own pages, nobody's order counts.
    for (const origin of ['https://evil.example', 'null'])
      expect(
        await (
          await clients.chief.context.post(sent.path, {
            headers: { ...headers, Origin: origin },
            data: sent.body,
          })
        ).text(),
        action,
      ).not.toContain('"ok":true');
  }
  await chief.unrouteAll();
  expect(portal.said()).not.toContain('somebody@paper.example');
});
test.use({ allowed: [/net::ERR_FAILED|Failed to fetch/] });
