/** What the share pictures of a story or a quote say now, or will say at an hour that is set already. */
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { pageContext, shared } from '#db/core/process';
import { db } from '#db/core/write';
import { quoteOfDate } from '#db/quotes/reader-queries';
import { addDays, hkDate, hkInstant } from '#db/shared/hk-time';
import { languages } from '#db/shared/languages';
import { storyById } from '#db/stories/reader-queries';
import { releases, stories } from '#db/stories/tables';
import { paperNames } from '#db/settings/reader-queries';
import { type AskedShare, paperDrawing, quoteDrawing, storyDrawing } from './address.ts';
import { type Drawing, shareShapes } from './job.ts';

/** Runs reader queries as a page of the instant `t` would; gives also when their answer changes by itself (ms UTC). */
async function asAt<T>(t: number, fn: () => Promise<T>): Promise<{ value: T; until: number }> {
  const context = pageContext('/', 0, t);
  const value = await shared.page.run(context, fn);
  return { value, until: context.boundary };
}

async function drawingOf(asked: AskedShare): Promise<Drawing | null> {
  const names = await paperNames();
  if (asked.kind === 'paper') return paperDrawing(asked.language, names[asked.language]);
  if (asked.kind === 'story') {
    const story = await storyById(asked.id);
    return story && storyDrawing(story, names);
  }
  const quote = await quoteOfDate(asked.language, asked.date);
  return quote && quoteDrawing(quote, asked.language, asked.shape, names);
}

/**
 * What the picture of a public story or quote says at this moment, and until when at least (ms UTC, Infinity = no end
 * known); null when the story or the quote is not public.
 */
export async function currentShare(asked: AskedShare): Promise<{ drawing: Drawing; until: number } | null> {
  const { value, until } = await asAt(now(), () => drawingOf(asked));
  return value && { drawing: value, until };
}

/** Instants (ms UTC) at which the picture of a story may change: now, and each start of a release of it or its pair. */
async function instantsOf(story: string): Promise<number[]> {
  const t = now();
  const reader = await db();
  const [row] = await reader
    .select({ pair: stories.pair })
    .from(stories)
    .where(eq(stories.id, story))
    .limit(1);
  if (!row) return [];
  const twins = await reader.select({ id: stories.id }).from(stories).where(eq(stories.pair, row.pair));
  const ids = twins.map(({ id }) => id);
  const ahead = await reader
    .select({ from: releases.liveFrom, until: releases.liveUntil })
    .from(releases)
    .where(and(inArray(releases.story, ids), gt(releases.liveFrom, t)));
  const ends = ahead.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  return [t, ...new Set(ends)];
}

/** Every picture that these stories need now or at an hour that is set. Unknown and withdrawn ones need none. */
export async function storyDrawings(ids: readonly string[]): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  const names = await paperNames();
  for (const id of ids)
    for (const t of await instantsOf(id)) {
      const { value } = await asAt(t, () => storyById(id));
      if (value) drawings.push(storyDrawing(value, names));
    }
  return drawings;
}

/** Every picture of the quotes from `back` days ago to `ahead` days on, in both languages and shapes. */
export async function quoteDrawings(back: number, ahead: number): Promise<Drawing[]> {
  const today = hkDate(now());
  const drawings: Drawing[] = [];
  const names = await paperNames();
  for (let day = -back; day <= ahead; day += 1) {
    const date = addDays(today, day);
    const noon = (hkInstant(date) ?? now()) + 12 * 3_600_000;
    for (const language of languages) {
      const { value } = await asAt(Math.max(noon, now()), () => quoteOfDate(language, date));
      if (value) drawings.push(...shareShapes.map((shape) => quoteDrawing(value, language, shape, names)));
    }
  }
  return drawings;
}

/** Ids of the stories whose release began last or is still to begin, newest first. */
export async function newestStories(limit: number): Promise<string[]> {
  const reader = await db();
  const rows = await reader
    .selectDistinct({ id: releases.story, at: releases.publishedAt })
    .from(releases)
    .orderBy(desc(releases.publishedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}
