/**
 * Stories as sitemaps name them. No query here reads all of them: which files there are follows from one look at the
 * index for each day, and a file reads its own stories alone.
 */
import { and, desc, eq, gte, inArray, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { read, type ReadScope } from '#db/core/read';
import { later, liveMarks } from '#db/live/marks';
import { liveUpdateReleases } from '#db/live/tables';
import { updateVisibleAt } from '#db/live/visible';
import { picturesByIds, pictureView } from '#db/pictures/reader-queries';
import { sections } from '#db/sections/tables';
import { dateOfDayNumber as dateOf, isDate } from '#db/shared/hk-time';
import { type Language, languages } from '#db/shared/languages';
import { usedPicture } from './cards.ts';
import { dayOfPublication, lastChange, releases } from './tables.ts';
import type { PictureView } from './views.ts';
import { noteListBoundary, visibleAt } from './visible.ts';

const DAY_MS = 86_400_000;
/** Files are of days eight hours ahead of UTC all the year, so that arithmetic finds them: only their names are dates. */
const OFFSET_MS = 8 * 3_600_000;

/** A month with more stories than this has a file for every two of its days. */
export const MOST_OF_MONTH = 500;
/** Days of a file of such a month: one would make the index long, ten the files. The last, from the 29th on, may have three. */
const PART_DAYS = 2;
const LAST_PART = 29;

const NEWS_WINDOW_MS = 48 * 3_600_000;
/** What search engines take in one file of news. */
export const MOST_NEWS = 1_000;

/** A number as an integer: the driver binds every number as a float, and 7 / 2 would be 3.5. */
const whole = (n: number): SQL => sql`cast(${n} as bigint)`;

/** Number of the day in which an instant lies, and the instant at which it begins. */
const dayOf = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS);
const startOf = (day: number): number => day * DAY_MS - OFFSET_MS;
const dayOfDate = (date: string): number => dayOf(Date.parse(`${date}T00:00:00+08:00`));

/** The first date of the part of its month in which a date lies. */
function partOf(date: string): string {
  const day = Number(date.slice(8));
  const first = Math.min(LAST_PART, day - ((day - 1) % PART_DAYS));
  return date.slice(0, 8) + String(first).padStart(2, '0');
}

/** The day by which the file of a story is named, if its month has files of days; the file's name begins the same otherwise. */
export const fileDay = (publishedAt: number): string => partOf(dateOf(dayOf(publishedAt)));

/** A file of stories: `2026-08`, or of a month with many its first day, `2026-08-21`. `changedAt`: newest change in it, ms UTC. */
export type StoryFile = { name: string; changedAt: number };

async function notes(scope: ReadScope): Promise<void> {
  for (const language of languages) await noteListBoundary(scope, language);
}

const publishedIn = (from: number, until: number): SQL[] => [
  gte(releases.publishedAt, from),
  lt(releases.publishedAt, until),
];

/** The first or last visible publication, ms UTC; undefined when nothing is public. */
async function edge(scope: ReadScope, order: SQL): Promise<number | undefined> {
  const [row] = await scope.db
    .select({ at: releases.publishedAt })
    .from(releases)
    .where(visibleAt(scope.t))
    .orderBy(order)
    .limit(1);
  return row?.at;
}

/** Each day on which something visible was first published, with the newest change of it: one look at an index a day. */
async function days(scope: ReadScope): Promise<Map<number, number>> {
  const first = await edge(scope, sql`${releases.publishedAt} asc`);
  const last = await edge(scope, sql`${releases.publishedAt} desc`);
  if (first === undefined || last === undefined) return new Map();
  // As the driver gives them: thousands of rows took Drizzle longer to shape than SQLite to find. `+ 0`: compared with a
  // column, whose type would have each row turned into it, the index of an expression is not used.
  const rows = await scope.db.rows<{ n: number; changed: number | null }>(sql`
    with recursive days(n) as (
      select ${whole(dayOf(first))} union all select n + 1 from days where n < ${whole(dayOf(last))}
    )
    select n, (
      select ${lastChange} from ${releases}
      where ${dayOfPublication} = days.n + 0 and ${visibleAt(scope.t)}
      order by ${lastChange} desc limit 1) as changed
    from days
    order by n`);
  return new Map(rows.flatMap(({ n, changed }) => (changed === null ? [] : [[Number(n), Number(changed)]])));
}

/** The newest update of live stories by the day of their first publication: few are live, and found by their updates. */
async function liveChanges(scope: ReadScope): Promise<Map<number, number>> {
  const live = await scope.db
    .select({
      story: liveUpdateReleases.story,
      at: sql<number>`max(coalesce(${liveUpdateReleases.updatedAt}, ${liveUpdateReleases.publishedAt}))`.mapWith(
        Number,
      ),
    })
    .from(liveUpdateReleases)
    .where(updateVisibleAt(scope.t))
    .groupBy(liveUpdateReleases.story);
  const changed = new Map(live.map(({ story, at }) => [story, at]));
  const shown = await scope.db
    .select({ story: releases.story, publishedAt: releases.publishedAt })
    .from(releases)
    .where(and(inArray(releases.story, [...changed.keys()]), visibleAt(scope.t)));
  const newest = new Map<number, number>();
  for (const { story, publishedAt } of shown) {
    const day = dayOf(publishedAt);
    newest.set(day, Math.max(newest.get(day) ?? 0, changed.get(story) ?? 0));
  }
  return newest;
}

type Span = { from: number; until: number };

/**
 * For each span, which follow each other in time: whether a file of all its stories may be too long. One question for
 * all of them. What is not visible counts as well: to leave it out, each row would have to be read; as it is, the index
 * alone answers.
 */
async function areLarge(scope: ReadScope, spans: readonly Span[]): Promise<boolean[]> {
  if (spans.length === 0) return [];
  // One cast says what the others are: Drizzle took longer to write hundreds of them than SQLite to answer.
  const list = spans.map(({ from, until }, i) =>
    i === 0 ? sql`(${whole(from)}, ${whole(until)})` : sql`(${from}, ${until})`,
  );
  const rows = await scope.db.rows<{ large: number | null }>(sql`
    with spans(begins, ends) as (values ${sql.join(list, sql`, `)})
    select (
      select 1 from ${releases}
      where ${releases.publishedAt} >= spans.begins and ${releases.publishedAt} < spans.ends
      limit 1 offset ${whole(MOST_OF_MONTH)}) as large
    from spans
    order by begins`);
  return rows.map(({ large }) => large !== null);
}

const monthOf = (day: number): string => dateOf(day).slice(0, 7);

/** The span of a month or a part of one by its name; undefined for what is neither. */
function spanOf(name: string): Span | undefined {
  const isPart = isDate(name) && partOf(name) === name;
  const first = isPart ? name : `${name}-01`;
  if (!isDate(first)) return undefined;
  const begins = dayOfDate(first);
  const ends =
    isPart && Number(name.slice(8)) < LAST_PART
      ? begins + PART_DAYS
      : dayOfDate(`${monthOf(dayOfDate(`${first.slice(0, 7)}-01`) + 31)}-01`);
  return { from: startOf(begins), until: startOf(ends) };
}

async function filesOf(scope: ReadScope): Promise<StoryFile[]> {
  const changes = await days(scope);
  const live = await liveChanges(scope);
  const months = new Map<string, StoryFile[]>();
  // From the first day to the last: those of a file follow each other.
  for (const [day, changed] of changes) {
    const date = dateOf(day);
    const [month, name] = [date.slice(0, 7), partOf(date)];
    const changedAt = Math.max(changed, live.get(day) ?? 0);
    const parts = months.get(month) ?? [];
    const last = parts.at(-1);
    if (last?.name === name) last.changedAt = Math.max(last.changedAt, changedAt);
    else parts.push({ name, changedAt });
    months.set(month, parts);
  }
  const spans = [...months.keys()].flatMap((name) => spanOf(name) ?? []);
  const large = await areLarge(scope, spans);
  return [...months]
    .flatMap(([name, parts], i) =>
      large[i] ? parts : [{ name, changedAt: Math.max(...parts.map((file) => file.changedAt)) }],
    )
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Every file of stories, newest first: each visible story of either language stands in exactly one. */
export const storyFiles = (): Promise<StoryFile[]> =>
  read(['list:en', 'list:zh'], async (scope) => {
    await notes(scope);
    return filesOf(scope);
  });

export type SitemapStory = {
  path: string;
  language: Language;
  headline: string;
  publishedAt: number;
  /** Newest change of substance; the first publication before there was one. */
  changedAt: number;
  picture: PictureView | null;
};

const columns = {
  id: releases.story,
  path: releases.path,
  language: releases.language,
  form: releases.form,
  card: releases.card,
  publishedAt: releases.publishedAt,
  updatedAt: releases.updatedAt,
};

type Row = Pick<
  typeof releases.$inferSelect,
  'path' | 'language' | 'form' | 'card' | 'publishedAt' | 'updatedAt'
> & { id: string };

async function named(scope: ReadScope, rows: readonly Row[]): Promise<SitemapStory[]> {
  const pictures = await picturesByIds(
    scope,
    rows.flatMap(({ card }) => (card.lead ? [card.lead.picture] : [])),
  );
  const live = await liveMarks(
    scope,
    rows.flatMap(({ id, form }) => (form === 'live' ? [id] : [])),
  );
  return rows.map(({ id, path, language, card, publishedAt, updatedAt }) => {
    const record = card.lead && pictures.get(card.lead.picture);
    return {
      ...{ path, language, publishedAt, headline: card.headline },
      changedAt: later(updatedAt, live.get(id)?.updatedAt) ?? publishedAt,
      picture: card.lead && record ? usedPicture(card.lead, pictureView(record)) : null,
    };
  });
}

const newestFirst = [desc(releases.publishedAt), desc(releases.story)] as const;

/** The stories of a file, newest first; null when there is no file of that name. */
export const storiesOfFile = (name: string): Promise<SitemapStory[] | null> =>
  read(['list:en', 'list:zh'], async (scope) => {
    await notes(scope);
    const span = spanOf(name);
    const month = spanOf(name.slice(0, 7));
    if (!span || !month) return null;
    // A large month has files of its parts, every other one of its own: no story stands in two.
    const [large] = await areLarge(scope, [month]);
    if (large !== isDate(name)) return null;
    const rows = await scope.db
      .select(columns)
      .from(releases)
      .where(and(visibleAt(scope.t), ...publishedIn(span.from, span.until)))
      .orderBy(...newestFirst);
    return rows.length === 0 ? null : named(scope, rows);
  });

const isNews = (t: number): SQL => and(visibleAt(t), gte(releases.publishedAt, t - NEWS_WINDOW_MS)) as SQL; // of given conditions

/** How many stories were first published in the last 48 hours. */
export const countNews = (): Promise<number> =>
  read(['list:en', 'list:zh'], async (scope) => {
    await notes(scope);
    const [row] = await scope.db
      .select({ n: sql<number>`count(*)`.mapWith(Number), oldest: sql<number>`min(${releases.publishedAt})` })
      .from(releases)
      .where(isNews(scope.t));
    if (row && row.n > 0) scope.noteBoundary(Number(row.oldest) + NEWS_WINDOW_MS + 1);
    return row?.n ?? 0;
  });

/** Stories of both languages first published in the last 48 hours, newest first: the `page`th thousand of them. */
export const newsStories = (page = 1): Promise<SitemapStory[]> =>
  read(['list:en', 'list:zh'], async (scope) => {
    await notes(scope);
    const rows = await scope.db
      .select(columns)
      .from(releases)
      .where(isNews(scope.t))
      .orderBy(...newestFirst)
      .limit(MOST_NEWS)
      .offset((page - 1) * MOST_NEWS);
    const oldest = rows.at(-1);
    // The first to leave is the oldest.
    if (oldest) scope.noteBoundary(oldest.publishedAt + NEWS_WINDOW_MS + 1);
    return named(scope, rows);
  });

/** The newest change (ms UTC) among the visible stories of a language, and of each of its sections with a visible story. */
export const sectionChanges = (
  language: Language,
): Promise<{ paper: number | null; sections: Map<string, number> }> =>
  read([`list:${language}`, 'sections'], async (scope) => {
    await noteListBoundary(scope, language);
    // Either has an index that begins with the newest of a section.
    const newest = (column: typeof releases.publishedAt | typeof releases.updatedAt) =>
      scope.db
        .select({ at: column })
        .from(releases)
        .where(
          and(
            eq(releases.section, sections.id),
            eq(releases.language, language),
            isNotNull(column),
            visibleAt(scope.t),
          ),
        )
        .orderBy(desc(column))
        .limit(1);
    const rows = await scope.db.rows<{ id: string; published: number | null; updated: number | null }>(
      sql`select ${sections.id} as id, (${newest(releases.publishedAt)}) as published, (${newest(releases.updatedAt)}) as updated from ${sections}`,
    );
    const found = new Map<string, number>();
    for (const { id, published, updated } of rows)
      if (published !== null) found.set(id, Math.max(Number(published), Number(updated ?? 0)));
    return { paper: found.size > 0 ? Math.max(...found.values()) : null, sections: found };
  });
