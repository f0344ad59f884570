/** Pings: off until configured, only addresses that changed, one batch a release, after the window, under one id at every try. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env, readEnv } from '#db/core/env';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { pauseAfter } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { tryPing } from '#db/pings/commands/try-ping';
import { pingsForDesk } from '#db/pings/desk-queries';
import { publicKey } from '#db/pings/index-now';
import type { PingTarget } from '#db/pings/model';
import { saveSections } from '#db/sections/commands/save-sections';
import { sectionsForDesk } from '#db/sections/desk-queries';
import { changeSettings } from '#db/settings/commands/change-settings';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { announceDue } from '#db/stories/commands/announce-due';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyOf } from '#db/stories/testing';
import { UNDO_MS } from '#db/stories/undoing';
import { mergeTopics } from '#db/topics/commands/merge-topics';
import { saveTopic } from '#db/topics/commands/save-topic';
import { deliverDue } from './deliveries.ts';

freshHouse();

const HOUR = 3_600_000;
const SITE = 'http://127.0.0.1:3000';
const KEY = 'abcdef-0123456789';
const noMail = (): Promise<void> => Promise.reject(new Error('No mail is owed here.'));

type Heard = { target: PingTarget; id: string; addresses: string[]; body: string; type: string };

let server: Server;
let status = 202;
let heard: Heard[] = [];

/** Reads a message as a hub or a search engine would, by its own rules. */
function understood(path: string, type: string, body: string): Pick<Heard, 'target' | 'addresses'> {
  if (path === '/hub') {
    expect(type).toBe('application/x-www-form-urlencoded');
    const form = new URLSearchParams(body);
    expect(form.get('hub.mode')).toBe('publish');
    return { target: 'websub', addresses: form.getAll('hub.url') };
  }
  const said: unknown = JSON.parse(body);
  expect(said).toMatchObject({ host: '127.0.0.1:3000', keyLocation: expect.stringMatching(/\.txt$/) });
  const { urlList } = said as { urlList: string[] }; // held against what was meant, line by line, below
  return { target: 'indexnow', addresses: urlList };
}

beforeEach(async () => {
  [status, heard] = [202, []];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const [body, type] = [Buffer.concat(parts).toString(), String(request.headers['content-type'])];
      const id = String(request.headers['idempotency-key']);
      heard.push({ ...understood(String(request.url), type.split(';')[0] ?? '', body), id, body, type });
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  Object.assign(env(), {
    websubHub: `http://127.0.0.1:${port}/hub`,
    indexNowUrl: `http://127.0.0.1:${port}/engines`,
    indexNowKey: KEY,
    outboundAllow: [`127.0.0.1:${port}`],
  });
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

/** What the server does each second; what each was told, as paths. */
async function tick(): Promise<Partial<Record<PingTarget, string[]>>> {
  const before = heard.length;
  while ((await announceDue()) > 0);
  await deliverDue(noMail);
  const told = heard.slice(before);
  expect(told.length).toBe(new Set(told.map(({ target }) => target)).size);
  return Object.fromEntries(
    told.map(({ target, addresses }) => [target, addresses.map((address) => address.replace(SITE, ''))]),
  );
}

const PATH = '/2026/08/23/ferries-to-run-through-the-night';
const three = (page: string): string[] =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${page}/${file}`);

describe('a ping', () => {
  it('tells of the page and of its feeds, once, when the release cannot be taken back any more', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS - 1);
    expect(await tick()).toEqual({});
    pass(1);
    expect(await tick()).toEqual({
      indexnow: [PATH],
      websub: [...three(''), ...three('/section/hong-kong'), ...three('/author/mei-ling-kwok')],
    });
    expect(await tick()).toEqual({});
    expect((await storyForDesk(editor, story))?.receipts).toMatchObject([
      { state: 'sent', at: TEST_INSTANT + UNDO_MS },
      { state: 'sent', at: TEST_INSTANT + UNDO_MS },
    ]);
    expect(heard.map(({ target }) => target).sort()).toEqual(['indexnow', 'websub']);
  });

  it('says nothing of what was taken back, and nothing where not a word has changed', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    const first = must(await publishStory(editor, { story, version: 1 }));
    must(await undoRelease(editor, { story, release: first.release }));
    pass(HOUR);
    expect(await tick()).toEqual({});
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS);
    await tick();
    must(await publishStory(editor, { story, version: 1, kind: 'fix' }));
    pass(UNDO_MS);
    expect(await tick()).toEqual({});
  });

  it('names the old address with the new one, the section that lost it, the notices, and the other language', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    const twin = must(await createStory(chief, { language: 'zh', key: newId(), pairOf: story })).story;
    const zh = { ...content, headline: '渡輪通宵行駛', slug: '渡輪' };
    must(await saveRevision(chief, { story: twin, base: 1, content: zh }));
    must(await publishStory(chief, { story: twin, version: 2 }));
    pass(UNDO_MS);
    while ((await announceDue()) > 0);
    await deliverDue(noMail);
    heard = [];

    const moved = { ...content, slug: 'night-ferries', section: 'china' };
    must(await saveRevision(chief, { story, base: 1, content: moved }));
    must(await publishStory(chief, { story, version: 2, kind: 'update' }));
    pass(UNDO_MS);
    const told = await tick();
    expect(told.indexnow).toEqual(['/2026/08/23/night-ferries', PATH, encodeURI('/zh/2026/08/23/渡輪')]);
    expect(told.websub).toEqual(
      expect.arrayContaining([...three('/section/china'), ...three('/section/hong-kong')]),
    );
    expect(told.websub?.some((feed) => feed.startsWith('/zh/'))).toBe(false);

    must(await saveRevision(chief, { story, base: 2, content: { ...moved, standfirst: 'At 2am.' } }));
    must(
      await correctStory(chief, {
        story,
        version: 3,
        kind: 'correction',
        place: 'end',
        text: 'At 2am, not 1am.',
      }),
    );
    pass(UNDO_MS);
    const corrected = await tick();
    expect(corrected.indexnow).toEqual(['/2026/08/23/night-ferries']);
    expect(corrected.websub).toEqual(expect.arrayContaining(three('/corrections')));

    // Gone: told at once, and so is the page that named it as its twin.
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    const gone = await tick();
    expect(gone.indexnow).toEqual(['/2026/08/23/night-ferries', encodeURI('/zh/2026/08/23/渡輪')]);
    expect(gone.websub).toEqual(expect.arrayContaining([...three(''), ...three('/section/china')]));
  });

  it('tells of a topic, a byline and a section that moved: what was left and where it leads, with their feeds', async () => {
    const chief = await person('chief');
    const made = async (name: string) => must(await saveTopic(chief, { name })).topic;
    const [boats, ferries] = [await made('Boats'), await made('Ferries')];
    const byline = must(await savePerson(chief, { name: 'Ann' })).person;
    expect(await tick()).toEqual({});
    const both = (room: string, from: string, to: string) =>
      ['', '/zh'].flatMap((prefix) => [from, to].map((slug) => `${prefix}/${room}/${slug}`));
    const moved = async (room: string, from: string, to: string) => {
      const pages = both(room, from, to);
      expect(await tick()).toEqual({ indexnow: pages, websub: pages.flatMap(three) });
    };
    must(await saveTopic(chief, { topic: boats, name: 'Boats', slug: 'vessels' }));
    await moved('topic', 'boats', 'vessels');
    must(await saveTopic(chief, { topic: boats, name: 'Vessels' }));
    expect(await tick()).toEqual({});
    must(await mergeTopics(chief, { topic: boats, into: ferries }));
    await moved('topic', 'vessels', 'ferries');
    must(await savePerson(chief, { person: byline, name: 'Ann', slug: 'ann-lee' }));
    await moved('author', 'ann', 'ann-lee');
    const other = must(await savePerson(chief, { name: 'Bea' })).person;
    must(await mergePeople(chief, { person: byline, into: other }));
    await moved('author', 'ann-lee', 'bea');
    const sections = await sectionsForDesk(chief);
    must(
      await saveSections(
        chief,
        sections.map((section) => (section.id === 'world' ? { ...section, slug: 'globe' } : section)),
      ),
    );
    await moved('section', 'world', 'globe');
  });

  it('tells of a removal at its hour', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1, at: TEST_INSTANT + HOUR }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 2 * HOUR, reason: 'It ends.' }));
    pass(HOUR);
    expect((await tick()).indexnow).toEqual([PATH]);
    pass(HOUR - 1);
    expect(await tick()).toEqual({});
    pass(1);
    expect((await tick()).indexnow).toEqual([PATH]);
    expect(await tick()).toEqual({});
  });

  it('that was not taken is sent again under its id with the same words, after growing pauses', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS);
    for (const [attempt, refusal] of [429, 503].entries()) {
      status = refusal;
      expect(Object.keys(await tick()).sort()).toEqual(['indexnow', 'websub']);
      const receipts = (await storyForDesk(editor, story))?.receipts;
      expect(receipts).toMatchObject([
        { state: 'waiting', attempts: attempt + 1, trouble: `HTTP ${refusal}` },
        { state: 'waiting', attempts: attempt + 1, trouble: `HTTP ${refusal}` },
      ]);
      pass(pauseAfter(attempt + 1) - 1);
      expect(await tick()).toEqual({});
      pass(1);
    }
    status = 200;
    await tick();
    expect(heard).toHaveLength(6);
    expect(new Set(heard.map(({ id, body }) => `${id} ${body}`)).size).toBe(2);
  });

  it('is owed to nobody until somebody is configured, and not to search engines that may keep nothing', async () => {
    const chief = await person('chief');
    Object.assign(env(), { websubHub: undefined, indexNowKey: undefined });
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    expect(await tick()).toEqual({});
    expect(await (await db()).select().from(deliveries)).toEqual([]);

    expect(await publicKey()).toBeNull();
    must(await setIndexNow(chief, { on: true }));
    const key = await publicKey();
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    must(await changeSettings(systemActor('shell'), { indexed: false }));
    must(await publishStory(chief, { story, version: 1, kind: 'update' }));
    pass(UNDO_MS);
    expect(await tick()).toEqual({});
    must(await changeSettings(systemActor('shell'), { indexed: true }));
    must(await publishStory(chief, { story, version: 1, kind: 'update' }));
    pass(UNDO_MS);
    expect(await tick()).toEqual({ indexnow: [PATH] });
    expect(JSON.parse(heard.at(-1)?.body ?? '')).toMatchObject({ key, keyLocation: `${SITE}/${key}.txt` });

    // What is on its way when somebody switches it off goes nowhere; the key stays what it was.
    status = 503;
    must(await publishStory(chief, { story, version: 1, kind: 'update' }));
    pass(UNDO_MS);
    await tick();
    must(await setIndexNow(chief, { on: false }));
    expect(await publicKey()).toBeNull();
    pass(pauseAfter(1));
    expect(await tick()).toEqual({});
    must(await setIndexNow(chief, { on: true }));
    expect(await publicKey()).toBe(key);
    expect(() => readEnv({ INDEXNOW_KEY: 'short' })).toThrow(/INDEXNOW_KEY/);
  });

  it('can be tried, and tried again once it was given up, by chief editors alone', async () => {
    const chief = await person('chief');
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const who = await person(role);
      expect(await setIndexNow(who, { on: true })).toMatchObject({ error: { code: 'not-allowed' } });
      expect(await tryPing(who, { target: 'websub' })).toMatchObject({ error: { code: 'not-allowed' } });
      expect(await pingsForDesk(who)).toEqual([]);
    }
    // The server's own key is not the desk's to switch.
    expect(await setIndexNow(chief, { on: false })).toMatchObject({ error: { code: 'not-allowed' } });
    status = 500;
    const { delivery } = must(await tryPing(chief, { target: 'indexnow' }));
    expect(await tick()).toEqual({ indexnow: ['/', '/zh'] });
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      pass(pauseAfter(attempt));
      await tick();
    }
    const engines = async () => (await pingsForDesk(chief)).find(({ target }) => target === 'indexnow');
    expect(await engines()).toMatchObject({ on: true, byServer: true, keyAddress: `${SITE}/${KEY}.txt` });
    expect((await engines())?.deliveries).toMatchObject([{ id: delivery, state: 'given-up' }]);
    status = 200;
    must(await tryPing(chief, { target: 'indexnow', delivery }));
    expect(await tick()).toEqual({ indexnow: ['/', '/zh'] });
    expect(heard.at(-1)?.id).toBe(delivery);
    must(await tryPing(chief, { target: 'websub' }));
    expect(await tick()).toEqual({ websub: [...three(''), ...three('/zh')] });
  });
});
