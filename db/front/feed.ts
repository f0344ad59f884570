/** Stories that an editor may place, the newest first: live ones, those that will be, and drafts by their last change. */
import { and, desc, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { listedByIds, listStories } from '#db/stories/desk-queries';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import type { FeedStory } from './desk-views.ts';

/** What went out last is there also when other stories were touched since. */
const LAST_OUT = 50;

async function lastOut(language: Language): Promise<string[]> {
  const rows = await (
    await db()
  )
    .select({ story: releases.story })
    .from(releases)
    .where(and(eq(releases.language, language), visibleAt(now())))
    .orderBy(desc(releases.publishedAt), desc(releases.story))
    .limit(LAST_OUT);
  return rows.map(({ story }) => story);
}

/**
 * What a person may place: what colleagues changed last (or what is found by `words` in headlines, or is their own) and,
 * where nothing is looked for, what went out last. [] for who makes no front.
 */
export async function feedForDesk(
  actor: Actor,
  { language, mine, words }: { language: Language; mine: boolean; words: string },
): Promise<FeedStory[]> {
  if (!can(actor, 'front.publish')) return [];
  const { items } = await listStories(actor, { view: mine ? 'mine' : 'all', language, headline: words });
  const out = mine || words.trim() !== '' ? [] : await listedByIds(actor, await lastOut(language));
  return [...new Map([...items, ...out].map((story) => [story.id, story])).values()]
    .filter(({ state, headline }) => state !== 'withdrawn' && headline !== '')
    .map(
      ({ id, headline, state, language: of, section, embargoUntil, path, stateAt, changedAt, readers }) => ({
        id,
        headline,
        state,
        language: of,
        section,
        embargoUntil,
        path,
        at: stateAt ?? changedAt,
        readers,
      }),
    )
    .sort((a, b) => b.at - a.at);
}
