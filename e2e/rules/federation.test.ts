/**
 * Two other servers follow us over real connections: what they are told, in which order, signed so that a library of
 * theirs (Fedify) believes it; and what of theirs we do not believe.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { exportJwk, generateCryptoKeyPair, signRequest, verifyRequest } from '@fedify/fedify/sig';
import { createHash, createPublicKey } from 'node:crypto';
import { isNull } from 'drizzle-orm';
import { Activity, Article, isActor, Object as Thing, PUBLIC_COLLECTION } from '@fedify/fedify/vocab';
import { parseNodeInfo } from '@fedify/fedify/nodeinfo';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '#db/accounts/secrets';
import { throttles } from '#db/accounts/tables';
import { attempt } from '#db/accounts/throttle';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { shared } from '#db/core/process';
import { followingForDesk } from '#db/federation/desk-queries';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { followersOf, MOST_OF_ACTOR } from '#db/federation/followers';
import { followers } from '#db/federation/tables';
import { postUpdate } from '#db/live/commands/post-update';
import { deliveries } from '#db/notices/tables';
import { httpDate } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import { announceDue } from '#db/stories/commands/announce-due';
import { correctStory } from '#db/stories/commands/correct-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyOf } from '#db/stories/testing';
import { UNDO_MS } from '#db/stories/undoing';
import { federationResponse } from '../../app/_machine/federation';
import { deliverDue } from '../../server/deliveries.ts';
import { watchEvents } from '../../server/freshness.ts';
import { askingAt } from '../../server/inspection/door.ts';
import { makePages } from '../../server/pages.ts';
import type { Render } from '../../server/render.ts';
import { makeRoute } from '../../server/route.ts';

freshHouse();

const HOUR = 3_600_000;
const noMail = (): Promise<void> => Promise.reject(new Error('No mail is owed here.'));

/** What a message said, for comparing. */
type Heard = { type: string; id: string; actor: string; object: unknown; content: string };

type Neighbour = {
  origin: string;
  heard: Heard[];
  /** What it answers to messages. */
  status: number;
  server: Server;
  key: CryptoKeyPair;
  /** Addresses of its actor that were asked for. */
  asked: number;
};

let doorway: Server;
let door: string;
let tick: () => Promise<void>;
let neighbours: Neighbour[] = [];
/** Made once: they cost more than all the rest. */
let keys: CryptoKeyPair[] | undefined;

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on a port, never on a pipe

/** The rooms behind the door that this test needs: what other servers read, and a word for every other page. */
const render: Render = (url, context) =>
  shared.page.run(context, async () => {
    const answer =
      url.startsWith('/ap/') || url.startsWith('/.well-known/')
        ? await federationResponse(decodeURIComponent(url))
        : new Response('<!doctype html><title>Page</title>', { headers: { 'Content-Type': 'text/html' } });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    };
  });

async function openDoor(): Promise<void> {
  const nobody = (): never => {
    throw new Error('Nobody is to be asked.');
  };
  const route = makeRoute({
    handle: nobody,
    render,
    pages: makePages(await watchEvents(), render),
    assets: nobody,
    answerView: nobody,
    isDraining: () => false,
  });
  doorway = createServer(route).listen(0, '127.0.0.1');
  await once(doorway, 'listening');
  door = originOf(doorway);
  Object.assign(env(), { siteUrl: door, federation: true });
  const ask = askingAt(route);
  tick = async () => {
    while ((await announceDue()) > 0);
    while ((await deliverDue(noMail, undefined, ask)) > 0);
  };
}

/** Keys of ours, as Fedify asks for them: over the network, by their own address. */
const documentLoader = async (url: string) => {
  const answer = await fetch(url, { headers: { accept: 'application/activity+json' } });
  expect(answer.headers.get('content-type')).toContain('application/activity+json');
  return { document: await answer.json(), documentUrl: url, contextUrl: null };
};

async function hear(neighbour: Neighbour, request: IncomingMessage): Promise<number> {
  const body = await buffer(request);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const asSent = new Request(neighbour.origin + String(request.url), {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
  expect(headers.get('date')).toBe(httpDate(now()));
  const key = await verifyRequest(asSent, { documentLoader, timeWindow: false });
  const said: unknown = JSON.parse(body.toString());
  const { type, id, actor, object } = said as Heard; // held against what was meant, below
  // Fedify understands it as what it says it is, whole: linked data, types, addresses, dates.
  const understood = await Activity.fromJsonLd(said, { documentLoader });
  expect(understood.id?.href).toBe(id);
  expect(understood.actorId?.href).toBe(actor);
  if (type === 'Create' || type === 'Update') {
    const article = await understood.getObject();
    expect(article).toBeInstanceOf(Article);
    expect(article?.published).toBeTruthy();
    expect(article?.attributionIds[0]?.href).toBe(actor);
    expect(understood.toIds).toEqual([PUBLIC_COLLECTION]);
  }
  // Signed by the very actor that speaks.
  expect(key?.ownerId?.href).toBe(actor);
  const { content = '' } = object as { content?: string };
  neighbour.heard.push({ type, id, actor, object, content });
  return neighbour.status;
}

async function openNeighbour(key: CryptoKeyPair): Promise<Neighbour> {
  const jwk = await exportJwk(key.publicKey);
  const publicKeyPem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void hear(neighbour, request).then(
        (status) => response.writeHead(status).end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
      return;
    }
    neighbour.asked += 1;
    const actor = `${neighbour.origin}${String(request.url)}`;
    response
      .writeHead(200, { 'content-type': 'application/activity+json' })
      .end(
        JSON.stringify({
          '@context': ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'],
          id: actor,
          type: 'Person',
          inbox: `${actor}/inbox`,
          endpoints: { sharedInbox: `${neighbour.origin}/inbox` },
          publicKey: { id: `${actor}#main-key`, owner: actor, publicKeyPem },
        }),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const neighbour: Neighbour = { origin: originOf(server), heard: [], status: 202, server, key, asked: 0 };
  return neighbour;
}

beforeEach(async () => {
  keys ??= [
    await generateCryptoKeyPair('RSASSA-PKCS1-v1_5'),
    await generateCryptoKeyPair('RSASSA-PKCS1-v1_5'),
  ];
  neighbours = await Promise.all(keys.map(openNeighbour));
  await openDoor();
  env().outboundAllow = neighbours.map(({ origin }) => new URL(origin).host);
});
afterEach(async () => {
  for (const server of [doorway, ...neighbours.map((one) => one.server)]) {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  }
});

type Message = { type: string; id?: string; actor: string; object: unknown };

/** A message as a neighbour signs it: by Fedify, for our door. */
async function signed(
  neighbour: Neighbour,
  message: Message,
  { to = '/ap/inbox', at = now(), keyId = `${message.actor}#main-key` } = {},
): Promise<{ url: string; headers: Headers; body: string }> {
  const body = JSON.stringify({
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: `${neighbour.origin}/wishes/1`,
    ...message,
  });
  const request = new Request(door + to, {
    method: 'POST',
    headers: { 'content-type': 'application/activity+json', date: httpDate(at) },
    body,
  });
  const { headers } = await signRequest(request, neighbour.key.privateKey, new URL(keyId));
  return { url: door + to, headers, body };
}

const post = async ({
  url,
  headers,
  body,
}: {
  url: string;
  headers: Headers;
  body: string;
}): Promise<number> => (await fetch(url, { method: 'POST', headers, body })).status;

const tell = async (
  neighbour: Neighbour,
  message: Message,
  how?: Parameters<typeof signed>[2],
): Promise<number> => post(await signed(neighbour, message, how));

const paper = () => `${door}/ap/paper/en`;
const section = () => `${door}/ap/section/hong-kong/en`;
const PAPER = { kind: 'paper', language: 'en' } as const;

const typesOf = ({ heard }: Neighbour): string[] => heard.map(({ type }) => type);

const json = async (path: string): Promise<{ status: number; type: string; said: unknown }> => {
  const answer = await fetch(path.startsWith('http') ? path : door + path);
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, said: type.includes('json') ? JSON.parse(text) : text };
};

describe('followers on other servers', () => {
  it('are answered, told of a new story, of its correction and of its removal, once per server', async () => {
    const [a, b] = neighbours;
    if (!a || !b) throw new Error('Two neighbours.');
    const ann = `${a.origin}/users/ann`;
    expect(await tell(a, { type: 'Follow', actor: ann, object: paper() }, { to: '/ap/paper/en/inbox' })).toBe(
      202,
    );
    // Two of one server, which has one inbox.
    for (const name of ['bob', 'bea'])
      expect(await tell(b, { type: 'Follow', actor: `${b.origin}/users/${name}`, object: section() })).toBe(
        202,
      );
    await tick();
    expect(a.heard).toMatchObject([
      { type: 'Accept', actor: paper(), object: { type: 'Follow', actor: ann } },
    ]);
    expect(typesOf(b)).toEqual(['Accept', 'Accept']);
    expect((await json('/ap/paper/en/followers')).said).toMatchObject({ totalItems: 1 });
    expect((await json('/ap/section/hong-kong/en/followers')).said).toMatchObject({ totalItems: 2 });

    const chief = await person('chief');
    const taken = await storyOf(chief);
    const first = must(await publishStory(chief, { story: taken.story, version: 1 }));
    must(await undoRelease(chief, { story: taken.story, release: first.release }));
    const gone = await storyOf(chief);
    must(await publishStory(chief, { story: gone.story, version: 1 }));
    must(await withdrawStory(chief, { story: gone.story, kind: 'gone', reason: 'It was not so.' }));
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    const object = `${door}/ap/story/${story}`;
    pass(UNDO_MS - 1);
    await tick();
    expect([typesOf(a), typesOf(b)]).toEqual([['Accept'], ['Accept', 'Accept']]);
    pass(1);
    await tick();
    expect(a.heard.slice(1)).toMatchObject([
      {
        type: 'Create',
        actor: paper(),
        id: `${object}#create`,
        object: {
          type: 'Article',
          id: object,
          name: 'Ferries to run through the night',
          url: expect.stringContaining(`${door}/2026/08/23/ferries-to-run-through-the-night`),
          inLanguage: 'en-HK',
          published: '2026-08-23T18:42:00+08:00',
        },
      },
    ]);
    expect(a.heard[1]?.content).toContain('The nine-minute crossing stays open.');
    // Whoever follows the section is shown it by the section.
    expect(b.heard.slice(2).sort((x, y) => (x.type < y.type ? -1 : 1))).toMatchObject([
      { type: 'Announce', actor: section(), object },
      { type: 'Create', actor: paper() },
    ]);
    await tick();
    expect(a.heard.length).toBe(2);
    const asAnybody = await json(object);
    expect(asAnybody).toMatchObject({ status: 200, type: 'application/activity+json; charset=utf-8' });
    expect(asAnybody.said).toMatchObject({
      type: 'Article',
      attributedTo: [paper(), expect.stringContaining('/ap/author/')],
    });
    expect((await json('/ap/paper/en/outbox')).said).toMatchObject({
      totalItems: 1,
      orderedItems: [{ type: 'Create' }],
    });
    expect((await json('/ap/section/hong-kong/en/outbox')).said).toMatchObject({
      orderedItems: [{ type: 'Announce' }],
    });

    pass(HOUR);
    b.status = 503;
    must(
      await correctStory(chief, {
        story,
        version: 1,
        kind: 'correction',
        text: 'An earlier version said nine minutes. It takes ten.',
        place: 'end',
      }),
    );
    await tick();
    expect(a.heard.length).toBe(2);
    pass(UNDO_MS);
    await tick();
    expect(a.heard.at(-1)).toMatchObject({ type: 'Update', actor: paper(), object: { id: object } });
    expect(a.heard.at(-1)?.object).toHaveProperty('updated');
    // Not taken: the same message again, but not while what the page says can still be taken back.
    const failed = b.heard.at(-1);
    expect(failed?.type).toBe('Update');
    const hasty = must(await publishStory(chief, { story, version: 1, kind: 'update' }));
    b.status = 202;
    const heardBefore = b.heard.length;
    pass(UNDO_MS - 1);
    await write((tx) => tx.update(deliveries).set({ nextAt: now() }).where(isNull(deliveries.doneAt)));
    await tick();
    expect(b.heard.length).toBe(heardBefore);
    must(await undoRelease(chief, { story, release: hasty.release }));
    pass(HOUR);
    await tick();
    expect(b.heard.slice(heardBefore).map(({ id }) => id)).toContain(failed?.id);

    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'It was not so.' }));
    await tick();
    for (const one of neighbours)
      expect(one.heard.at(-1)).toMatchObject({
        type: 'Delete',
        actor: paper(),
        object: { id: object, type: 'Tombstone' },
      });
    expect((await json(object)).status).toBe(410);
    expect((await json(`${door}/ap/story/${gone.story}`)).status).toBe(410);
    expect((await json(`${door}/ap/story/${taken.story}`)).status).toBe(404);
    expect((await json('/ap/paper/en/outbox')).said).toMatchObject({ totalItems: 0 });

    // Nobody heard of what was taken back, nor of what was gone before they could.
    const everything = JSON.stringify(neighbours.map(({ heard }) => heard));
    for (const secret of [taken.story, gone.story]) expect(everything).not.toContain(secret);
  });

  it('are told nothing more once they leave, or are gone from their server', async () => {
    const [a, b] = neighbours;
    if (!a || !b) throw new Error('Two neighbours.');
    const [ann, bob] = [`${a.origin}/users/ann`, `${b.origin}/users/bob`];
    await tell(a, { type: 'Follow', actor: ann, object: paper() });
    await tell(b, { type: 'Follow', actor: bob, object: paper() });
    expect(await followersOf(PAPER)).toBe(2);
    const host = new URL(door).host;
    // The desk knows how many, and nobody else does but by asking for the number.
    expect(await followingForDesk(await person('chief'))).toEqual({
      on: true,
      followed: [
        { name: `@hongkong_news@${host}`, followers: 2 },
        { name: `@hongkong_news_zh@${host}`, followers: 0 },
      ],
      waiting: 2,
    });
    for (const role of ['contributor', 'reporter', 'editor'] as const)
      expect(await followingForDesk(await person(role))).toBeNull();
    // A stranger cannot take somebody else out.
    expect(
      await tell(a, { type: 'Undo', actor: ann, object: { type: 'Follow', actor: bob, object: paper() } }),
    ).toBe(202);
    expect(await tell(b, { type: 'Delete', actor: bob, object: bob }, { keyId: `${ann}#main-key` })).toBe(
      401,
    );
    expect(await followersOf(PAPER)).toBe(2);
    expect(
      await tell(a, { type: 'Undo', actor: ann, object: { type: 'Follow', actor: ann, object: paper() } }),
    ).toBe(202);
    const asked = b.asked;
    expect(await tell(b, { type: 'Delete', actor: bob, object: bob })).toBe(202);
    // By the key that we had of them: there is nobody to ask any more.
    expect(b.asked).toBe(asked);
    expect(await followersOf(PAPER)).toBe(0);
    // Of people whom we do not know: taken, and nobody is asked.
    expect(
      await tell(b, { type: 'Delete', actor: `${b.origin}/users/eve`, object: `${b.origin}/users/eve` }),
    ).toBe(202);
    expect(b.asked).toBe(asked);

    // Whose server takes nothing for days is nobody to write to.
    b.status = 500;
    await tell(b, { type: 'Follow', actor: bob, object: paper() });
    for (let attempt = 0; attempt < 14; attempt += 1) {
      expect(await followersOf(PAPER)).toBe(1);
      await tick();
      pass(6 * HOUR);
    }
    expect(await followersOf(PAPER)).toBe(0);
  });

  it('are believed only with a signature over these very words, lately, for us, by a key of theirs', async () => {
    const [a, b] = neighbours;
    if (!a || !b) throw new Error('Two neighbours.');
    const ann = `${a.origin}/users/ann`;
    const follow = { type: 'Follow', actor: ann, object: paper() };
    const right = await signed(a, follow);
    const changed = (headers: Record<string, string>): Headers => {
      const others = new Headers(right.headers);
      for (const [name, value] of Object.entries(headers)) others.set(name, value);
      return others;
    };
    const forged = right.headers.get('signature')?.replace(/signature="..../, 'signature="AAAA') ?? '';
    const refused: Record<string, () => Promise<number>> = {
      'no signature': () =>
        post({ ...right, headers: new Headers({ 'content-type': 'application/activity+json' }) }),
      'a forged one': () => post({ ...right, headers: changed({ signature: forged }) }),
      'one by another key': () => tell(b, follow),
      'an old one': () => tell(a, follow, { at: now() - 2 * HOUR }),
      'one of tomorrow': () => tell(a, follow, { at: now() + 24 * HOUR }),
      'no date': () => post({ ...right, headers: changed({ date: 'soon' }) }),
      // A digest that fits beside the one that was signed proves nothing.
      'other words under a digest of their own': () => {
        const body = right.body.replace('wishes/1', 'wishes/2');
        const digest = createHash('sha256').update(body).digest('base64');
        return post({ ...right, body, headers: changed({ 'content-digest': `sha-256=:${digest}:` }) });
      },
      'other words': () => post({ ...right, body: right.body.replace('wishes/1', 'wishes/2') }),
      'another digest': () => post({ ...right, headers: changed({ digest: `SHA-256=${'A'.repeat(43)}=` }) }),
      'another address': () => post({ ...right, url: `${door}/ap/paper/en/inbox` }),
      'a private address for a key': () => tell(a, follow, { keyId: 'http://10.0.0.1/users/ann#main-key' }),
      'a private address for an actor': () => tell(a, { ...follow, actor: 'http://10.0.0.1/users/ann' }),
      'our own metadata service': () => tell(a, { ...follow, actor: 'http://169.254.169.254/latest' }),
    };
    for (const [what, send] of Object.entries(refused)) expect(await send(), what).toBe(401);
    const most = 64 * 1024;
    expect(await post({ ...right, body: 'x'.repeat(most + 1) })).toBe(413);
    expect(await post({ ...right, body: 'x'.repeat(10) })).toBe(400);
    expect(await tell(a, { ...follow, object: `${door}/ap/section/nowhere/en` })).toBe(404);
    expect(await tell(a, follow, { to: '/ap/section/nowhere/en/inbox' })).toBe(404);
    expect(await followersOf(PAPER)).toBe(0);
    expect(await (await db()).select().from(deliveries)).toEqual([]);
    // The right one, of which each was a copy.
    expect(await post(right)).toBe(202);
    expect(await followersOf(PAPER)).toBe(1);
    // Nor does anybody fill the house.
    const limit = { key: `inbox:${hashOf('127.0.0.1')}`, most: 120, windowMs: 60_000 };
    while (await attempt([limit]));
    expect(await post(right)).toBe(429);
  });

  it('hear of a live story at most once in five minutes, whole and with its newest update', async () => {
    const [a] = neighbours;
    if (!a) throw new Error('A neighbour.');
    await tell(a, { type: 'Follow', actor: `${a.origin}/users/ann`, object: paper() });
    // Told first: what is due in one second arrives in any order.
    await tick();
    const chief = await person('chief');
    const { story } = await storyOf(chief, { form: 'live' });
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    await tick();
    const update = (headline: string) => {
      const body = [{ id: 'a', kind: 'paragraph', text: [{ text: `Words of ${headline}.` }] }];
      return postUpdate(chief, { story, key: newId(), headline, body });
    };
    // One second finds out who follows, the next one tells them.
    const twice = async () => {
      await tick();
      await tick();
    };
    for (let i = 0; i < 20; i += 1) {
      pass(20_000);
      must(await update(`Update ${i}`));
      await twice();
    }
    expect(typesOf(a)).toEqual(['Accept', 'Create', 'Update', 'Update']);
    expect(a.heard[2]?.content).toContain('Words of Update 0.');
    expect(a.heard[2]?.content).not.toContain('Words of Update 1.');
    expect(a.heard[3]?.content).toContain('Words of Update 15.');
    expect(a.heard[2]?.id).not.toBe(a.heard[3]?.id);
    pass(5 * 60_000);
    await twice();
    expect(a.heard.at(-1)?.content).toContain('Words of Update 19.');
    // Taken down while there was news: that it is gone is all that is said.
    must(await update('Never told'));
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'It was not so.' }));
    pass(HOUR);
    await tick();
    expect(typesOf(a)).toEqual(['Accept', 'Create', 'Update', 'Update', 'Update', 'Delete']);
  });

  it('on a server that is blocked are refused before anybody is asked, let go, and told nothing more', async () => {
    const [a, b] = neighbours;
    if (!a || !b) throw new Error('Two neighbours.');
    const follow = (one: Neighbour) => ({
      type: 'Follow',
      actor: `${one.origin}/users/ann`,
      object: paper(),
    });
    for (const one of [a, b]) expect(await tell(one, follow(one))).toBe(202);
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    a.status = 503;
    await tick();
    const [heard, asked] = [a.heard.length, a.asked];
    a.status = 202;
    must(await blockHost(chief, { host: a.origin }));
    expect(await followersOf(PAPER)).toBe(1);
    for (const type of ['Follow', 'Undo']) expect(await tell(a, { ...follow(a), type }), type).toBe(403);
    pass(HOUR);
    await tick();
    must(await publishStory(chief, { story, version: 1, kind: 'update' }));
    pass(UNDO_MS);
    await tick();
    expect([a.heard.length, a.asked]).toEqual([heard, asked]);
    expect(typesOf(b)).toEqual(['Accept', 'Create', 'Update']);
    must(await unblockHost(chief, { host: new URL(a.origin).host }));
    expect(await tell(a, follow(a))).toBe(202);
    await tick();
    expect(a.heard.at(-1)?.type).toBe('Accept');
  });

  it('are not let in beyond what one may follow, and a server is not asked for keys without end', async () => {
    const [a, b] = neighbours;
    if (!a || !b) throw new Error('Two neighbours.');
    const ann = `${a.origin}/users/ann`;
    const rows = Array.from({ length: MOST_OF_ACTOR }, (_, i) => ({
      ...{ id: `f${i}`, followed: `author/p${i}`, actor: ann, follow: 'w' },
      ...{ inbox: `${a.origin}/inbox`, key: `${ann}#main-key`, keyPem: 'PEM', at: 0 },
    }));
    await write((tx) => tx.insert(followers).values(rows));
    const follow = { type: 'Follow', actor: ann, object: paper() };
    expect(await tell(a, follow)).toBe(403);
    await tick();
    // Whoever is refused has us send nothing.
    expect(a.heard).toEqual([]);
    expect(await tell(a, { ...follow, actor: `${a.origin}/users/abe` })).toBe(202);

    // From however many addresses somebody names a server: we ask it so often and no more.
    const host = new URL(a.origin).host;
    const ofHost = { key: `inbox-host:${hashOf(host)}`, most: 300, windowMs: 60_000 };
    while (await attempt([ofHost]));
    const asked = a.asked;
    expect(await tell(a, { ...follow, actor: `${a.origin}/users/bob` })).toBe(429);
    expect(a.asked).toBe(asked);
    // What one address may not send uses up the turns of no other.
    const other = { type: 'Follow', actor: `${b.origin}/users/bea`, object: paper() };
    expect(await tell(b, other)).toBe(202);
    while (await attempt([{ key: `inbox:${hashOf('127.0.0.1')}`, most: 120, windowMs: 60_000 }]));
    const counts = async () =>
      (await (await db()).select().from(throttles))
        .filter(({ key }) => key === 'inbox:all' || key.startsWith('inbox-host:'))
        .map(({ count }) => count);
    const before = await counts();
    expect(await tell(b, other)).toBe(429);
    expect(await counts()).toEqual(before);
  });

  it('find whom they look for by name, and nothing at all while it is off', async () => {
    await storyOf(await person('chief'));
    const host = new URL(door).host;
    const finger = (resource: string) =>
      json(`/.well-known/webfinger?resource=${encodeURIComponent(resource)}`);
    for (const [handle, path] of [
      ['hongkong_news', '/ap/paper/en'],
      ['hongkong_news_zh', '/ap/paper/zh'],
      ['hong-kong.en', '/ap/section/hong-kong/en'],
      ['hong-kong.zh', '/ap/section/hong-kong/zh'],
      ['mei-ling-kwok', '/ap/author/'],
    ] as const) {
      const found = await finger(`acct:${handle}@${host}`);
      expect(found, handle).toMatchObject({ status: 200, type: 'application/jrd+json' });
      const { links } = found.said as { links: { rel: string; href: string }[] }; // held against what was meant
      const self = links.find(({ rel }) => rel === 'self')?.href ?? '';
      expect(self).toContain(door + path);
      const actor = await json(self);
      expect(actor).toMatchObject({ status: 200, said: { id: self, preferredUsername: handle } });
      const understood = await Thing.fromJsonLd(actor.said, { documentLoader });
      expect(isActor(understood), handle).toBe(true);
      // A name as Mastodon takes it.
      expect(handle).toMatch(/^[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*$/i);
    }
    expect((await finger(`acct:nobody@${host}`)).status).toBe(404);
    expect((await finger('acct:hongkong_news@elsewhere.example')).status).toBe(404);
    expect((await json('/.well-known/webfinger')).status).toBe(400);
    const { links } = (await json('/.well-known/nodeinfo')).said as { links: { href: string }[] };
    const info = (await json(links[0]?.href ?? '')).said;
    expect(info).toMatchObject({ version: '2.1' });
    expect(parseNodeInfo(info)).toMatchObject({ protocols: ['activitypub'] });
    const vary = (await fetch(paper())).headers.get('vary');
    expect(vary).toContain('Accept');

    env().federation = false;
    for (const path of [
      '/ap/paper/en/followers',
      `/.well-known/webfinger?resource=acct:hongkong_news@${host}`,
    ])
      expect((await json(path)).status, path).toBe(404);
    const [a] = neighbours;
    if (!a) throw new Error('A neighbour.');
    expect(await tell(a, { type: 'Follow', actor: `${a.origin}/users/ann`, object: paper() })).toBe(404);
  });
});
