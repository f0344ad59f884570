/** Webhooks: off until configured, nothing before a release cannot be taken back, one id at every try, a receipt at the story. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env, readEnv } from '#db/core/env';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { pauseAfter } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { announceDue } from '#db/stories/commands/announce-due';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { publishStory } from '#db/stories/commands/publish-story';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyOf } from '#db/stories/testing';
import { UNDO_MS } from '#db/stories/undoing';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { tryWebhook } from '#db/webhooks/commands/try-webhook';
import { webhooksForDesk } from '#db/webhooks/desk-queries';
import { deliverDue } from './deliveries.ts';

freshHouse();

const SECRET = 'a secret of twenty-four signs and more';
const HOUR = 3_600_000;
const noMail = (): Promise<void> => Promise.reject(new Error('No mail is owed here.'));

let server: Server;
let status = 204;
let heard: { id: string; type: string; body: string; path: string }[] = [];
/** What each further webhook checks with, by the path that it listens at. */
const keys = new Map<string, Buffer>();

beforeEach(async () => {
  [status, heard] = [204, []];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const [id, at] = [String(request.headers['webhook-id']), String(request.headers['webhook-timestamp'])];
      const key = keys.get(String(request.url)) ?? SECRET;
      const mac = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
      expect(request.headers['webhook-signature']).toBe(`v1,${mac}`);
      heard.push({ id, type: String(JSON.parse(body).type), body, path: String(request.url) });
      response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {}).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  Object.assign(env(), {
    webhook: { url: `http://127.0.0.1:${port}/told`, secret: SECRET },
    outboundAllow: [`127.0.0.1:${port}`],
  });
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

/** What the server does each second. */
async function tick(): Promise<string[]> {
  const before = heard.length;
  while ((await announceDue()) > 0);
  await deliverDue(noMail);
  return heard.slice(before).map(({ type }) => type);
}

describe('a webhook', () => {
  it('says nothing before the window is over, then once', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS - 1);
    expect(await tick()).toEqual([]);
    pass(1);
    expect(await tick()).toEqual(['story.published']);
    expect(await tick()).toEqual([]);
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
      data: { id: story, url: 'http://127.0.0.1:3000/2026/08/23/ferries-to-run-through-the-night' },
    });
    const at = await storyForDesk(editor, story);
    expect(at?.receipts).toMatchObject([{ target: 'webhook', state: 'sent', at: TEST_INSTANT + UNDO_MS }]);
    // Who does not publish it is not told where it went.
    expect((await storyForDesk(await person('reporter'), story))?.receipts).toEqual([]);
  });

  it('says nothing of what was taken back, nor of what stands there again', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    const first = must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS - 1);
    must(await undoRelease(editor, { story, release: first.release }));
    pass(HOUR);
    expect(await tick()).toEqual([]);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS);
    expect(await tick()).toEqual(['story.published']);
    const update = must(await publishStory(editor, { story, version: 1, kind: 'update' }));
    pass(1_000);
    must(await undoRelease(editor, { story, release: update.release }));
    pass(HOUR);
    expect(await tick()).toEqual([]);
  });

  it('tells of what was scheduled at its hour, of its end at that, and of a withdrawal at once', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1, at: TEST_INSTANT + HOUR }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 2 * HOUR, reason: 'It ends.' }));
    pass(HOUR - 1);
    expect(await tick()).toEqual([]);
    pass(1);
    expect(await tick()).toEqual(['story.published']);
    pass(HOUR);
    expect(await tick()).toEqual(['story.withdrawn']);
    expect(await tick()).toEqual([]);
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    expect(await tick()).toEqual(['story.updated']);
    must(await withdrawStory(chief, { story, kind: 'legal', reason: 'By order of a court.' }));
    expect(await tick()).toEqual(['story.withdrawn']);
    expect(heard.at(-1)?.body).not.toMatch(/Ferries|court/);
    pass(HOUR);
    expect(await tick()).toEqual([]);
  });

  it('is tried again under the same id with the same words, follows nobody elsewhere, and says why not', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS);
    for (const [attempt, refusal] of [503, 302, 404].entries()) {
      status = refusal;
      expect(await tick()).toEqual(['story.published']);
      const receipts = (await storyForDesk(editor, story))?.receipts;
      expect(receipts).toMatchObject([{ state: 'waiting', attempts: attempt + 1 }]);
      // Desk people read it: not a word of our insides.
      expect(receipts?.[0]?.trouble).toBe(`HTTP ${refusal}`);
      pass(pauseAfter(attempt + 1) - 1);
      expect(await tick()).toEqual([]);
      pass(1);
    }
    status = 200;
    expect(await tick()).toEqual(['story.published']);
    expect(new Set(heard.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect((await storyForDesk(editor, story))?.receipts).toMatchObject([{ state: 'sent', attempts: 4 }]);
  });

  it('is owed by nobody while none is configured', async () => {
    Object.assign(env(), { webhook: undefined });
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS);
    expect(await tick()).toEqual([]);
    expect(await (await db()).select().from(deliveries)).toEqual([]);
    expect(() => readEnv({ WEBHOOK_URL: 'https://a.example/' })).toThrow(/WEBHOOK_SECRET/);
    expect(() => readEnv({ WEBHOOK_URL: 'https://a.example/', WEBHOOK_SECRET: 'short' })).toThrow(/24/);
    expect(() => readEnv({ FAULT_AT: 'sent' })).toThrow(/FAULT_AT/);
    expect(readEnv({}).webhook).toBeUndefined();
  });

  it('goes to each whom the desk named, signed for them, until they are stopped', async () => {
    const chief = await person('chief');
    const url = (path: string): string => new URL(path, env().webhook?.url).href;
    const added = must(await addWebhook(chief, { name: 'App', url: url('/app') }));
    keys.set('/app', Buffer.from(added.secret.replace('whsec_', ''), 'base64'));
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    await tick();
    expect(heard.map(({ path, type }) => [path, type]).sort()).toEqual([
      ['/app', 'story.published'],
      ['/told', 'story.published'],
    ]);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
    pass(1_000);
    must(await tryWebhook(chief, { webhook: added.id }));
    expect(await tick()).toEqual(['ping']);
    const [listed] = await webhooksForDesk(chief);
    expect(listed).toMatchObject({ name: 'App', secret: added.secret });
    expect(listed?.deliveries.map(({ type, state }) => [type, state])).toEqual([
      ['ping', 'sent'],
      ['story.published', 'sent'],
    ]);

    // What is on its way to one that is stopped goes nowhere.
    status = 503;
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    await tick();
    status = 200;
    must(await stopWebhook(chief, { webhook: added.id }));
    pass(pauseAfter(1));
    heard = [];
    await tick();
    expect(heard.map(({ path }) => path)).toEqual(['/told']);
    expect(await webhooksForDesk(chief)).toEqual([]);
    expect(await tryWebhook(chief, { webhook: added.id })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('that was given up is tried again when somebody asks, under its own id', async () => {
    const chief = await person('chief');
    const added = must(
      await addWebhook(chief, { name: 'App', url: new URL('/app', env().webhook?.url).href }),
    );
    keys.set('/app', Buffer.from(added.secret.replace('whsec_', ''), 'base64'));
    const { delivery } = must(await tryWebhook(chief, { webhook: added.id }));
    status = 500;
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      await tick();
      pass(pauseAfter(attempt));
    }
    expect((await webhooksForDesk(chief))[0]?.deliveries).toMatchObject([
      { id: delivery, state: 'given-up' },
    ]);
    status = 200;
    must(await tryWebhook(chief, { webhook: added.id, delivery }));
    expect(await tick()).toEqual(['ping']);
    expect(heard.at(-1)?.id).toBe(delivery);
    expect((await webhooksForDesk(chief))[0]?.deliveries).toMatchObject([{ state: 'sent' }]);
  });

  it('is named by chief editors alone, and goes to web addresses alone', async () => {
    const chief = await person('chief');
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const who = await person(role);
      expect(await addWebhook(who, { name: 'A', url: 'https://example.org' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(await webhooksForDesk(who)).toEqual([]);
    }
    for (const url of ['ftp://example.org', 'https://user:pass@example.org', 'nothing', ''])
      expect((await addWebhook(chief, { name: 'A', url })).ok, url).toBe(false);
  });

  it('is not added where no message ever leaves for it, unless the server allows it', async () => {
    const chief = await person('chief');
    const outside = [
      ...['http://127.0.0.1/told', 'http://localhost/told', 'http://169.254.169.254/latest', 'http://[::1]/'],
      ...['http://10.0.0.7/', 'https://1.1.1.1:8443/', 'https://paper.example/told'],
    ];
    env().siteUrl = 'https://paper.example';
    for (const url of outside)
      expect(await addWebhook(chief, { name: 'A', url }), url).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { url: 'out-of-reach' } },
      });
    expect(await webhooksForDesk(chief)).toEqual([]);
    env().outboundAllow = ['127.0.0.1', '10.0.0.0/8', 'paper.example'];
    for (const url of ['http://127.0.0.1/told', 'http://10.0.0.7/', 'https://paper.example/told'])
      must(await addWebhook(chief, { name: 'A', url }));
    // One whose name nobody knows today may be there tomorrow.
    must(await addWebhook(chief, { name: 'A', url: 'https://other.example/told' }));
  });
});
