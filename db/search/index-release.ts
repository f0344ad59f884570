/** Search rows are made with the release, keyed by it, and held against `visibleAt(t)` when asked. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { storyText } from '#db/stories/model';
import { releasePeople, releases, revisions } from '#db/stories/tables';
import type { Entry } from './engine.ts';
import { searchEngine } from './which-engine.ts';

/** Adds a release's words, inside a write. */
export const indexRelease = (tx: Db, entry: Entry): Promise<void> => searchEngine().add(tx, entry);

/** The entry of a release as its rows say; undefined when there is no such release. */
export async function entryOf(tx: Db, release: string): Promise<Entry | undefined> {
  const [row] = await tx
    .select({
      language: releases.language,
      publishedAt: releases.publishedAt,
      section: releases.section,
      content: revisions.content,
    })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(eq(releases.id, release));
  if (!row) return undefined;
  const people = await tx
    .select({ person: releasePeople.person })
    .from(releasePeople)
    .where(eq(releasePeople.release, release));
  const { content, ...rest } = row;
  return {
    ...rest,
    release,
    headline: content.headline,
    text: storyText(content),
    people: people.map(({ person }) => person),
  };
}

/** Takes a release's words out, inside a write: only for releases that never began, or go altogether. */
export async function unindexRelease(tx: Db, release: string): Promise<void> {
  const entry = await entryOf(tx, release);
  if (entry) await searchEngine().remove(tx, entry);
}
