/** Redirects: one hop, to a page that is there, and from no page of ours. */
import { describe, expect, it } from 'vitest';
import { resolve } from '#db/addresses/resolve';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyOf } from '#db/stories/testing';
import { saveTopic } from '#db/topics/commands/save-topic';
import { addRedirect } from './commands/add-redirect.ts';
import { importRedirects } from './commands/import-redirects.ts';
import { removeRedirect } from './commands/remove-redirect.ts';
import { redirectsAsCsv, redirectsForDesk } from './desk-queries.ts';

freshHouse();

const STORY = '/2026/08/23/ferries-to-run-through-the-night';

async function published() {
  const chief = await person('chief');
  const { story, content } = await storyOf(chief);
  must(await publishStory(chief, { story, version: 1 }));
  return { chief, story, content };
}

describe('a redirect', () => {
  it('leads from an address of nobody’s to a page, in one hop, also when the story has moved since', async () => {
    const { chief, story, content } = await published();
    const add = (path: string, target: string) => addRedirect(chief, { path, target });
    must(await add('/old-page/', STORY));
    must(await add('/story.asp?id=12', '/section/hong-kong'));
    must(await add('/%E8%88%8A%E9%A0%81', 'https://example.org/else?a=1'));
    expect(await resolve('/old-page')).toEqual({ kind: 'moved', to: STORY });
    expect(await resolve('/story.asp?id=12')).toEqual({ kind: 'moved', to: '/section/hong-kong' });
    expect(await resolve('/舊頁')).toEqual({ kind: 'moved', to: 'https://example.org/else?a=1' });
    pass(60_000);
    const next = must(
      await saveRevision(chief, { story, base: 1, content: { ...content, slug: 'night-ferries' } }),
    );
    must(await publishStory(chief, { story, version: next.version }));
    expect(await resolve('/old-page')).toEqual({ kind: 'moved', to: '/2026/08/23/night-ferries' });
    // One is written to the page where the reader ends.
    expect(must(await add('/other', STORY)).target).toBe('/2026/08/23/night-ferries');
    pass(60_000);
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    expect(await resolve('/old-page')).toMatchObject({ kind: 'gone' });
  });

  it('makes no loop and no chain, and stands on no page', async () => {
    const { chief } = await published();
    must(await addRedirect(chief, { path: '/old', target: STORY }));
    const refusals: [string, string, string, string][] = [
      ['/a', '/a', 'target', 'leads-to-itself'],
      ['/a', '/old', 'target', 'leads-on'],
      ['/a', '/nowhere', 'target', 'no-page-there'],
      ['/a', '/2026/08/23/never', 'target', 'no-page-there'],
      ['/a', 'javascript:alert(1)', 'target', 'address'],
      ['/old', '/section/hong-kong', 'path', 'redirect-exists'],
      [STORY, '/section/hong-kong', 'path', 'page-there'],
      ['/section/business', '/section/hong-kong', 'path', 'page-there'],
      ['/desk/stories', '/section/hong-kong', 'path', 'desk-address'],
      ['https://example.org/a', '/section/hong-kong', 'path', 'not-ours'],
      ['/', '/section/hong-kong', 'path', 'address'],
      ['', '/section/hong-kong', 'path', 'required'],
    ];
    for (const [path, target, field, reason] of refusals)
      expect(await addRedirect(chief, { path, target }), `${path} to ${target}`).toEqual({
        ok: false,
        error: { code: 'invalid', fields: { [field]: reason } },
      });
  });

  it('leads to no page of a kind that we know and at which nothing is', async () => {
    const { chief } = await published();
    must(await saveTopic(chief, { name: 'Empty' }));
    for (const target of [
      ...['/topic/does-not-exist', '/topic/empty', '/zh/topic/empty', '/section/nowhere', '/author/no-one'],
      ...['/topic/does-not-exist/feed.xml', '/section/nowhere/ninjs.json', `${STORY}-else.md`],
      ...['/archive/2026/13/45', '/archive/2026/08/22', '/quote-of-the-day/2026-99-99'],
    ])
      expect(await addRedirect(chief, { path: '/a', target }), target).toMatchObject({
        error: { fields: { target: 'no-page-there' } },
      });
    const there = ['/archive/2026/08/23', '/topic/empty/feed.xml', '/quote-of-the-day', `${STORY}.md`, '/zh'];
    for (const [i, target] of there.entries())
      expect(must(await addRedirect(chief, { path: `/a${i}`, target })).target).toBe(target);
  });

  it('stands at no address that never gets as far, and hands nobody a password', async () => {
    const { chief } = await published();
    const refusals: [string, string][] = [
      ...['/icon-512.png', '/speculation-rules.json', '/service-worker.js', '/pictures/abc', '/fonts/a'].map(
        (path): [string, string] => [path, 'desk-address'],
      ),
      ...[
        '/%00x',
        '/a%5Cb',
        '/a%2F..%2Fb',
        `/${'舊'.repeat(60)}`,
        '/section/sport?id=4',
        '/topic/old?id=4',
      ].map((path): [string, string] => [path, 'out-of-reach']),
    ];
    for (const [path, reason] of refusals)
      expect(await addRedirect(chief, { path, target: STORY }), path).toMatchObject({
        error: { fields: { path: reason } },
      });
    for (const target of ['https://user:pw@evil.example/', 'https://user@evil.example/'])
      expect(await addRedirect(chief, { path: '/a', target }), target).toMatchObject({
        error: { fields: { target: 'address' } },
      });
    for (const path of ['/old-logo.png', '/?p=12', '/topic/old', '/section/nowhere', '/author/no-one'])
      must(await addRedirect(chief, { path, target: STORY }));
  });

  it('is found, taken away, and put back', async () => {
    const { chief } = await published();
    must(await addRedirect(chief, { path: '/100%25-old', target: STORY }));
    must(await addRedirect(chief, { path: '/other', target: '/section/hong-kong' }));
    const found = async (words: string) =>
      (await redirectsForDesk(chief, { words, after: '' })).items.map(({ path }) => path);
    expect(await found('%')).toEqual(['/100%-old']);
    expect(await found('ferries')).toEqual(['/100%-old']);
    expect(await found('')).toEqual(['/100%-old', '/other']);
    const gone = must(await removeRedirect(chief, { path: '/other' }));
    expect(await resolve('/other')).toEqual({ kind: 'unknown' });
    must(await addRedirect(chief, gone));
    expect(await resolve('/other')).toMatchObject({ kind: 'moved' });
    must(await addRedirect(chief, must(await removeRedirect(chief, { path: '/100%-old' }))));
    expect(await resolve('/100%-old')).toEqual({ kind: 'moved', to: STORY });
    expect(await removeRedirect(chief, { path: '/never' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('comes in by a table, whole or not at all, and goes out by one that comes in again', async () => {
    const { chief } = await published();
    const bad = 'from,to\n/a,/section/hong-kong\n/b,/a\n/c\n/a,/section/business';
    expect(await importRedirects(chief, { table: bad })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 3: 'leads-on', 4: 'two-columns', 5: 'redirect-exists' } },
    });
    const spaced = '\n\nfrom,to\n\n/a,/section/hong-kong\n ,\n/b,/a\n\n';
    expect(await importRedirects(chief, { table: spaced })).toMatchObject({
      error: { code: 'invalid', fields: { 7: 'leads-on' } },
    });
    expect(await resolve('/a')).toEqual({ kind: 'unknown' });
    const good = `/a,/section/hong-kong\n"/b?x=1,2",${STORY}`;
    expect(must(await importRedirects(chief, { table: good })).added).toBe(2);
    const csv = await redirectsAsCsv(chief);
    expect(csv).toBe(`from,to\r\n/a,/section/hong-kong\r\n"/b?x=1,2",${STORY}\r\n`);
    must(await removeRedirect(chief, { path: '/a' }));
    must(await removeRedirect(chief, { path: '/b?x=1,2' }));
    expect(must(await importRedirects(chief, { table: csv })).added).toBe(2);
    expect(await importRedirects(chief, { table: '' })).toMatchObject({
      error: { fields: { table: 'required' } },
    });
  });

  it('is no matter of anybody but chief editors', async () => {
    for (const role of ['contributor', 'reporter', 'editor'] as const) {
      const who = await person(role);
      for (const result of [
        await addRedirect(who, { path: '/a', target: '/section/hong-kong' }),
        await removeRedirect(who, { path: '/a' }),
        await importRedirects(who, { table: '/a,/section/hong-kong' }),
      ])
        expect(result).toMatchObject({ error: { code: 'not-allowed' } });
      expect(await redirectsAsCsv(who)).toBeNull();
    }
  });
});
