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

/** Names of things by their kind; a thing that is gone keeps its id. One query a kind, however many rows. */
export async function thingsOf(reader: Db, rows: readonly Row[]): Promise<(row: Row) => LoggedThing> {
  const [ofStories, ofTopics, ofPeople, ofPictures, ofUsers] = [
    idsOf(rows, (area) => STORIES.has(area)),
    idsOf(rows, (area) => area === 'topic'),
    idsOf(rows, (area) => area === 'person'),
    idsOf(rows, (area) => area === 'picture'),
    idsOf(rows, (area) => area === 'user' || area === 'access'),
  ];
  const names = new Map<string, string>();
  const note = (found: readonly { id: string; name: string }[]): void =>
    found.forEach(({ id, name }) => names.set(id, name));
  if (ofStories.length > 0)
    note(
      await reader
        .select({ id: stories.id, name: stories.headline })
        .from(stories)
        .where(inArray(stories.id, ofStories)),
    );
  if (ofTopics.length > 0)
    note(
      await reader
        .select({ id: topics.id, name: topics.name })
        .from(topics)
        .where(inArray(topics.id, ofTopics)),
    );
  if (ofPeople.length > 0)
    note(
      await reader
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(inArray(people.id, ofPeople)),
    );
  if (ofPictures.length > 0)
    note(
      await reader
        .select({ id: pictures.id, name: pictures.caption })
        .from(pictures)
        .where(inArray(pictures.id, ofPictures)),
    );
  if (ofUsers.length > 0)
    note(
      await reader.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ofUsers)),
    );
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
