/**
 * The receipt of a live story: after each update the portal reads its page back, and structured data that lists other
 * updates, or other times, than the page shows is found; so is a page that does not show them.
 */
import type { ExpectedPage, ExpectedUpdate, Inspection } from '#db/inspections/model';
import { inspect } from '../../server/inspection/inspect.ts';
import { databaseOf, writtenBeside } from '../support/database.ts';
import { newStory, sampleStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { data, type Fault, overNetwork, withFault, words } from '../support/receipt.ts';
import { alone, expect } from '../support/test.ts';

const MINUTE = 60_000;
const HEADLINE = 'Lanterns adrift in the harbour';
const body = (text: string) => [{ id: 'a', kind: 'paragraph' as const, text: [{ text }] }];

type Listed = { headline: string; datePublished: string; dateModified: string }[];

alone('after an update of a live story its receipt is green, or says what is wrong', async ({ house }) => {
  alone.setTimeout(90_000);
  writtenBeside.add('indexed');
  databaseOf(house.dataDir, (database) =>
    database
      .prepare('insert or replace into settings (key, value, changed_at) values (?, ?, 0)')
      .run('indexed', 'true'),
  );
  const desk = await firstChief(house);
  let now = EDITION_INSTANT;
  const pass = (ms: number): void => house.setClock((now += ms));
  const give = async (command: string, input: unknown): Promise<Record<string, unknown>> => {
    const said = await desk.give(command, input);
    if (!said.ok) throw new Error(`${command} was refused: ${JSON.stringify(said.error)}`);
    return said.value;
  };
  const { content } = await sampleStory(desk);
  const story = await newStory(desk, {
    headline: HEADLINE,
    form: 'live',
    bylines: content.bylines.slice(0, 1),
    lead: content.lead,
  });
  const path = String((await give('publish-story', { story, version: 1 })).path);
  const read = async (): Promise<Inspection | null> =>
    (await (await desk.context.get(`/desk/api/read-inspection?story=${story}`)).json()).value;
  /** Read again after `since`, and not about to be. */
  const readSince = async (since: number): Promise<Inspection | null> => {
    await expect
      .poll(async () => {
        const inspection = await read();
        return inspection !== null && (inspection.at ?? 0) >= since && inspection.state !== 'waiting';
      })
      .toBe(true);
    return read();
  };
  pass(31_000);
  expect(await readSince(now)).toMatchObject({ state: 'green', findings: [] });

  const updates: ExpectedUpdate[] = [];
  const post = async (headline: string, text: string): Promise<string> => {
    pass(2 * MINUTE);
    const update = String(
      (await give('post-update', { story, key: `k${updates.length}`, headline, body: body(text) })).update,
    );
    updates.push({ id: update, at: now, updatedAt: null, headline, text });
    return update;
  };
  const corrected = await post('The barge has lost its cargo', 'Three hundred lanterns are adrift.');
  await post('', 'A tug is on its way, the harbour master says.');
  const removed = await post('Nobody was hurt', 'The crew is ashore.');
  expect(await readSince(now)).toMatchObject({ state: 'green', findings: [] });
  pass(2 * MINUTE);
  const right = { headline: 'The barge has lost half its cargo', body: body('Two hundred are adrift.') };
  await give('correct-update', {
    update: corrected,
    version: 1,
    ...right,
    kind: 'correction',
    text: 'Two hundred, not three.',
  });
  Object.assign(updates[0] ?? {}, {
    updatedAt: now,
    headline: right.headline,
    text: 'Two hundred are adrift.',
  });
  pass(2 * MINUTE);
  await give('withdraw-update', { update: removed, version: 1, reason: 'It was not so.' });
  updates.pop();
  expect(await readSince(now)).toMatchObject({ state: 'green', findings: [] });

  const named = databaseOf(
    house.dataDir,
    (database) =>
      // The columns are named in the question itself.
      database.prepare('select name, slug from people where id = ?').get(content.bylines[0] ?? '') as Record<
        'name' | 'slug',
        string
      >,
  );
  const expected: ExpectedPage = {
    kind: 'public',
    path,
    language: 'en',
    headline: HEADLINE,
    publishedAt: EDITION_INSTANT,
    updatedAt: updates[0]?.updatedAt ?? null,
    helpers: [],
    authors: [{ name: named.name, path: `/author/${named.slug}` }],
    section: '/section/hong-kong',
    topics: [],
    picture: content.lead?.picture ?? null,
    twin: null,
    indexed: true,
    inFeeds: true,
    inNews: true,
    mapDay: '2026-08-23',
    former: [],
    live: updates,
  };
  const ask = overNetwork(house.url);
  expect((await inspect(expected, ask, house.url)).findings).toEqual([]);
  const [first, second] = updates;
  const fault = (name: string, finds: Fault['finds'], change: Fault['change']): Fault => ({
    name,
    finds,
    at: (asked) => asked === encodeURI(path),
    change,
  });
  const inList = (change: (listed: Listed) => unknown) =>
    // The list of the page that was just found to be right.
    data((article) => change(article.liveBlogUpdate as Listed));
  const page = (change: (html: string) => string) => words(change);
  const faults: Fault[] = [
    fault(
      'an update is not listed',
      'data-live',
      inList((listed) => listed.pop()),
    ),
    fault(
      'one that was removed still is',
      'data-live',
      inList((listed) => listed.push({ ...listed[0], url: 'x' } as never)),
    ),
    fault(
      'one is listed twice',
      'data-live',
      inList((listed) => listed.push(...listed.slice(0, 1))),
    ),
    fault(
      'an older wording is listed',
      'data-live',
      inList((listed) => Object.assign(listed[1] ?? {}, { headline: 'The barge has lost its cargo' })),
    ),
    fault(
      'another time of a post',
      'data-live-times',
      inList((listed) => Object.assign(listed[0] ?? {}, { datePublished: '2026-08-23T18:42:00+08:00' })),
    ),
    fault(
      'no time of a correction',
      'data-live-times',
      inList((listed) => Object.assign(listed[1] ?? {}, { dateModified: listed[1]?.datePublished })),
    ),
    fault(
      'the page has lost an update',
      'live-page',
      page((html) => html.replace(`id="u-${first?.id}"`, 'id="lost"')),
    ),
    fault(
      'the page shows one that was removed',
      'live-page',
      page((html) =>
        html.replace(`<article id="u-${second?.id}"`, `<article id="u-${removed}"></article>$&`),
      ),
    ),
    fault(
      'the page shows older words',
      'live-page',
      page((html) =>
        html.replace(/(<h3[^>]*>)The barge has lost half its cargo/, '$1The barge has lost its cargo'),
      ),
    ),
  ];
  for (const one of faults) {
    const planted = withFault(ask, one);
    const { findings } = await inspect(expected, planted.ask, house.url);
    planted.met();
    expect(
      findings.map(({ code }) => code),
      one.name,
    ).toEqual([one.finds]);
  }
  await desk.close();
});
