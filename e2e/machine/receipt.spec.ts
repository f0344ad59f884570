/**
 * The receipt: after a release the portal reads its own page and outputs as a crawler would, and the story says how they
 * are. Faults are planted between the real pages and whoever reads them: each is found, and nothing but it.
 */
import type { ExpectedAbsence, ExpectedPage, Inspection } from '#db/inspections/model';
import { inspect } from '../../server/inspection/inspect.ts';
import { databaseOf, writtenBeside } from '../support/database.ts';
import { type DeskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { faultsOf, overNetwork, type Site, withFault } from '../support/receipt.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { alone, expect } from '../support/test.ts';

const HEADLINE = 'Night ferries are counted by machines';
const WINDOW_MS = 31_000;

const kept = (portal: Portal, ask: string, ...given: string[]): Record<string, string> =>
  databaseOf(
    portal.dataDir,
    // The columns are named in the question itself.
    (database) => database.prepare(ask).get(...given) as Record<string, string>,
  );

/** A story in both languages with writer, topic and picture; its ids, and the paths that it was given. */
async function publishBoth(portal: Portal, desk: DeskClient) {
  const { content } = await sampleStory(desk);
  const topic = kept(portal, 'select id, slug from topics limit 1');
  const writer = kept(portal, 'select name, slug from people where id = ?', content.bylines[0] ?? '');
  const helper = kept(
    portal,
    "select id, name, slug from people where kind = 'person' and id <> ? limit 1",
    content.bylines[0] ?? '',
  );
  const more = {
    headline: HEADLINE,
    slug: 'night-ferries-first',
    bylines: content.bylines.slice(0, 1),
    helpers: [helper.id ?? ''],
    lead: content.lead,
    topics: [topic.id ?? ''],
  };
  const story = await newStory(desk, more);
  const first = await desk.give('publish-story', { story, version: 1 });
  expect(first.error).toBeUndefined();
  // Moved, so that there is an address that it had before.
  const moved = { ...content, ...more, slug: 'night-ferries-counted' };
  const renamed = await desk.give('save-revision', { story, base: 1, content: moved });
  const out = await desk.give('publish-story', {
    story,
    version: Number(renamed.value.version),
    kind: 'fix',
  });
  expect(out.error).toBeUndefined();
  expect(out.value.path).not.toBe(first.value.path);
  const made = await desk.give('create-story', { language: 'zh', key: 'receipt-pair', pairOf: story });
  const twin = String(made.value.story);
  const read = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
  const zh = { ...read.value.current.content, headline: '機器點算夜航渡輪', slug: '夜航渡輪' };
  const saved = await desk.give('save-revision', { story: twin, base: 1, content: zh });
  const outZh = await desk.give('publish-story', { story: twin, version: Number(saved.value.version) });
  expect(outZh.error).toBeUndefined();
  const path = String(out.value.path);
  const site: Site = {
    origin: portal.url,
    page: encodeURI(path),
    former: encodeURI(String(first.value.path)),
    twin: encodeURI(String(outZh.value.path)),
    author: encodeURI(`/author/${writer.slug}`),
    section: '/section/hong-kong',
    topic: encodeURI(`/topic/${topic.slug}`),
    headline: HEADLINE,
    writer: writer.name ?? '',
    helper: helper.name ?? '',
    picture: content.lead?.picture ?? '',
    month: '2026-08',
  };
  const expected: ExpectedPage = {
    kind: 'public',
    path,
    language: 'en',
    headline: HEADLINE,
    publishedAt: EDITION_INSTANT,
    updatedAt: null,
    authors: [{ name: site.writer, path: `/author/${writer.slug}` }],
    helpers: [{ name: site.helper, path: `/author/${helper.slug}` }],
    section: '/section/hong-kong',
    topics: [`/topic/${topic.slug}`],
    picture: site.picture,
    twin: String(outZh.value.path),
    indexed: true,
    inFeeds: true,
    inNews: true,
    mapDay: '2026-08-23',
    former: [String(first.value.path)],
    live: null,
  };
  return { story, twin, site, expected };
}

alone(
  'after a release the story says that machines find it well, or what is wrong',
  async ({ house, browser }) => {
    alone.setTimeout(90_000);
    // Open to search engines, before anything was asked for.
    writtenBeside.add('indexed');
    databaseOf(house.dataDir, (database) =>
      database
        .prepare('insert or replace into settings (key, value, changed_at) values (?, ?, 0)')
        .run('indexed', 'true'),
    );
    const desk = await firstChief(house);
    const { story, site, expected } = await publishBoth(house, desk);
    const receipt = async (): Promise<Inspection | null> =>
      (await (await desk.context.get(`/desk/api/read-inspection?story=${story}`)).json()).value;
    expect(await receipt()).toBeNull();
    house.setClock(EDITION_INSTANT + WINDOW_MS);
    await expect.poll(async () => (await receipt())?.state ?? 'waiting').not.toBe('waiting');
    expect(await receipt()).toMatchObject({ state: 'green', findings: [], closed: false });
    expect((await receipt())?.looked).toBeGreaterThan(40);

    // From outside: the same reading, with a fault planted in what it is given.
    const ask = overNetwork(house.url);
    expect((await inspect(expected, ask, house.url)).findings).toEqual([]);
    const faults = faultsOf(site);
    expect(faults.length).toBeGreaterThanOrEqual(20);
    for (const fault of faults) {
      const planted = withFault(ask, fault);
      const { findings } = await inspect(expected, planted.ask, house.url);
      planted.met();
      expect(
        findings.map(({ code }) => code),
        fault.name,
      ).toEqual([fault.finds]);
    }

    // At the desk: what is wrong stands in words, with the way to mend it; reading it again clears what was no fault.
    const page = await (
      await browser.newContext({ baseURL: house.url, storageState: await desk.context.storageState() })
    ).newPage();
    const wrong = [{ code: 'data-headline', at: house.url + site.page, said: 'Another', wanted: HEADLINE }];
    databaseOf(house.dataDir, (database) =>
      database
        .prepare('update inspections set findings = ? where story_id = ?')
        .run(JSON.stringify(wrong), story),
    );
    await page.goto(`/desk/stories/${story}`);
    await page.getByRole('button', { name: 'Machines find 1 fault' }).click();
    const sheet = page.getByRole('dialog');
    await expect(
      sheet.getByText('The headline in the structured data is another one.').first(),
    ).toBeVisible();
    await expect(sheet.getByText(`It should say: ${HEADLINE}`)).toBeVisible();
    await soundInBothLooks(page, 'the receipt', { within: 'dialog' });
    await sheet.getByRole('button', { name: 'Mend it' }).click();
    await expect(page.locator('#field-headline')).toBeFocused();
    await page.getByRole('button', { name: 'Machines find 1 fault' }).click();
    await sheet.getByRole('button', { name: 'Read it again' }).click();
    await expect(sheet.getByText(/All is well: \d+ things agree/)).toBeVisible();
    await expect(page.getByRole('button', { name: /Machines find/ })).toHaveCount(0);
    await page.context().close();

    // Taken down: gone from everything, or the receipt says where it is not.
    await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was not so.' });
    await expect.poll(async () => (await receipt())?.state ?? 'waiting').not.toBe('waiting');
    expect(await receipt()).toMatchObject({ state: 'green', findings: [] });
    const { path, language, section, mapDay, former } = expected;
    const gone: ExpectedAbsence = { kind: 'gone', path, language, section, mapDay, former, status: 410 };
    const after = overNetwork(house.url);
    expect((await inspect(gone, after, house.url)).findings).toEqual([]);
    const still = await inspect(gone, (at) => (/\/feed\.xml$/.test(at) ? ask(at) : after(at)), house.url);
    expect(still.findings.map(({ code }) => code)).toEqual(['still-listed', 'still-listed']);
    const forgotten = await inspect(
      gone,
      async (at) => ({ ...(await after(at)), ...(at === site.former ? { status: 404 } : {}) }),
      house.url,
    );
    expect(forgotten.findings).toMatchObject([{ code: 'old-address-fate', said: '404', wanted: '410' }]);
    await desk.close();
  },
);
