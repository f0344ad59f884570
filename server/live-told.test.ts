/** A live story tells the outside what is new in it: everybody who is told of any change, and none of them too often. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { asc, like } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { takeFollower } from '#db/federation/followers';
import { LOT } from '#db/federation/owe';
import { inspectionForDesk } from '#db/inspections/desk-queries';
import { type Outcome, settleInspection, takeInspection } from '#db/inspections/queue';
import { correctUpdate } from '#db/live/commands/correct-update';
import { editUpdate } from '#db/live/commands/edit-update';
import { markUpdate } from '#db/live/commands/mark-update';
import { postUpdate } from '#db/live/commands/post-update';
import { setLiveState } from '#db/live/commands/set-live-state';
import { withdrawUpdate } from '#db/live/commands/withdraw-update';
import { OFTEN_MS, SELDOM_MS } from '#db/live/outside';
import { pauseAfter, settleParcel, takeParcels } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Block } from '#db/stories/blocks';
import { announceDue } from '#db/stories/commands/announce-due';
import { publishStory } from '#db/stories/commands/publish-story';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyOf } from '#db/stories/testing';
import { UNDO_MS } from '#db/stories/undoing';
import { deliverDue } from './deliveries.ts';

freshHouse();

const HOUR = 3_600_000;
const SITE = 'http://127.0.0.1:3000';
const PATH = '/2026/08/23/ferries-to-run-through-the-night';
const noMail = (): Promise<void> => Promise.reject(new Error('No mail is owed here.'));

type Heard = {
  who: 'hub' | 'engines' | 'hook';
  id: string;
  said: Record<string, unknown>;
  addresses: string[];
};

let server: Server;
let status = 202;
/** What happens while a message is on its way. */
let meanwhile: () => Promise<unknown> = async () => undefined;
let heard: Heard[] = [];
let chief: Actor;
let story = '';
let first: { release: string };

function understood(url: string, body: string): Pick<Heard, 'who' | 'said' | 'addresses'> {
  if (url === '/hub') return { who: 'hub', said: {}, addresses: new URLSearchParams(body).getAll('hub.url') };
  const said: Record<string, unknown> = { ...JSON.parse(body) };
  return url === '/engines'
    ? { who: 'engines', said, addresses: [said.urlList].flat().map(String) }
    : { who: 'hook', said, addresses: [] };
}

beforeEach(async () => {
  [status, heard, meanwhile] = [202, [], async () => undefined];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const id = String(request.headers['idempotency-key'] ?? request.headers['webhook-id']);
      heard.push({ ...understood(String(request.url), Buffer.concat(parts).toString()), id });
      void meanwhile().then(() => response.writeHead(status).end());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const at = `http://127.0.0.1:${port}`;
  Object.assign(env(), {
    websubHub: `${at}/hub`,
    indexNowUrl: `${at}/engines`,
    indexNowKey: 'abcdef-0123456789',
    outboundAllow: [`127.0.0.1:${port}`],
    webhook: { url: `${at}/hook`, secret: 'a secret of 24 characters' },
  });
  chief = await person('chief');
  ({ story } = await storyOf(chief, { form: 'live' }));
  first = must(await publishStory(chief, { story, version: 1 }));
});
afterEach(() => new Promise<void>((done) => server.close(() => done())));

/** What the server does each second. Gives who was told anything. */
async function tick(): Promise<string[]> {
  const before = heard.length;
  while ((await announceDue()) > 0);
  while ((await deliverDue(noMail)) > 0);
  return heard
    .slice(before)
    .map(({ who }) => who)
    .sort();
}

/** The story is out, everybody was told of it, and it is quiet. */
async function settled(): Promise<void> {
  pass(UNDO_MS);
  expect(await tick()).toEqual(['engines', 'hook', 'hub']);
  const taken = await takeInspection();
  if (taken) await settleInspection(taken, { kind: 'read', looked: 1, closed: false, findings: [] });
  pass(HOUR);
  heard = [];
}

const text = (words: string): Block[] => [{ id: 'a', kind: 'paragraph', text: [{ text: words }] }];
const post = async (headline: string, who: Actor = chief, at: number | null = null) =>
  must(await postUpdate(who, { story, key: newId(), headline, body: text('Words.'), at }));
const last = (who: Heard['who']): Heard | undefined => heard.findLast((one) => one.who === who);
const ALL = ['engines', 'hook', 'hub'];

describe('an update of a live story', () => {
  it('is told at once when it is posted, edited, corrected and removed, and when the story ends', async () => {
    await settled();
    const acts: [string, (update: string, version: number) => Promise<unknown>, string][] = [
      [
        'edited',
        (update, version) => editUpdate(chief, { update, version, headline: 'One, two', body: [] }),
        'story.updated',
      ],
      [
        'corrected',
        (update, version) =>
          correctUpdate(chief, {
            update,
            version,
            headline: 'Two',
            body: [],
            kind: 'correction',
            text: 'Two, not one.',
          }),
        'story.corrected',
      ],
      [
        'removed',
        (update, version) => withdrawUpdate(chief, { update, version, reason: 'Wrong.' }),
        'story.updated',
      ],
    ];
    const { update } = await post('One');
    expect(await tick()).toEqual(ALL);
    expect(last('engines')?.addresses).toEqual([SITE + PATH]);
    expect(last('hub')?.addresses).toEqual(
      expect.arrayContaining([
        `${SITE}/feed.xml`,
        `${SITE}/section/hong-kong/atom.xml`,
        `${SITE}/author/mei-ling-kwok/feed.json`,
      ]),
    );
    expect(last('hub')?.addresses).not.toContain(`${SITE}/corrections/feed.xml`);
    expect(last('hook')?.said).toMatchObject({
      type: 'story.updated',
      data: { id: story, url: SITE + PATH, published: '2026-08-23T18:42:00+08:00' },
    });
    for (const [i, [what, act, type]] of acts.entries()) {
      pass(SELDOM_MS);
      expect(await tick(), what).toEqual([]);
      expect(await act(update, i + 1), what).toMatchObject({ ok: true });
      expect(await tick(), what).toEqual(ALL);
      expect(last('hook')?.said, what).toMatchObject({ type });
      if (what === 'corrected') expect(last('hub')?.addresses).toContain(`${SITE}/corrections/feed.xml`);
    }
    pass(SELDOM_MS);
    must(await setLiveState(chief, { story, state: 'ended' }));
    expect(await tick()).toEqual(ALL);
    // Under an id of its own each time: who takes messages once would drop it otherwise.
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  });

  it('every 20 seconds makes one message a minute for hubs and webhooks, one in five for search engines', async () => {
    await settled();
    for (let i = 0; i < 30; i += 1) {
      await post(`Update ${i}`);
      await tick();
      const waiting = await (await db()).select().from(deliveries).where(like(deliveries.key, 'live:%'));
      expect(waiting.length).toBe(3);
      pass(20_000);
    }
    const count = (who: Heard['who']): number => heard.filter((one) => one.who === who).length;
    expect([count('hub'), count('hook'), count('engines')]).toEqual([10, 10, 2]);
    // What came last is told too, once the pause is over.
    pass(SELDOM_MS);
    await tick();
    expect([count('hub'), count('hook'), count('engines')]).toEqual([11, 11, 3]);
    pass(HOUR);
    expect(await tick()).toEqual([]);
    const receipts = (await storyForDesk(chief, story))?.receipts ?? [];
    expect(receipts.filter(({ state }) => state === 'sent').length).toBe(6);
    expect(receipts.filter(({ state }) => state !== 'sent')).toEqual([]);
  });

  it('that comes while a message is on its way makes another; who is away gets one, no sooner than it would have', async () => {
    await settled();
    env().websubHub = undefined;
    env().indexNowKey = undefined;
    await post('One');
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await post('Two');
    };
    expect(await tick()).toEqual(['hook']);
    expect(await tick()).toEqual([]);
    pass(pauseAfter(1));
    expect(await tick()).toEqual(['hook']);
    expect(heard[0]?.id).not.toBe(heard[1]?.id);

    status = 503;
    pass(OFTEN_MS);
    const { update } = await post('Three');
    await tick();
    must(
      await correctUpdate(chief, {
        update,
        version: 1,
        headline: 'Four',
        body: [],
        kind: 'correction',
        text: 'Four.',
      }),
    );
    await post('Five');
    heard = [];
    for (let i = 0; i < 60; i += 1) {
      pass(20_000);
      await post(`More ${i}`);
      await tick();
    }
    // 1, 2, 4 and 8 minutes after the first: nothing that comes in makes it more.
    expect(heard.length).toBe(4);
    expect((await (await db()).select().from(deliveries).where(like(deliveries.key, 'live:%'))).length).toBe(
      1,
    );
    status = 200;
    pass(pauseAfter(6));
    expect(await tick()).toEqual(['hook']);
    // A correction that waited is not told as an update.
    expect(last('hook')?.said).toMatchObject({ type: 'story.corrected' });
    pass(OFTEN_MS);
    await post('The next');
    expect(await tick()).toEqual(['hook']);
    expect(last('hook')?.said).toMatchObject({ type: 'story.updated' });
  });

  it('is told of only while its story is public, and not before that can no longer be taken back', async () => {
    await post('One');
    expect(await tick()).toEqual([]);
    must(await undoRelease(chief, { story, release: first.release }));
    pass(HOUR);
    expect(await tick()).toEqual([]);
    expect(heard).toEqual([]);
    // Nobody is told of what nobody can read.
    await post('Two');
    const open = (await (await db()).select().from(deliveries)).filter(({ doneAt }) => doneAt === null);
    expect(open).toEqual([]);

    must(await publishStory(chief, { story, version: 1 }));
    await post('Three');
    pass(UNDO_MS - 1);
    expect(await tick()).toEqual([]);
    pass(1);
    // Word of the story first.
    expect(await tick()).toEqual(ALL);
    expect(last('hook')?.said).toMatchObject({ type: 'story.published' });
    pass(10_000);
    expect(await tick()).toEqual(ALL);
    expect(last('hook')?.said).toMatchObject({ type: 'story.updated' });

    pass(SELDOM_MS);
    await post('Four');
    await tick();
    await post('Five');
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    heard = [];
    pass(HOUR);
    await tick();
    // What waited has nothing to say any more.
    expect(heard.map(({ who }) => who).sort()).toEqual(ALL);
    expect(last('hook')?.said).toMatchObject({ type: 'story.withdrawn' });
  });

  it('of the past is no news, nor is a mark', async () => {
    await settled();
    const { update, version } = await post('Old', systemActor('seed'), Date.UTC(2026, 7, 22));
    expect(await tick()).toEqual([]);
    must(await markUpdate(chief, { update, version, pinned: true, keyEvent: true }));
    expect(await tick()).toEqual([]);
  });

  it('has the story read back at most once a minute, never for good while it changes under the reader’s eyes', async () => {
    await settled();
    await post('One');
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'waiting' });
    const read = async (findings: Outcome, during?: () => Promise<unknown>) => {
      const taken = await takeInspection();
      await during?.();
      if (taken) await settleInspection(taken, findings);
      return taken !== undefined;
    };
    const green: Outcome = { kind: 'read', looked: 9, closed: false, findings: [] };
    const fault = { code: 'data-live', at: PATH, said: '', wanted: '' } as const;
    const wrong: Outcome = { ...green, findings: [fault] };
    expect(await read(green)).toBe(true);
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'green' });
    await post('Two');
    pass(OFTEN_MS - 1);
    await post('Three');
    expect(await read(green)).toBe(false);
    // Until its turn comes it is as it was found last, not about to be read for as long as it runs.
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'green' });
    pass(1);
    // One that is posted meanwhile is on the page and not in what was expected: no finding of anything.
    expect(await read(wrong, () => post('Four'))).toBe(true);
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'green', findings: [] });
    pass(OFTEN_MS);
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'waiting', findings: [] });
    expect(await read(wrong)).toBe(true);
    expect(await inspectionForDesk(chief, story)).toMatchObject({ state: 'wrong' });
  });
});

describe('followers on other servers', () => {
  const follower = (server: string, name: string): Parameters<typeof takeFollower> => {
    const actor = `https://${server}/users/${name}`;
    return [
      { kind: 'paper', language: 'en' },
      {
        actor,
        inbox: `${actor}/inbox`,
        sharedInbox: `https://${server}/inbox`,
        key: `${actor}#key`,
        keyPem: 'PEM',
      },
      { id: `${actor}#follow`, actor, object: `${SITE}/ap/paper/en` },
    ];
  };
  const owed = async (): Promise<{ inbox: string; release: string }[]> =>
    (
      await (
        await db()
      )
        .select()
        .from(deliveries)
        .where(like(deliveries.key, 'live:activity:%:%'))
        .orderBy(asc(deliveries.key))
    )
      .filter(({ doneAt }) => doneAt === null)
      .map(({ body }) => JSON.parse(body));

  it('are owed one message a server, at most every five minutes, about whatever is newest then', async () => {
    await settled();
    env().federation = true;
    const answer = async (): Promise<number> => deliverDue(noMail);
    await post('Nobody follows');
    expect(
      await (await db()).select().from(deliveries).where(like(deliveries.key, 'live:activity:%')),
    ).toEqual([]);
    for (const name of ['ann', 'abe']) await takeFollower(...follower('a.example', name));
    await takeFollower(...follower('b.example', 'bob'));
    pass(SELDOM_MS);
    await post('One');
    await answer();
    expect(new Set((await owed()).map(({ inbox }) => inbox))).toEqual(
      new Set(['https://a.example/inbox', 'https://b.example/inbox']),
    );
    const before = (await owed()).map(({ release }) => release);
    for (let i = 0; i < 14; i += 1) {
      pass(20_000);
      await post(`Update ${i}`);
      await answer();
    }
    expect((await owed()).map(({ release }) => release)).toEqual(before);
    pass(20_000);
    await answer();
    const after = (await owed()).map(({ release }) => release);
    expect(after.length).toBe(2);
    for (const release of after) expect(before).not.toContain(release);
  });

  it('who are away get the newest words at the hour of the next try, and not beside it', async () => {
    await settled();
    env().federation = true;
    await takeFollower(...follower('a.example', 'ann'));
    await write((tx) => tx.delete(deliveries));
    const taken = async () =>
      (await takeParcels()).flatMap((one) =>
        one.kind === 'activity' ? [{ id: one.id, ...one.activity }] : [],
      );
    await post('One');
    expect(await taken()).toEqual([]);
    const [first] = await taken();
    if (!first) throw new Error('Nothing was taken.');
    await settleParcel(first.id, 'HTTP 503');
    // Both are due at one instant: the next try, and word of something newer.
    pass(SELDOM_MS);
    await post('Two');
    const [again, ...others] = await taken();
    expect([again?.id, others]).toEqual([first.id, []]);
    expect(await taken()).toEqual([]);
    pass(pauseAfter(2));
    const [newer] = await taken();
    expect(newer?.id).not.toBe(first.id);
    expect(newer).toMatchObject({ verb: 'update', inbox: 'https://a.example/inbox' });
    expect(newer && 'release' in newer && 'release' in first && newer.release !== first.release).toBe(true);
  });

  it('are looked up in lots, each once, however many there are', async () => {
    await settled();
    env().federation = true;
    const many = LOT * 2 + 7;
    for (let i = 0; i < many; i += 1) await takeFollower(...follower(`s${i}.example`, 'ann'));
    await write((tx) => tx.delete(deliveries));
    await post('One');
    let heldAtOnce = 0;
    const told: string[] = [];
    for (let i = 0; i < many; i += 1) {
      const waiting = (await owed()).length;
      for (const parcel of await takeParcels())
        if (parcel.kind === 'activity') {
          told.push(parcel.activity.inbox);
          await settleParcel(parcel.id, null);
        }
      heldAtOnce = Math.max(heldAtOnce, (await owed()).length - waiting);
      if (told.length === many) break;
    }
    expect(new Set(told).size).toBe(many);
    expect(heldAtOnce).toBeLessThanOrEqual(LOT + 1);
    // One row a server, one for the story, none of a lot.
    expect(
      (await (await db()).select().from(deliveries).where(like(deliveries.key, 'live:activity:%'))).length,
    ).toBe(many + 1);
  });
});
