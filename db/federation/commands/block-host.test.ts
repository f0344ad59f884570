/** Blocking a server at the desk: who may, what becomes of its followers, and taking it back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { env } from '#db/core/env';
import { freshHouse, must, person, TEST_INSTANT } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { readLog } from '#db/events/desk-queries';
import { deliveries } from '#db/notices/tables';
import { takeParcels } from '#db/notices/deliver';
import type { Actor } from '#db/shared/actor';
import { blockedForDesk } from '../desk-queries.ts';
import { followersOf, MOST_OF_ACTOR, MOST_OF_HOST, takeFollower } from '../followers.ts';
import { followers } from '../tables.ts';
import { blockHost, MOST_BLOCKED } from './block-host.ts';
import { unblockHost } from './unblock-host.ts';
import { keepBlocked } from '../blocked.ts';

freshHouse();

const PAPER = { kind: 'paper', language: 'en' } as const;
let chief: Actor;

const follow = (actor: string, followed: Parameters<typeof takeFollower>[0] = PAPER): Promise<boolean> => {
  const { origin } = new URL(actor);
  return takeFollower(
    followed,
    { actor, inbox: `${actor}/inbox`, sharedInbox: `${origin}/inbox`, key: `${actor}#key`, keyPem: 'PEM' },
    { id: `${actor}#follow`, actor, object: 'https://paper.example/ap/paper/en' },
  );
};

beforeEach(async () => {
  chief = await person('chief', { name: 'Mei-ling Kwok' });
  env().federation = true;
});

describe('a blocked server', () => {
  it('loses its followers and everything that was to go there; nobody else does', async () => {
    for (const actor of [
      'https://spam.example/u/1',
      'https://spam.example/u/2',
      'https://a.spam.example/u/3',
      'https://good.example/u/4',
    ])
      expect(await follow(actor)).toBe(true);
    expect(must(await blockHost(chief, { host: 'https://spam.example/about' }))).toEqual({
      host: 'spam.example',
      dropped: 3,
    });
    expect(await followersOf(PAPER)).toBe(1);
    const parcels = await takeParcels();
    expect(parcels.map((parcel) => parcel.kind === 'activity' && parcel.activity.inbox)).toEqual([
      'https://good.example/inbox',
    ]);
    const rows = await (await db()).select().from(deliveries);
    expect(rows.filter(({ dropped }) => dropped).length).toBe(3);
    expect(await blockedForDesk(chief)).toEqual([
      { host: 'spam.example', actorName: 'Mei-ling Kwok', at: TEST_INSTANT },
    ]);
    must(await unblockHost(chief, { host: 'spam.example' }));
    expect(await blockedForDesk(chief)).toEqual([]);
    // Nobody is brought back.
    expect(await followersOf(PAPER)).toBe(1);
    const { lines } = await readLog(chief, { area: 'host' });
    expect(lines.map(({ kind }) => kind)).toEqual(['host.unblocked', 'host.blocked']);
  });

  it('is settled by chief editors alone', async () => {
    must(await blockHost(chief, { host: 'spam.example' }));
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const who = await person(role);
      expect(await blockHost(who, { host: 'other.example' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(await unblockHost(who, { host: 'spam.example' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(await blockedForDesk(who)).toEqual([]);
    }
    expect((await blockedForDesk(chief)).length).toBe(1);
  });

  it('is one, another, and on the list once', async () => {
    const why = async (host: string): Promise<unknown> => {
      const result = await blockHost(chief, { host });
      return result.ok ? undefined : result.error.fields?.host;
    };
    env().siteUrl = 'https://news.paper.example';
    expect(await why('  ')).toBe('required');
    expect(await why('nobody')).toBe('no-host');
    for (const own of ['news.paper.example', 'paper.example']) expect(await why(own)).toBe('own-host');
    expect(await why('Spam.example')).toBeUndefined();
    expect(await why('spam.example')).toBe('blocked-already');
    expect(await unblockHost(chief, { host: 'good.example' })).toMatchObject({
      error: { code: 'not-found' },
    });
    const many = Array.from({ length: MOST_BLOCKED }, (_, i) => ({
      host: `s${i}.example`,
      actor: 'x',
      at: 0,
    }));
    await write((tx) => keepBlocked(tx, many));
    expect(await why('one-more.example')).toBe('too-many');
  });
});

describe('followers', () => {
  it('follow as much as one may, and are answered again for what they follow already', async () => {
    const ann = 'https://a.example/u/ann';
    for (let i = 0; i < MOST_OF_ACTOR; i += 1)
      expect(await follow(ann, { kind: 'author', person: `p${i}` })).toBe(true);
    expect(await follow(ann)).toBe(false);
    expect(await follow(ann, { kind: 'author', person: 'p0' })).toBe(true);
    expect(await follow('https://a.example/u/abe')).toBe(true);
    // Counted nowhere: not taken.
    expect(await follow('https://A.example/u/ann')).toBe(false);
  });

  it('are as many from one server as there may be, and others come in all the same', async () => {
    const rows = Array.from({ length: MOST_OF_HOST - 1 }, (_, i) => ({
      ...{ id: `f${i}`, followed: 'paper/en', actor: `https://full.example/u/${i}`, follow: 'w' },
      ...{ inbox: 'https://full.example/inbox', key: 'k', keyPem: 'p', at: 0 },
    }));
    await write(async (tx) => {
      for (let i = 0; i < rows.length; i += 2_000)
        await tx.insert(followers).values(rows.slice(i, i + 2_000));
    });
    // Of others, though their names begin alike.
    expect(await follow('https://full.example:8443/u/ann')).toBe(true);
    expect(await follow('https://full.example.org/u/ann')).toBe(true);
    expect(await follow('https://full.example/u/last')).toBe(true);
    expect(await follow('https://full.example/u/one-more')).toBe(false);
    expect(await follow('https://full.example.org/u/abe')).toBe(true);
    expect(await (await db()).$count(followers)).toBe(MOST_OF_HOST + 3);
  });
});
