import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { stories } from '#db/stories/tables';
import { targetFor } from '#db/stories/whose';
import type { Inspection } from './model.ts';
import { inspections } from './tables.ts';

/** The newest reading of a story; null when there never was one, and none is due. */
export async function inspectionOf(reader: Db, story: string): Promise<Inspection | null> {
  const [row] = await reader.select().from(inspections).where(eq(inspections.story, story)).limit(1);
  if (!row) return null;
  const { dueAt, checkedAt, attempts, looked, closed, findings, trouble } = row;
  // A live story that goes on is read at its pace: until then it is as it was found last.
  const isLater = dueAt !== null && attempts === 0 && dueAt > now();
  return {
    state:
      trouble !== ''
        ? 'failed'
        : (dueAt !== null && !isLater) || checkedAt === null
          ? 'waiting'
          : findings.length > 0
            ? 'wrong'
            : 'green',
    at: checkedAt,
    looked,
    closed,
    findings,
  };
}

/** The same for whoever publishes the story; undefined for everybody else. */
export async function inspectionForDesk(actor: Actor, story: string): Promise<Inspection | null | undefined> {
  const reader = await db();
  const [row] = await reader.select().from(stories).where(eq(stories.id, story)).limit(1);
  if (!row || !can(actor, 'story.publish', await targetFor(reader, actor, row))) return undefined;
  return inspectionOf(reader, story);
}
