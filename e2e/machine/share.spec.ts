import { anyByline, content, deskClient } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

test.afterEach(({ portal }) => portal.setClock(EDITION_INSTANT));

/** What a page's head says of its share picture; addresses without the origin. */
function stated(html: string): { path: string; width: number; height: number; type: string; alt: string } {
  const meta = (name: string): string =>
    new RegExp(`<meta property="og:image${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  return {
    path: new URL(meta('')).pathname,
    width: Number(meta(':width')),
    height: Number(meta(':height')),
    type: meta(':type'),
    alt: meta(':alt'),
  };
}

/** Width and height (px) that a PNG says in its first chunk. */
const sizeOf = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

test('every page names a share picture that is there, in the size that it states', async ({ request }) => {
  const front = await (await request.get('/')).text();
  const story = /href="(\/\d{4}\/\d\d\/\d\d\/[^"#]+)"/.exec(front)?.[1] ?? '';
  for (const path of ['/', '/zh', story, '/quote-of-the-day/2026-08-23', '/zh/quote-of-the-day/2026-08-20']) {
    const head = stated(await (await request.get(path)).text());
    expect(head.alt, path).not.toBe('');
    const answer = await request.get(head.path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toBe(head.type);
    expect(sizeOf(await answer.body()), path).toEqual({ width: head.width, height: head.height });
    expect({ width: head.width, height: head.height }).toEqual({ width: 1200, height: 630 });
  }
  const quote = await (await request.get('/quote-of-the-day/2026-08-23')).text();
  const tall = /\/pictures\/share\/quote[^"]*\.tall\.[^"]*/.exec(quote)?.[0] ?? '';
  expect(sizeOf(await (await request.get(tall)).body())).toEqual({ width: 1080, height: 1350 });
});

test('a share picture comes with its story, changes with its headline, and goes with it', async ({
  portal,
  request,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const more = { bylines: [await anyByline(desk)] };
  const made = await desk.give('create-story', { language: 'en', key: 'share-spec' });
  const story = String(made.value.story);
  const save = (base: number, headline: string) =>
    desk.give('save-revision', { story, base, content: content({ ...more, headline }) });

  const first = await save(Number(made.value.version), 'A first headline for sharing');
  const version = Number(first.value.version);
  const published = await desk.give('publish-story', { story, version });
  const path = String(published.value.path);
  const before = stated(await (await request.get(path)).text()).path;
  expect((await request.get(before)).status()).toBe(200);

  const second = await save(version, 'Another headline for sharing');
  const updated = await desk.give('publish-story', {
    story,
    version: Number(second.value.version),
    kind: 'update',
  });
  expect(updated.error).toBeUndefined();
  // What follows a release in the same instant begins a millisecond later.
  portal.setClock(EDITION_INSTANT + 1_000);
  const after = stated(await (await request.get(path)).text()).path;
  expect(after).not.toBe(before);
  // The address that somebody has shared leads to the present picture.
  const old = await request.get(before, { maxRedirects: 0 });
  expect([old.status(), old.headers()['location']]).toEqual([307, after]);
  expect((await request.get(after)).status()).toBe(200);

  await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' });
  for (const address of [before, after]) expect((await request.get(address)).status()).toBe(404);
  await desk.close();
});
