/** A version of a story exactly as readers will see it, whoever asks: rights are the business of whoever calls. */
import { and, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { read } from '#db/core/read';
import { storyPath } from '#db/shared/paths';
import { makeSlug } from '#db/shared/slug';
import { countWords } from '#db/shared/text';
import { cardOf, type StoryContent, storyText } from './model.ts';
import { isLive, releasesOf } from './release.ts';
import { storyView } from './story-view.ts';
import { revisions, stories } from './tables.ts';
import type { StoryView } from './views.ts';

/** Null when there is no such version. */
export function draftView(id: string, version: number): Promise<StoryView | null> {
  return read([`story:${id}`], async (scope) => {
    const [row] = await scope.db
      .select({ content: revisions.content, pair: stories.pair, language: stories.language })
      .from(revisions)
      .innerJoin(stories, eq(stories.id, revisions.story))
      .where(and(eq(revisions.story, id), eq(revisions.version, version)))
      .limit(1);
    if (!row) return null;
    const t = now();
    const live = (await releasesOf(scope.db, id)).find((release) => isLive(release, t));
    const content: StoryContent = row.content;
    const { language } = row;
    const publishedAt = live?.publishedAt ?? t;
    const slug = content.slug || makeSlug(content.headline, language) || id;
    return storyView(
      scope,
      {
        id,
        language,
        path: live?.path ?? storyPath(language, publishedAt, slug),
        card: cardOf(content, countWords(storyText(content))),
        publishedAt,
        updatedAt: live?.updatedAt ?? null,
        liveFrom: t,
        liveUntil: null,
        pairKey: row.pair,
      },
      content,
    );
  });
}
