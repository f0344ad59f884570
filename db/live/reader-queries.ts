/** What a page that is open asks: what has happened to a live story since. */
import { and, eq } from 'drizzle-orm';
import { resolve } from '#db/addresses/resolve';
import { correctionViews } from '#db/corrections/of-story';
import { read } from '#db/core/read';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { liveMarks } from './marks.ts';
import {
  AT_ONCE,
  changedSince,
  keyEvents,
  newestChange,
  pinnedUpdate,
  updateViews,
  whereIs,
} from './updates.ts';
import type { LiveChanges } from './views.ts';

/** Where an update of the live story at a path stands, a page of its own in a long one; null when it is not public. */
export async function placeOfUpdate(path: string, update: string): Promise<string | null> {
  const fate = await resolve(path);
  if (fate.kind !== 'page') return null;
  return read([`story:${fate.story}`], (scope) => whereIs(scope, { id: fate.story, path }, update));
}

/**
 * Changes of the live story at a path (decoded, of the story itself) after the change numbered `after`; the newest
 * updates when that is not a number. Null when there is no live story. At most 50: an open page is not a page of the archive.
 */
export async function changesAt(path: string, after: string | undefined): Promise<LiveChanges | null> {
  const fate = await resolve(path);
  if (fate.kind !== 'page') return null;
  const number = /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0;
  return read([`story:${fate.story}`], async (scope) => {
    const [release] = await scope.db
      .select({
        path: releases.path,
        form: releases.form,
        until: releases.liveUntil,
        begun: releases.publishedAt,
      })
      .from(releases)
      .where(and(eq(releases.story, fate.story), visibleAt(scope.t)))
      .limit(1);
    if (!release || release.form !== 'live') return null;
    scope.noteBoundary(release.until);
    const story = { id: fate.story, path: release.path };
    const mark = (await liveMarks(scope, [story.id])).get(story.id);
    const notices = await correctionViews(scope, story.id);
    const pinned = await pinnedUpdate(scope, story.id, notices);
    const { rows, gone } = await changedSince(scope, story.id, number, AT_ONCE);
    return {
      state: mark?.state ?? 'live',
      since: mark?.since ?? null,
      shownAt: scope.t,
      begun: release.begun,
      updatedAt: mark?.updatedAt ?? null,
      cursor: await newestChange(scope, story.id),
      keyEvents: await keyEvents(scope, story),
      pinned,
      changed: (await updateViews(scope, rows, notices)).filter(({ id }) => id !== pinned?.id),
      gone,
    };
  });
}
