/** The house that machines look at: the sample edition with its noindex switched off, and a story for each case. */
import { makeKey } from '#db/api/commands/make-key';
import { setClock } from '#db/core/clock';
import { closeEngine } from '#db/core/client';
import { forgetEnv, setTestEnv } from '#db/core/env';
import { savePerson } from '#db/people/commands/save-person';
import { listPeople } from '#db/people/desk-queries';
import { changeSettings } from '#db/settings/commands/change-settings';
import { systemActor } from '#db/shared/actor';
import { encodePath } from '#db/shared/paths';
import { bulkStories } from '#db/stories/bulk';
import type { StoryContent } from '#db/stories/model';
import { content, type DeskClient, newStory, sampleStory } from '../../support/desk-client.ts';
import { firstChief } from '../../support/first-chief.ts';
import { EDITION_INSTANT, openPortal, type Portal } from '../../support/portal.ts';
import { copyOfTemplate } from '../../support/test.ts';
import { type Ask, askOf } from './ask.ts';
import { type Page, readPage } from './html.ts';
import { openOutside, type Outside } from './outside.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The headline that ends a script, opens an element and quotes, if anybody lets it. */
export const HOSTILE = 'Ferry </script><b>"late"&\' & early';
export const NOTE =
  'An earlier version of this story said that the last boat leaves at midnight. It leaves at 1am.';

/** How the story came about, as it and its twin say. */
export const BACKSTORY =
  'We asked both operators & read the <timetable> of every pier; the accounts were not shown to us.';
const BACKSTORY_ZH = '本報向兩間營辦商查詢，並核對各碼頭的航班表；帳目未獲提供。';

/** Where else the story's first writer is; the second is nowhere. */
export const ELSEWHERE = ['https://social.example/@mei-ling', 'https://code.example/mei-ling'];
const WRITER = 'mei-ling-kwok';

/** The live story of the sample edition. */
const LIVE = '/2026/08/23/harbour-lanterns-live';

const twinOf = (page: Page): string =>
  page
    .links('alternate')
    .find((link) => link.attribute('hreflang') === 'zh-Hant-HK')
    ?.attribute('href') ?? '';

export type House = {
  portal: Portal;
  desk: DeskClient;
  ask: Ask;
  /** A hub of feeds and a search engine, as the portal knows them. */
  outside: Outside;
  /** A key of the read API. */
  key: string;
  /** A page, read once and kept until the clock or the desk moves. */
  page(path: string): Promise<Page>;
  /** Forgets the pages that were read. */
  forget(): void;
  /** The server's present instant, ms UTC. */
  now(): number;
  /** Lets time pass on the server. */
  pass(ms: number): void;
  /** Paths, as they are asked for. */
  at: {
    /** English story with a picture, two writers and a correction; its twin; its old address. */
    story: string;
    twin: string;
    old: string;
    englishOnly: string;
    hostile: string;
    live: string;
    liveTwin: string;
    author: string;
    section: string;
    /** The section's second page. */
    sectionLater: string;
    topic: string;
    gone: string;
    withheld: string;
    /** Chinese story whose headline holds a character outside the basic plane, and one of the same headline. */
    rare: string;
    rareAgain: string;
  };
  /** Ids at the desk. */
  ids: { story: string; draft: string; draftSlug: string; scheduled: string; gone: string };
  /** What the scheduled story's path will be, and when (ms UTC). */
  scheduled: { path: string; at: number };
  written: StoryContent;
  close(): Promise<void>;
};

/** Does something in the database of a data folder that no server has open. */
export async function inDatabase(dataDir: string, act: () => Promise<void>): Promise<void> {
  setTestEnv({ DATA_DIR: dataDir, TEST: '1' });
  setClock(() => EDITION_INSTANT);
  await act();
  await closeEngine();
  setClock(undefined);
  forgetEnv();
}

/** Search engines may keep the sample edition. */
export async function openToSearch(): Promise<void> {
  const done = await changeSettings(systemActor('shell'), { indexed: true });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

/** The writer of the sample edition has accounts at other sites. */
async function giveAccounts(): Promise<void> {
  const writer = (await listPeople()).find(({ slug }) => slug === WRITER);
  if (!writer) throw new Error('The sample edition has another writer.');
  const { id: person, slug: _, portrait: __, ...fields } = writer;
  const saved = await savePerson(systemActor('shell'), { ...fields, person, elsewhere: ELSEWHERE });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

const given = (said: Awaited<ReturnType<DeskClient['give']>>, what: string): Record<string, unknown> => {
  if (!said.ok) throw new Error(`${what} was refused: ${JSON.stringify(said.error)}`);
  return said.value;
};

/** Id of a byline of the sample edition that is none of these, from the stories with some words. */
async function anotherByline(
  desk: DeskClient,
  taken: readonly string[],
  words = 'traded its shares on four floors',
): Promise<string> {
  const q = encodeURIComponent(words);
  const found = await (await desk.context.get(`/desk/api/find-stories?q=${q}&language=en`)).json();
  for (const { id } of found.value) {
    const read = await (await desk.context.get(`/desk/api/read-story?story=${id}`)).json();
    const other = read.value.current.content.bylines.find((one: string) => !taken.includes(one));
    if (other) return String(other);
  }
  throw new Error('Everything is signed by one person.');
}

/** Opens the house; whatever goes wrong meanwhile leaves no server behind. */
export async function openHouse(): Promise<House> {
  const copy = copyOfTemplate();
  let key = '';
  await inDatabase(copy.dir, async () => {
    await openToSearch();
    await giveAccounts();
    const made = await makeKey(systemActor('shell'), { name: 'The checks' });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    key = made.value.key;
    await bulkStories({
      ...{ name: 'older', count: 60, from: EDITION_INSTANT - 400 * DAY, step: DAY },
      ...{ section: 'sport', language: 'en' },
    });
  });
  const outside = await openOutside();
  const portal = await openPortal(copy.dir, { env: { ...outside.env, FEDERATION: 'on' } });
  const shut = async (): Promise<void> => {
    await portal.stop();
    await outside.close();
    copy.discard();
  };
  try {
    return { ...(await furnished(portal, shut)), outside, key };
  } catch (error) {
    await shut();
    throw error;
  }
}

/** Puts a story for each case into an open house. */
async function furnished(portal: Portal, shut: () => Promise<void>): Promise<Omit<House, 'outside' | 'key'>> {
  const desk = await firstChief(portal);
  const ask = askOf(portal.url);
  let now = EDITION_INSTANT;
  const pages = new Map<string, Page>();
  const forget = (): void => pages.clear();
  const pass = (ms: number): void => {
    now += ms;
    portal.setClock(now);
    forget();
  };
  const publish = async (story: string, version: number, more: Record<string, unknown> = {}) => {
    const done = given(await desk.give('publish-story', { story, version, ...more }), `Publishing ${story}`);
    return encodePath(String(done.path));
  };

  const sample = await sampleStory(desk);
  const second = await anotherByline(desk, sample.content.bylines);
  const body: StoryContent['body'] = [
    ...sample.content.body,
    {
      id: 'cited',
      kind: 'paragraph',
      text: [
        { text: 'The timetable stands in ' },
        { text: 'the department’s own list', marks: [{ kind: 'link', address: 'https://www.td.gov.hk/' }] },
        { text: '.' },
      ],
    },
  ];
  const written = content({
    ...sample.content,
    ...{
      headline: 'Cross-harbour ferries to run until 1am from October',
      shortHeadline: '',
      slug: 'first-name',
    },
    ...{ bylines: [...sample.content.bylines.slice(0, 1), second], body, related: [], form: 'news' },
    helpers: [await anotherByline(desk, [...sample.content.bylines, second], 'typhoon')],
    place: 'Tai Kok Tsui',
    backstory: BACKSTORY,
  });
  const rightStandfirst = `${written.standfirst} The last boat leaves at 1am.`;
  const story = await newStory(desk, written);
  const old = await publish(story, 1);
  pass(MINUTE);
  const save = async (base: number, more: Partial<StoryContent>) =>
    given(
      await desk.give('save-revision', {
        story,
        base,
        content: { ...written, slug: 'ferries-until-one', ...more },
      }),
      'Saving',
    );
  await save(1, {});
  await publish(story, 2, { kind: 'fix' });
  pass(MINUTE);
  await save(2, { standfirst: rightStandfirst });
  const corrected = given(
    await desk.give('correct-story', { story, version: 3, kind: 'correction', text: NOTE, place: 'end' }),
    'The correction',
  );
  pass(MINUTE);

  const chinese = content({
    ...{
      headline: '渡海小輪十月起延至凌晨一時',
      standfirst: '尾班船由午夜延至凌晨一時，逢星期五及六加開四班，票價不變，試行半年。',
    },
    ...{ kicker: '交通', section: written.section, bylines: written.bylines, topics: written.topics },
    lead: written.lead,
    backstory: BACKSTORY_ZH,
    body: [
      {
        id: 'a',
        kind: 'paragraph',
        text: [{ text: '營辦商周日表示，渡海小輪的尾班船會延至凌晨一時開出。' }],
      },
      {
        id: 'b',
        kind: 'paragraph',
        text: [{ text: '遇上颱風改掛八號信號，小輪會提早停航。MTR 港鐵仍然行走。' }],
      },
    ],
  });
  const made = given(
    await desk.give('create-story', { language: 'zh', key: 'twin', pairOf: story, content: chinese }),
    'The twin',
  );
  const twin = await publish(String(made.story), 1);

  const single = async (more: Partial<StoryContent>, language: 'en' | 'zh' = 'en') => {
    const id = await newStory(desk, { bylines: written.bylines, ...more }, language);
    return { id, path: await publish(id, 1) };
  };
  const englishOnly = await single({
    ...{ headline: 'Leave the small piers alone', form: 'opinion', section: 'opinion' },
    standfirst:
      'A pier with four passengers a day is a bus stop with a better view, and costs less than one.',
  });
  const hostile = await single({ headline: HOSTILE });
  const rare = {
    headline: '舊樓𨋢壞足三日，街坊行樓梯',
    kicker: '港聞',
    standfirst: '十二層高的舊樓只有一部𨋢，維修零件要等三日，住客唯有逐級行。',
  };
  const first = await single(rare, 'zh');
  const again = await single(rare, 'zh');
  const gone = await single({ headline: 'A story that is taken down', slug: 'taken-down' });
  const withheld = await single({ headline: 'A story that a court has stopped', slug: 'stopped' });
  pass(MINUTE);
  for (const [{ id }, kind] of [
    [gone, 'gone'],
    [withheld, 'legal'],
  ] as const)
    given(
      await desk.give('withdraw-story', { story: id, kind, reason: 'It was wrong throughout.' }),
      'Withdrawing',
    );
  const draft = await newStory(desk, { headline: 'Nobody may read this draft', slug: 'unread-draft' });
  const scheduled = await newStory(desk, {
    headline: 'This comes out in an hour',
    slug: 'in-an-hour',
    bylines: written.bylines,
  });
  const at = now + HOUR;
  const scheduledPath = await publish(scheduled, 1, { at });
  pass(MINUTE);

  const read = async (path: string): Promise<Page> => {
    const known = pages.get(path);
    if (known) return known;
    const page = readPage((await ask(path)).text);
    pages.set(path, page);
    return page;
  };
  const storyPage = await read(encodePath(String(corrected.path)));
  const linkTo = (page: Page, start: string): string =>
    page
      .all('main')
      .flatMap((main) => main.within('a'))
      .map((link) => link.attribute('href') ?? '')
      .find((href) => href.startsWith(start)) ?? '';
  const section = '/section/sport';
  const later = (await read(section)).all('a').find((link) => link.attribute('rel') === 'next');
  return {
    ...{ portal, desk, ask, page: read, forget, pass, now: () => now },
    at: {
      ...{ story: encodePath(String(corrected.path)), twin, old, section },
      ...{ englishOnly: englishOnly.path, hostile: hostile.path, rare: first.path, rareAgain: again.path },
      ...{ gone: gone.path, withheld: withheld.path },
      live: LIVE,
      liveTwin: twinOf(await read(LIVE)).replace(portal.url, ''),
      author: linkTo(storyPage, '/author/'),
      topic: linkTo(storyPage, '/topic/'),
      sectionLater: later?.attribute('href') ?? '',
    },
    ids: { story, draft, draftSlug: 'unread-draft', scheduled, gone: gone.id },
    scheduled: { path: scheduledPath, at },
    written: { ...written, slug: 'ferries-until-one', standfirst: rightStandfirst },
    async close() {
      await desk.close();
      await shut();
    },
  };
}
