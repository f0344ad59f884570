/** A seeded walk of the newsroom: random commands and clock steps. For the proof that the store is never wrong. */
import fc from 'fast-check';
import { must, pass, person } from '#db/core/testing';
import { setStrip } from '#db/front/commands/set-strip';
import { publishFront } from '#db/front/commands/publish-front';
import { defaultFront } from '#db/front/model';
import { now } from '#db/core/clock';
import { correctUpdate } from '#db/live/commands/correct-update';
import { editUpdate } from '#db/live/commands/edit-update';
import { markUpdate } from '#db/live/commands/mark-update';
import { postUpdate } from '#db/live/commands/post-update';
import { setLiveState } from '#db/live/commands/set-live-state';
import { withdrawUpdate } from '#db/live/commands/withdraw-update';
import { savePerson } from '#db/people/commands/save-person';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { moveQuote } from '#db/quotes/commands/move-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import { type Actor, systemActor } from '#db/shared/actor';
import { addDays, hkDate } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import { liveChangesPath } from '#db/shared/paths';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { cancelSchedule } from '#db/stories/commands/cancel-schedule';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { saveTopic } from '#db/topics/commands/save-topic';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Addresses of nobody's. */
const OLD = ['/old-page', '/舊頁'];

const kinds = [
  'create',
  'save',
  'publish',
  'schedule',
  'cancel',
  'correct',
  'withdraw',
  'pair',
  'post',
  'mend',
  'mark',
  'take-away',
  'live-state',
  'rename-topic',
  'rename-person',
  'quote',
  'quote-move',
  'redirect',
  'front',
  'strip',
  'settings',
  'sections',
  'second',
  'minute',
  'hour',
  'day',
] as const;

export type Step = { kind: (typeof kinds)[number]; a: number; b: number };

/** Steps weighted towards what a newsroom does most. */
export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds, 'create', 'save', 'publish', 'publish', 'publish', 'schedule', 'hour'),
      a: fc.nat(1_000),
      b: fc.nat(1_000),
    }),
    { minLength: length, maxLength: length },
  );

export type Walk = { step(step: Step): Promise<void>; paths(): string[]; stories: string[] };

/** A newsroom with two topics and two bylines, and a hand that takes steps in it. */
export async function newsroom(): Promise<Walk> {
  const chief: Actor = await person('chief');
  const topics = [
    must(await saveTopic(chief, { name: 'Transport' })),
    must(await saveTopic(chief, { name: 'Harbour' })),
  ];
  const people = [
    must(await savePerson(chief, { name: 'Ann' })),
    must(await savePerson(chief, { name: 'Ben' })),
  ];
  const stories: string[] = [];
  const addresses = new Set<string>();
  const updates: { update: string; version: number }[] = [];
  let strip = 0;

  const some = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const content = (a: number, b: number): StoryContent => {
    const other = some(stories, b);
    return {
      ...emptyContent(),
      headline: `Headline ${a} 港${b}`,
      slug: a % 3 === 0 ? '' : `slug-${a % 7}`,
      standfirst: `Standfirst ${b} with a verb.`,
      form: a % 5 === 0 ? 'opinion' : a % 5 === 1 ? 'live' : 'news',
      section: sections[a % sections.length]?.id ?? null,
      topics: [topics[b % 2]?.topic ?? ''],
      bylines: [people[a % 2]?.person ?? ''],
      related: other && b % 3 === 0 ? [other] : [],
      body: [
        { id: 'p1', kind: 'paragraph', text: [{ text: `Ferry number ${a}.` }] },
        ...(other && b % 2 === 0
          ? [
              {
                id: 'p2',
                kind: 'paragraph' as const,
                text: [{ text: 'see', marks: [{ kind: 'story-link' as const, story: other }] }],
              },
              { id: 'p3', kind: 'related-story' as const, story: other },
            ]
          : []),
      ],
    };
  };
  const versionOf = async (story: string): Promise<number> =>
    (await storyForDesk(chief, story))?.current.version ?? 1;

  const run: Record<Step['kind'], (a: number, b: number, story: string | undefined) => Promise<unknown>> = {
    async create(a, b) {
      const language = a % 4 === 0 ? 'zh' : 'en';
      const done = must(await createStory(chief, { language, key: newId(), content: content(a, b) }));
      stories.push(done.story);
    },
    save: async (a, b, story) =>
      story && saveRevision(chief, { story, base: await versionOf(story), content: content(a, b) }),
    async publish(a, _b, story) {
      if (!story) return;
      const done = await publishStory(chief, {
        story,
        version: await versionOf(story),
        kind: a % 2 === 0 ? 'fix' : 'update',
      });
      if (done.ok) addresses.add(done.value.path);
    },
    async schedule(a, b, story) {
      if (!story) return;
      const at = now() + (1 + (a % 5)) * (b % 2 === 0 ? MINUTE : HOUR);
      const done = await publishStory(chief, { story, version: await versionOf(story), at });
      if (done.ok) addresses.add(done.value.path);
    },
    async cancel(_a, _b, story) {
      const waiting = story && (await storyForDesk(chief, story))?.waiting[0];
      if (story && waiting) await cancelSchedule(chief, { story, release: waiting.release });
    },
    correct: async (a, _b, story) =>
      story &&
      correctStory(chief, {
        story,
        version: await versionOf(story),
        kind: 'correction',
        text: `It is ${a}.`,
        place: a % 2 === 0 ? 'top' : 'end',
      }),
    withdraw: async (a, _b, story) =>
      story &&
      a % 3 === 0 &&
      withdrawStory(chief, {
        story,
        kind: a % 2 === 0 ? 'gone' : a % 5 === 0 ? 'redirect' : 'legal',
        reason: 'It was wrong.',
        target: '/about',
      }),
    async pair(a, b, story) {
      if (!story) return;
      const own = await storyForDesk(chief, story);
      const language = own?.story.language === 'en' ? 'zh' : 'en';
      const done = await createStory(chief, {
        language,
        key: newId(),
        pairOf: story,
        content: content(a, b),
      });
      if (done.ok) stories.push(done.value.story);
    },
    async post(a, b) {
      for (const story of stories) {
        const done = await postUpdate(chief, {
          story,
          key: newId(),
          headline: `Update ${a}`,
          body: [],
          pinned: b % 4 === 0,
          keyEvent: b % 3 === 0,
        });
        if (!done.ok) continue;
        updates.push({ update: done.value.update, version: done.value.version });
        if (b % 2 === 0) return;
      }
    },
    async mend(a, b) {
      const seen = some(updates, a);
      if (!seen) return;
      const words = { headline: `Mended ${b}`, body: [] };
      const done =
        b % 2 === 0
          ? await editUpdate(chief, { ...seen, ...words, kind: b % 4 === 0 ? 'fix' : 'update' })
          : await correctUpdate(chief, { ...seen, ...words, kind: 'correction', text: `It is ${b}.` });
      if (done.ok) seen.version = done.value.version;
    },
    async mark(a, b) {
      const seen = some(updates, a);
      if (seen) await markUpdate(chief, { ...seen, pinned: b % 2 === 0, keyEvent: b % 3 === 0 });
    },
    async 'take-away'(a) {
      const seen = some(updates, a);
      if (seen && a % 3 === 0) await withdrawUpdate(chief, { ...seen, reason: 'It was wrong.' });
    },
    'live-state': async (a, b, story) =>
      story && setLiveState(chief, { story, state: (['live', 'paused', 'ended', 'live'] as const)[b % 4] }),
    'rename-topic': (a, b) => saveTopic(chief, { topic: topics[b % 2]?.topic, name: `Topic ${b % 2} ${a}` }),
    'rename-person': (a, b) =>
      savePerson(chief, { person: people[b % 2]?.person, name: `Person ${b % 2} ${a}` }),
    async quote(a, b, story) {
      const date = addDays(hkDate(now()), (a % 5) - 2);
      const done = await saveQuote(chief, {
        date,
        words: `Words ${b}`,
        speaker: 'S',
        source: 'B, 1900',
        evergreen: b % 3 === 0,
        story: b % 5 < 3 ? (story ?? null) : null,
      });
      if (done.ok && b % 2 === 0) await checkQuote(systemActor('setup'), { date });
    },
    'quote-move': (a, b) => {
      const today = hkDate(now());
      return moveQuote(chief, { from: addDays(today, a % 3), to: addDays(today, b % 3) });
    },
    async redirect(a, b) {
      const path = OLD[a % OLD.length];
      if (path === undefined) return;
      const target = some([...addresses, '/section/sport'], b);
      if (!(await addRedirect(chief, { path, target })).ok && b % 2 === 0)
        await removeRedirect(chief, { path });
    },
    front: (a, _b, story) =>
      publishFront(chief, {
        language: a % 2 === 0 ? 'en' : 'zh',
        layout: {
          ...defaultFront,
          lead: (['twin', 'live', 'no-picture'] as const)[a % 3] ?? 'standard',
          pinned: story ? [story] : [],
        },
      }),
    strip: (a) =>
      setStrip(chief, {
        kind: 'breaking',
        words: `Strip ${(strip += 1)}`,
        wordsZh: '',
        warning: null,
        link: '',
        until: now() + (1 + (a % 90)) * MINUTE,
      }),
    settings: (a) => changeSettings(chief, { indexed: a % 2 === 0 }),
    sections: (a) =>
      saveSections(
        chief,
        sections.map((section) => ({
          ...section,
          slug: section.id === 'sport' && a % 3 === 0 ? 'games' : section.id,
          about: `About ${a}`,
        })),
      ),
    second: async () => pass(1_000),
    minute: async (a) => pass((1 + (a % 30)) * MINUTE),
    hour: async (a) => pass((1 + (a % 6)) * HOUR),
    day: async () => pass(24 * HOUR),
  };

  return {
    stories,
    async step({ kind, a, b }) {
      await run[kind](a, b, some(stories, a));
    },
    paths() {
      const fixed = [
        '/',
        '/zh',
        '/section/hong-kong',
        '/section/sport',
        '/section/games',
        '/zh/section/games',
        '/section/sport/feed.json',
        '/zh/section/china',
        '/topic/transport',
      ];
      const lists = [
        '/author/ann',
        '/corrections',
        '/feed.xml',
        '/zh/feed.xml',
        '/section/business/feed.xml',
        '/section/business/atom.xml',
        '/topic/harbour/feed.json',
        '/zh/topic/harbour/atom.xml',
        '/author/ben/feed.xml',
        '/zh/author/ben/feed.json',
        '/corrections/atom.xml',
        '/zh/corrections/feed.xml',
        '/quote-of-the-day/feed.json',
        '/zh/quote-of-the-day/feed.xml',
        '/rss',
      ];
      const machines = [
        '/sitemap.xml',
        '/sitemaps/lists.xml',
        '/news-sitemap.xml',
        '/llms.txt',
        '/search?q=ferry',
        '/search?q=港',
        '/search?q=mended',
      ];
      const days = [
        '/archive/2026/08/23',
        '/quote-of-the-day',
        `/quote-of-the-day/${hkDate(now())}`,
        '/quote-of-the-day/by-speaker',
        '/nowhere',
        ...OLD,
      ];
      const live = [...addresses].flatMap((path) => [
        liveChangesPath(path),
        `${liveChangesPath(path)}?after=3`,
      ]);
      const embedded = [...addresses]
        .slice(0, 4)
        .map((path) => `/oembed?url=${encodeURIComponent(`https://portal.test${path}`)}`);
      return [...fixed, ...lists, ...machines, ...days, ...addresses, ...live, ...embedded];
    },
  };
}
