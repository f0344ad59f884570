import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { setClock } from '#db/core/clock';
import { write } from '#db/core/write';
import { addPicture } from '#db/pictures/commands/add-picture';
import { pictures } from '#db/pictures/tables';
import { openNewsroom, person, sheet } from '#db/pictures/testing';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { emptyContent } from '#db/stories/model';
import { releasePictures, releases, revisions, stories } from '#db/stories/tables';
import { GET, HEAD } from './route';

// Outside of a server nobody can be signed in: the session is given here.
const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('../../../../_server/auth', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }));

const T = 1_800_000_000_000;
let room: Awaited<ReturnType<typeof openNewsroom>>;
let reporter: Actor, contributor: Actor, id: string;

const ask = (what: typeof GET, picture: string, variant: string, headers: Record<string, string> = {}) =>
  what(new Request('http://localhost/', { headers }), { params: Promise.resolve({ id: picture, variant }) });

/** A release of a story of the contributor that shows the picture in a span. */
async function show(
  picture: string,
  liveFrom: number,
  liveUntil: number | null,
  held = false,
): Promise<void> {
  const [story, revision, release] = [newId(), newId(), newId()];
  const use = { picture, alt: null, caption: null, credit: null };
  const content = { ...emptyContent(), lead: use };
  await write(async (tx) => {
    const times = { createdAt: T, changedAt: T };
    await tx
      .insert(stories)
      .values({
        id: story,
        language: 'en',
        pair: story,
        state: 'draft',
        version: 1,
        owner: 'contributor',
        ...times,
      });
    await tx
      .insert(revisions)
      .values({ id: revision, story, version: 1, content, actor: 'contributor', at: T });
    await tx
      .insert(releases)
      .values({
        ...{ id: release, story, revision, language: 'en', kind: 'first', liveFrom, liveUntil, held },
        ...{ actor: 'editor', recordedAt: T, form: 'news', path: '/x', publishedAt: liveFrom },
        card: { ...content, words: 0 },
      });
    await tx.insert(releasePictures).values({ release, picture });
  });
}

beforeAll(async () => {
  room = await openNewsroom();
  setClock(() => T);
  reporter = await person('reporter', 'reporter');
  contributor = await person('contributor', 'contributor');
});
afterEach(() => {
  signedIn.actor = null;
});
afterAll(async () => {
  setClock(undefined);
  await room.close();
});

const fresh = async (place: number): Promise<string> => {
  const words = { kind: 'photo', alt: '', caption: '', credit: '' };
  const bytes = await sheet(500, 400, place, 90).png().toBuffer();
  const added = await addPicture(reporter, { bytes, ...words });
  if (!added.ok) throw new Error(added.error.code);
  return added.value.picture;
};

describe('the picture route', () => {
  it('shows nobody a picture that is not public, and the desk only to those who may', async () => {
    id = await fresh(40);
    const hidden = await ask(GET, id, 'og.v1.jpg');
    const nowhere = await ask(GET, 'nowhere', 'og.v1.jpg');
    expect([hidden.status, await hidden.text()]).toEqual([404, await nowhere.text()]);
    expect([...hidden.headers]).toEqual([...nowhere.headers]);
    signedIn.actor = contributor;
    expect((await ask(GET, id, 'og.v1.jpg')).status).toBe(404);
    signedIn.actor = reporter;
    const seen = await ask(GET, id, 'og.v1.jpg');
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    await seen.arrayBuffer();
  });

  it('serves it whole while a release shows it, with a tag, and for HEAD without a body', async () => {
    await show(id, T + 1, null);
    await show(id, T - 9, null, true);
    expect((await ask(GET, id, 'og.v1.jpg')).status).toBe(404);
    await show(id, T - 5, T + 90_000);
    const whole = await ask(GET, id, '3x2-480.v1.webp');
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    const headers = Object.fromEntries(whole.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=90',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const head = await ask(HEAD, id, '3x2-480.v1.webp');
    expect([head.status, head.body, head.headers.get('etag')]).toEqual([200, null, headers.etag]);
    const same = await ask(GET, id, '3x2-480.v1.webp', { 'if-none-match': `"x", W/${headers.etag}` });
    expect([same.status, same.body]).toEqual([304, null]);
    await show(id, T - 5, null);
    expect((await ask(HEAD, id, 'og.v1.jpg')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it("lets a contributor see another's picture that stands in their own story", async () => {
    const other = await fresh(200);
    signedIn.actor = contributor;
    expect((await ask(HEAD, other, 'og.v1.jpg')).status).toBe(404);
    await show(other, T + 5, null);
    expect((await ask(HEAD, other, 'og.v1.jpg')).status).toBe(200);
  });

  it('knows no sizes, cuts and names but its own', async () => {
    for (const variant of [
      '3x2-481.v1.webp',
      '3x2-480.v9.webp',
      'master.webp',
      '..',
      '../og.v1.jpg',
      'og.v1.webp',
    ])
      expect([variant, (await ask(GET, id, variant)).status]).toEqual([variant, 404]);
    for (const picture of ['..', '.incoming', 'a/b', `${id}/v1`, ''])
      expect((await ask(GET, picture, 'og.v1.jpg')).status).toBe(404);
  });

  it('stops when the rights end', async () => {
    await write((tx) => tx.update(pictures).set({ rightsUntil: T + 5_000 }));
    expect((await ask(HEAD, id, 'og.v1.jpg')).headers.get('cache-control')).toBe('public, max-age=5');
    setClock(() => T + 5_000);
    expect((await ask(HEAD, id, 'og.v1.jpg')).status).toBe(404);
  });
});
