/** The event log as the page store and the desk read it. */
import { asc, desc, gt } from 'drizzle-orm';
import { engine } from '#db/core/client';
import { events } from './tables.ts';

/** Id of the newest event; 0 when there is none. */
export async function newestEvent(): Promise<number> {
  const reader = (await engine()).reader;
  const [row] = await reader.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1);
  return row?.id ?? 0;
}

export type TaggedEvent = { id: number; at: number; tags: string[] };

/** Events after an id, oldest first, with the tags that they make old. */
export async function eventsAfter(id: number): Promise<TaggedEvent[]> {
  const reader = (await engine()).reader;
  return reader
    .select({ id: events.id, at: events.at, tags: events.tags })
    .from(events)
    .where(gt(events.id, id))
    .orderBy(asc(events.id));
}

/** A number that changes whenever any process of this database commits (about 7 µs on SQLite). */
export async function dataVersion(): Promise<() => number> {
  const opened = await engine();
  return () => opened.dataVersion();
}
