/** What an event was done to, by its name today. */
import { inArray } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { people } from '#db/people/tables';
import { pictures } from '#db/pictures/tables';
import { stories } from '#db/stories/tables';
import { topics } from '#db/topics/tables';
import type { LoggedThing } from './model.ts';
import type { events } from './tables.ts';

type Row = typeof events.$inferSelect;

const areaOf = (kind: string): string => kind.split('.')[0] ?? '';
const STORIES = new Set(['story', 'live', 'address', 'report']);
const idsOf = (rows: readonly Row[], is: (area: string) => boolean): string[] => [
  ...new Set(rows.filter(({ kind }) => is(areaOf(kind))).map(({ subject }) => subject)),
];

/** Where the names of each kind of thing stand. */
const sources = (
  reader: Db,
): { is: (area: string) => boolean; named: (ids: string[]) => Promise<{ id: string; name: string }[]> }[] => [
  {
    is: (area) => STORIES.has(area),
    named: (ids) =>
      reader.select({ id: stories.id, name: stories.headline }).from(stories).where(inArray(stories.id, ids)),
  },
  {
    is: (area) => area === 'topic',
    named: (ids) =>
      reader.select({ id: topics.id, name: topics.name }).from(topics).where(inArray(topics.id, ids)),
  },
  {
    is: (area) => area === 'person',
    named: (ids) =>
      reader.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)),
  },
  {
    is: (area) => area === 'picture',
    named: (ids) =>
      reader
        .select({ id: pictures.id, name: pictures.caption })
        .from(pictures)
        .where(inArray(pictures.id, ids)),
  },
  {
    is: (area) => area === 'user' || area === 'access',
    named: (ids) =>
      reader.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids)),
  },
];

/** Names of things by their kind; a thing that is gone keeps its id. One query a kind, however many rows. */
export async function thingsOf(reader: Db, rows: readonly Row[]): Promise<(row: Row) => LoggedThing> {
  const names = new Map<string, string>();
  for (const { is, named } of sources(reader)) {
    const ids = idsOf(rows, is);
    if (ids.length > 0) for (const { id, name } of await named(ids)) names.set(id, name);
  }
  return ({ kind, subject }) => ({
    id: subject,
    name: names.get(subject) ?? '',
    href: names.has(subject) || areaOf(kind) === 'quote' ? pageOf(areaOf(kind), subject) : null,
  });
}

function pageOf(area: string, subject: string): string | null {
  if (STORIES.has(area)) return `/desk/stories/${subject}`;
  if (area === 'picture') return `/desk/pictures/${subject}`;
  if (area === 'quote') return `/desk/quotes?date=${subject}`;
  if (area === 'topic' || area === 'person') return '/desk/topics';
  return area === 'user' ? '/desk/users' : null;
}
