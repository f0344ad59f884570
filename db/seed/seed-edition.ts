/** Brings the sample edition into an empty database, through the desk's own commands. */
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import { correctUpdate } from '#db/live/commands/correct-update';
import { postUpdate } from '#db/live/commands/post-update';
import { savePerson } from '#db/people/commands/save-person';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections as sectionRows } from '#db/sections/tables';
import { changeSettings } from '#db/settings/commands/change-settings';
import { type Actor, systemActor } from '#db/shared/actor';
import { addDays, hkDate } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import type { PictureUse } from '#db/stories/blocks';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { saveTopic } from '#db/topics/commands/save-topic';
import { people } from './edition/people.ts';
import { quotes } from './edition/quotes.ts';
import { topics } from './edition/topics.ts';
import type { SamplePicture, SampleStory } from './edition/types.ts';
import { blocksOf } from './markup.ts';
import { editionOrder, editionTimes } from './order.ts';
import { seedPictures } from './pictures.ts';
import { sections } from './sections.ts';

const MINUTE = 60_000;
const QUOTES_BACK = 15;

/** A refusal while seeding is a mistake in the edition itself. */
function must<T>(result: Result<T>, what: string): T {
  if (!result.ok)
    throw new Error(`The sample edition was refused (${what}): ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Seeds when the database holds no section yet. Takes the present instant as the day of the edition. */
export async function ensureEdition(): Promise<{ seeded: boolean }> {
  const [any] = await (await db()).select().from(sectionRows).limit(1);
  if (any) return { seeded: false };
  await seedEdition();
  return { seeded: true };
}

async function seedEdition(): Promise<void> {
  const seed = systemActor('seed');
  const start = now();
  const pictures = await seedPictures(editionOrder());
  must(await saveSections(seed, sections), 'sections');
  const topicIds = new Map<string, string>();
  for (const { key, ...topic } of topics)
    topicIds.set(key, must(await saveTopic(seed, topic), `topic ${key}`).topic);
  const personIds = new Map<string, string>();
  for (const { key, ...person } of people) {
    const kind = key === 'hong-kong-news' ? ('organisation' as const) : ('person' as const);
    personIds.set(key, must(await savePerson(seed, { ...person, kind }), `person ${key}`).person);
  }
  await seedStories(seed, start, { topicIds, personIds, pictures });
  await seedQuotes(seed, start);
  must(await changeSettings(seed, { sample: true }), 'settings');
}

type Known = {
  topicIds: ReadonlyMap<string, string>;
  personIds: ReadonlyMap<string, string>;
  /** Picture ids by "<art> <seed>". */
  pictures: ReadonlyMap<string, string>;
};

async function seedStories(seed: Actor, start: number, known: Known): Promise<void> {
  const order = editionOrder();
  const keys = new Map<string, string>();
  // All are begun first, so that stories can link to each other.
  for (const story of order) {
    const created = await createStory(
      seed,
      {
        language: story.language,
        key: `seed-${keys.size}`,
        pairOf: story.pairOf ? (keys.get(story.pairOf) ?? null) : null,
      },
      { sample: true },
    );
    keys.set(story.key, must(created, story.key).story);
  }
  const times = editionTimes(start);
  // Oldest first, as a newsroom would have done it.
  for (const story of [...order].reverse()) {
    const first = times.get(story.key) ?? start;
    if (story.began === undefined) await seedStory(seed, story, keys, known, first, start);
    else await seedLive(seed, story, keys, known, { first, start });
  }
}

/** A live story with its updates, as a newsroom would have posted them. */
async function seedLive(
  seed: Actor,
  story: SampleStory,
  keys: ReadonlyMap<string, string>,
  known: Known,
  { first, start }: { first: number; start: number },
): Promise<void> {
  const before = (minutes: number): number => Math.floor((start - minutes * MINUTE) / MINUTE) * MINUTE;
  await seedStory(seed, story, keys, known, first, start);
  const nameOf = (key: string): string => {
    const person = people.find((known) => known.key === key);
    if (!person) throw new Error(`The live story ${story.key} names "${key}", who is not there.`);
    return story.language === 'zh' ? person.nameZh : person.name;
  };
  for (const [i, update] of (story.updates ?? []).entries()) {
    const text = { headline: update.headline, body: blocksOf(update.text, keys) };
    const posted = must(
      await postUpdate(seed, {
        story: keys.get(story.key),
        key: `seed-${keys.get(story.key)}-${i}`,
        ...text,
        author: nameOf(update.by),
        keyEvent: update.key ?? false,
        pinned: update.pinned ?? false,
        at: before(update.minutes),
      }),
      `${story.key}, update ${i}`,
    );
    if (!update.correction) continue;
    const at = before(update.correction.minutes);
    must(
      await correctUpdate(seed, {
        update: posted.update,
        version: posted.version,
        ...text,
        kind: 'correction',
        text: update.correction.text,
        at,
      }),
      `correction of ${story.key}, update ${i}`,
    );
  }
}

async function seedStory(
  seed: Actor,
  story: SampleStory,
  keys: ReadonlyMap<string, string>,
  known: Known,
  first: number,
  start: number,
): Promise<void> {
  const id = keys.get(story.key) ?? '';
  const saved = must(
    await saveRevision(seed, { story: id, base: 1, content: contentOf(story, keys, known) }),
    story.key,
  );
  must(await publishStory(seed, { story: id, version: saved.version, at: first }), story.key);
  if (story.correction) {
    const { kind, text } = story.correction;
    const at = Math.min(first + 180 * MINUTE, start - MINUTE);
    must(
      await correctStory(seed, { story: id, version: saved.version, kind, text, place: 'end', at }),
      `correction of ${story.key}`,
    );
  } else if (story.points.length > 0 && first + 9 * MINUTE < start) {
    // News that moved on: an update some time after.
    const at = Math.min(first + 84 * MINUTE, start - 8 * MINUTE);
    must(await publishStory(seed, { story: id, version: saved.version, kind: 'update', at }), story.key);
  }
}

function contentOf(story: SampleStory, keys: ReadonlyMap<string, string>, known: Known): StoryContent {
  const ids = (wanted: readonly string[], from: ReadonlyMap<string, string>): string[] =>
    wanted.map((key) => {
      const id = from.get(key);
      if (!id) throw new Error(`The sample story ${story.key} names "${key}", which is not there.`);
      return id;
    });
  /** How this story uses one of its pictures. */
  const useOf = ({ art, seed, alt, caption }: SamplePicture): PictureUse[] => {
    const picture = known.pictures.get(`${art} ${seed}`);
    // The record names its maker in English.
    return picture ? [{ picture, alt, caption, credit: story.language === 'zh' ? '香港新聞' : null }] : [];
  };
  const gallery = (story.gallery ?? []).flatMap(useOf);
  return {
    ...emptyContent(),
    headline: story.headline,
    shortHeadline: story.shortHeadline ?? '',
    kicker: story.kicker,
    slug: story.key,
    standfirst: story.standfirst,
    points: story.points,
    body: [
      ...blocksOf(story.body, keys),
      ...(gallery.length > 0
        ? [{ id: 'gallery', kind: 'gallery' as const, title: '', pictures: gallery }]
        : []),
    ],
    form: story.form,
    section: story.section,
    topics: ids(story.topics, known.topicIds),
    bylines: ids(story.bylines, known.personIds),
    ...(story.helpers ? { helpers: ids(story.helpers, known.personIds) } : {}),
    place: story.place ?? '',
    lead: (story.picture ? useOf(story.picture) : [])[0] ?? null,
    ...(story.backstory ? { backstory: story.backstory } : {}),
    ...(story.lifespan ? { lifespan: story.lifespan } : {}),
  };
}

async function seedQuotes(seed: Actor, start: number): Promise<void> {
  const checker = systemActor('setup');
  const today = hkDate(start);
  for (const [i, quote] of quotes.entries()) {
    const date = addDays(today, i - QUOTES_BACK);
    const { translator = '', original = '', originalLanguage = '', ...rest } = quote;
    must(
      await saveQuote(seed, { date, translator, original, originalLanguage, ...rest }),
      `quote ${i} by ${quote.speaker}`,
    );
    must(await checkQuote(checker, { date }), `quote ${i}`);
  }
}
