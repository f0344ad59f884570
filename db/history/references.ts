/** What the log says of the versions of a story: restored, named when it was released, standing when it moved on. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { events } from '#db/events/tables';
import { releases, revisions } from '#db/stories/tables';
import { fieldNames } from './compare.ts';
import type { FieldName } from './views.ts';

const Restored = z.object({
  version: z.number().int(),
  from: z.number().int(),
  field: z.enum(fieldNames).nullable(),
});
const Withdrawn = z.object({ reason: z.string() });
const Named = z.object({ version: z.number().int() });

export type Restoration = { version: number; from: number; field: FieldName | null };

/** Restorations of a story, oldest first. */
export async function restorationsOf(tx: Db, story: string): Promise<Restoration[]> {
  const rows = await tx
    .select({ after: events.after })
    .from(events)
    .where(and(eq(events.subject, story), eq(events.kind, 'story.restored')))
    .orderBy(asc(events.id));
  return rows.flatMap(({ after }) => {
    const read = Restored.safeParse(after);
    return read.success ? [read.data] : [];
  });
}

/** When a story was withdrawn and why, oldest first. */
export async function withdrawalsOf(tx: Db, story: string): Promise<{ at: number; reason: string }[]> {
  const rows = await tx
    .select({ at: events.at, after: events.after })
    .from(events)
    .where(and(eq(events.subject, story), eq(events.kind, 'story.withdrawn')))
    .orderBy(asc(events.id));
  return rows.map(({ at, after }) => {
    const read = Withdrawn.safeParse(after);
    return { at, reason: read.success ? read.data.reason : '' };
  });
}

/** Kinds of event that name the version they are about. */
const NAMING = [
  'story.published',
  'story.updated',
  'story.scheduled',
  'story.rescheduled',
  'story.moved-on',
  'story.link-made',
  'story.suggestion-settled',
];

/**
 * Versions that something refers to and that therefore stay: released or waiting, what a release was based on, named
 * when one was made (also if it was taken back), restored and made by restoring, standing when the story moved on, or
 * saying what somebody had suggested.
 */
export async function referredVersions(tx: Db, story: string): Promise<Set<number>> {
  const found = new Set<number>();
  const shown = await tx
    .select({ revision: releases.revision, basedOn: releases.basedOn })
    .from(releases)
    .where(eq(releases.story, story));
  const ids = shown.flatMap(({ revision, basedOn }) => (basedOn ? [revision, basedOn] : [revision]));
  if (ids.length > 0)
    for (const { version } of await tx
      .select({ version: revisions.version })
      .from(revisions)
      .where(inArray(revisions.id, ids)))
      found.add(version);
  for (const { version, from } of await restorationsOf(tx, story)) {
    found.add(version);
    found.add(from);
  }
  for (const { after } of await tx
    .select({ after: events.after })
    .from(events)
    .where(and(eq(events.subject, story), inArray(events.kind, NAMING)))) {
    const named = Named.safeParse(after);
    if (named.success) found.add(named.data.version);
  }
  return found;
}
