/** What addresses of merged topics and writers, and the names that readers of feeds try, are. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { savePerson } from '#db/people/commands/save-person';
import { people } from '#db/people/tables';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { saveTopic } from '#db/topics/commands/save-topic';
import { topics } from '#db/topics/tables';
import { now } from '#db/core/clock';
import { newestEvent } from '#db/events/log';
import { type Answer, decide } from './address.ts';
import { watchEvents } from './freshness.ts';
import { makePages } from './pages.ts';
import { pageContext } from '#db/core/process';
import { plainRender } from './testing/plain-render.ts';

freshHouse();

const at = (path: string): Promise<Answer> =>
  decide(path, new URLSearchParams(), pageContext(path, 0, now()));

it('leads from what was merged to what it was merged into, pages and feeds alike, from then on', async () => {
  const chief = await person('chief');
  const boats = must(await saveTopic(chief, { name: 'Boats' })).topic;
  const ferries = must(await saveTopic(chief, { name: 'Ferries' })).topic;
  const ann = must(await savePerson(chief, { name: 'Ann' })).person;
  const anne = must(await savePerson(chief, { name: 'Anne' })).person;
  const pages = makePages(await watchEvents(), plainRender);
  const asked = ['/topic/boats', '/zh/topic/boats/atom.xml', '/author/ann', '/author/ann/feed.json'];
  const kept = async () => {
    const found: (string | undefined)[] = [];
    for (const path of asked) {
      const render = (watermark: number, t: number) => pages.fresh(path, new URLSearchParams(), watermark, t);
      found.push((await pages.store.get(path, render)).location);
    }
    return found;
  };
  expect(await kept()).toEqual(asked.map(() => undefined));

  await write(async (tx) => {
    await tx.update(topics).set({ mergedInto: ferries }).where(eq(topics.id, boats));
    await tx.update(people).set({ mergedInto: anne }).where(eq(people.id, ann));
    await emit(tx, chief, { kind: 'topic.saved', subject: boats, before: 'Boats' });
    await emit(tx, chief, { kind: 'person.saved', subject: ann, before: 'Ann' });
  });
  expect(await newestEvent()).toBeGreaterThan(0);
  expect(await kept()).toEqual([
    '/topic/ferries',
    '/zh/topic/ferries/atom.xml',
    '/author/anne',
    '/author/anne/feed.json',
  ]);
});

it('has a page and a feed for a writer from the moment that there is one', async () => {
  const chief = await person('chief');
  const pages = makePages(await watchEvents(), plainRender);
  const status = async (path: string): Promise<number> => {
    const render = (watermark: number, t: number) => pages.fresh(path, new URLSearchParams(), watermark, t);
    return (await pages.store.get(path, render)).status;
  };
  for (const path of ['/author/zoe', '/author/zoe/atom.xml']) expect(await status(path)).toBe(404);
  must(await savePerson(chief, { name: 'Zoe' }));
  for (const path of ['/author/zoe', '/author/zoe/atom.xml']) expect(await status(path)).toBe(200);
});

it('leads from an address of ours at which nothing stands where the desk says, until a page comes there', async () => {
  const chief = await person('chief');
  const pages = makePages(await watchEvents(), plainRender);
  const kept = async (path: string) => {
    const render = (watermark: number, t: number) => pages.fresh(path, new URLSearchParams(), watermark, t);
    const { status, location } = await pages.store.get(path, render);
    return location ?? status;
  };
  const ways = ['/topic/old-boats', '/author/zoe', '/section/nowhere'];
  for (const path of ways) expect(await kept(path), path).toBe(404);
  for (const path of ways) must(await addRedirect(chief, { path, target: '/section/sport' }));
  for (const path of ways) expect(await kept(path), path).toBe('/section/sport');
  must(await savePerson(chief, { name: 'Zoe' }));
  expect(await kept('/author/zoe')).toBe(200);
});

it('leads names that readers of feeds try to the feed that they mean, in one step', async () => {
  for (const [asked, meant] of Object.entries({
    '/feed': '/feed.xml',
    '/feed/': '/feed.xml',
    '/rss.xml': '/feed.xml',
    '/zh/rss': '/zh/feed.xml',
    '/section/sport/atom': '/section/sport/atom.xml',
    '/zh/topic/港聞/feed/': '/zh/topic/港聞/feed.xml',
    '/quote-of-the-day/rss': '/quote-of-the-day/feed.xml',
  }))
    expect(await at(asked), asked).toEqual({ kind: 'moved', to: meant });
  for (const path of ['/about/feed', '/sections/rss', '/zh-hans/feed', '/search/atom', '/feeds/feed.xml'])
    expect(await at(path), path).toMatchObject({ kind: 'status', status: 404 });
});

it('leads from every address that a section left to what it has now, in one hop, from the moment that it moves', async () => {
  const chief = await person('chief');
  const pages = makePages(await watchEvents(), plainRender);
  const kept = async (asked: string) => {
    const [path = '', query = ''] = asked.split('?');
    const search = new URLSearchParams(query);
    const { status, location } = await pages.store.get(asked, (watermark, t) =>
      pages.fresh(path, search, watermark, t),
    );
    return location ?? status;
  };
  const called = (slug: string) =>
    saveSections(
      chief,
      sections.map((section) => ({ ...section, slug: section.id === 'sport' ? slug : '' })),
    );
  must(await addRedirect(chief, { path: '/races.asp', target: '/section/sport' }));
  const ways: [string, string][] = [
    ['/section/sport', '/section/'],
    ['/section/sport/', '/section/'],
    ['/section/sport?before=abc', '/section/?before=abc'],
    ['/zh/section/sport', '/zh/section/'],
    ['/zh-hans/section/sport', '/zh-hans/section/'],
    ['/zh-hans/section/sport?before=abc', '/zh-hans/section/?before=abc'],
    ['/section/sport/feed.xml', '/section//feed.xml'],
    ['/zh/section/sport/atom.xml', '/zh/section//atom.xml'],
    ['/section/sport/rss', '/section//feed.xml'],
    ['/section/sport/ninjs.json', '/section//ninjs.json'],
    ['/races.asp', '/section/'],
  ];
  const under = (address: string, slug: string): string => address.replace(/(section\/)/, `$1${slug}`);
  expect(await kept('/section/sport')).toBe(200);
  expect(await kept('/section/games')).toBe(404);
  expect(await kept('/races.asp')).toBe('/section/sport');
  for (const slug of ['games', 'matches']) {
    must(await called(slug));
    for (const [old, now] of ways) expect(await kept(old), old).toBe(under(now, slug));
    expect(await kept(`/section/${slug}`)).toBe(200);
    expect(await kept(`/section/${slug}/feed.xml`)).toBe(200);
  }
  expect(await kept('/section/games')).toBe('/section/matches');
  must(await called('sport'));
  expect(await kept('/section/sport')).toBe(200);
  expect(await kept('/section/games/feed.json')).toBe('/section/sport/feed.json');
  expect(await kept('/races.asp')).toBe('/section/sport');
});

it('takes a slash too many away, from a front too, and what was asked for stays asked', async () => {
  const pages = makePages(await watchEvents(), plainRender);
  const kept = async (path: string, query = '') => {
    const search = new URLSearchParams(query);
    const { status, location } = await pages.fresh(path, search, 0, now());
    return location ?? status;
  };
  expect(await kept('/zh/')).toBe('/zh');
  expect(await kept('/zh-hans/')).toBe('/zh-hans');
  expect(await kept('/zh')).toBe(200);
  expect(await kept('/search/', 'q=late+ferry&utm_source=x')).toBe('/search?q=late+ferry');
  expect(await kept('/zh-hans/search/', `q=${encodeURIComponent('渡輪')}`)).toBe(
    `/zh-hans/search?q=${encodeURIComponent('渡輪')}`,
  );
  expect(await kept('/section/sport/', 'before=abc')).toBe('/section/sport?before=abc');
  expect(await kept('/nobody/', 'q=late')).toBe(404);
});
