/** Rows of published stories by the thousand, made by the database itself. Used by tests and proofs only. */
import { type SQL, sql } from 'drizzle-orm';
import { write } from '#db/core/write';
import { ROOM } from '#db/search/sqlite/match';
import { cardOf, emptyContent } from './model.ts';

export type Bulk = {
  /** Begins the ids and slugs: two lots of one name would clash. */
  name: string;
  count: number;
  /** First publication of the oldest, ms UTC, and the time between one and the next. */
  from: number;
  step: number;
  section?: string;
  language?: 'en' | 'zh' | 'both';
  /** Every n-th was updated an hour after it came out; 0: none. */
  updated?: number;
  /** Topics and writers among which they are spread (`bulkNames`): a broad topic and a narrow one each, and a byline. */
  names?: Names;
};

export type Names = { topics: number; people: number };

/** Every so many topics are of the broad kind, which a paper writes about each day. */
const BROAD = 40;

const AT_ONCE = 50_000;

/** The driver binds every number as a float. */
const whole = (n: number): SQL => sql`cast(${n} as integer)`;

/** Writes topics and people `bulk-0`, `bulk-1` … for bulk stories to be about and by. */
export async function bulkNames({ topics, people }: Names): Promise<void> {
  const numbers = (n: number): SQL =>
    sql`with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n + 1 < ${whole(n)})`;
  await write(async (tx) => {
    await tx.execute(sql`insert into topics (id, slug, name, name_zh, about, about_zh, created_at)
      ${numbers(topics)} select 'bulk-' || n, 'bulk-' || n, 'Topic ' || n, '', '', '', 0 from numbers`);
    await tx.execute(sql`insert into people (id, slug, name, name_zh, role, role_zh, bio, bio_zh, contact, kind, created_at)
      ${numbers(people)} select 'bulk-' || n, 'bulk-' || n, 'Writer ' || n, '', '', '', '', '', '', 'person', 0 from numbers`);
  });
}

/** Writes stories with a headline, a sentence and an address of their day each; they are in no search. */
export async function bulkStories({
  name,
  count,
  from,
  step,
  section = 'hong-kong',
  language = 'both',
  updated = 5,
  names,
}: Bulk): Promise<void> {
  const content = JSON.stringify({
    ...emptyContent(),
    headline: 'A short notice of the day',
    standfirst: 'One of many short notices, written to be counted and to be found where it belongs.',
    section,
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'It has one sentence.' }] }],
  });
  const card = JSON.stringify(
    cardOf({ ...emptyContent(), headline: 'A short notice of the day', section }, 20),
  );
  for (let first = 0; first < count; first += AT_ONCE) {
    const last = Math.min(count, first + AT_ONCE);
    const numbers = sql`with recursive numbers(n) as (
        select ${whole(first)} union all select n + 1 from numbers where n + 1 < ${whole(last)}
      ), lot as (
        select n, ${name} || '-' || n as id, ${whole(from)} + n * ${whole(step)} as at,
          case when ${language} = 'both' then case n % 2 when 0 then 'en' else 'zh' end else ${language} end as lang,
          case when ${updated} > 0 and n % max(1, ${whole(updated)}) = 0 then ${whole(from)} + n * ${whole(step)} + 3600000 end as updated
        from numbers
      ), placed as (
        select *, case lang when 'zh' then '/zh' else '' end ||
          strftime('/%Y/%m/%d/', (at + 28800000) / 1000, 'unixepoch') || id as path
        from lot
      )`;
    await write(async (tx) => {
      await tx.execute(sql`insert into stories
        (id, language, pair, state, version, owner_id, created_at, changed_at, first_live_from, headline, section_id, words, sample)
        ${numbers} select id, lang, id, 'ready', 1, 'bulk', at, at, at, 'A short notice of the day', ${section}, 20, 0 from placed`);
      await tx.execute(sql`insert into revisions (id, story_id, version, content, actor, at)
        ${numbers} select 'r-' || id, id, 1, ${content}, 'bulk', at from placed`);
      await tx.execute(sql`insert into releases
        (id, story_id, revision_id, language, kind, live_from, held, actor, recorded_at, card, form, section_id, path, published_at, updated_at, undone)
        ${numbers} select 'l-' || id, id, 'r-' || id, lang, 'first', at, 0, 'bulk', at, ${card}, 'news', ${section}, path, at, updated, 0 from placed`);
      if (names) {
        const filed = (id: SQL): SQL =>
          sql`select 'l-' || id, ${id}, lang, id, at, coalesce(updated, at) from placed`;
        const broad = sql`'bulk-' || (n % ${whole(Math.min(BROAD, names.topics))})`;
        const narrow = sql`'bulk-' || (n * 7919 % ${whole(names.topics)})`;
        const into = sql`(release_id, topic_id, language, story_id, published_at, changed_at)`;
        await tx.execute(
          sql`insert or ignore into release_topics ${into} ${numbers} ${filed(broad)} union all ${filed(narrow)}`,
        );
        await tx.execute(sql`insert into release_people
          (release_id, person_id, language, story_id, published_at, changed_at)
          ${numbers} ${filed(sql`'bulk-' || (n * 104729 % ${whole(names.people)})`)}`);
      }
      // The indexes take them for read: they hold no word of them.
      await tx.execute(sql`insert into search_rows (row, release_id, language)
        ${numbers} select at * ${whole(ROOM)} + ${whole(ROOM - 1)}, 'l-' || id, lang from placed`);
      await tx.execute(sql`insert into draft_rows (story_id) ${numbers} select id from placed`);
      await tx.execute(sql`insert into addresses (path, story_id, kind, live_from)
        ${numbers} select path, id, 'page', at from placed`);
    });
  }
}
