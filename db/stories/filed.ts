/** The newest visible stories of a topic or a byline: found in the index of what is filed there, however much that is. */
import { and, desc, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import { people } from '#db/people/tables';
import type { Language } from '#db/shared/languages';
import { topics } from '#db/topics/tables';
import { releasePeople, releases, releaseTopics } from './tables.ts';
import { visibleAt } from './visible.ts';

const shelves = {
  topic: { room: topics, table: releaseTopics, label: releaseTopics.topic },
  person: { room: people, table: releasePeople, label: releasePeople.person },
} as const;

export type Shelf = keyof typeof shelves;

export type Filed = { release: string; story: string; at: number };

type Wish = {
  /** What is newest: what came out last, or what changed last. */
  by: 'publishedAt' | 'changedAt';
  limit: number;
  /** Only what is older than this (ms UTC, story). */
  before?: { at: number; id: string } | undefined;
  /** Stories that are not wanted. */
  without?: readonly string[];
};

/** A topic or a person with all that were merged into it. */
export async function withMerged(scope: ReadScope, shelf: Shelf, id: string): Promise<string[]> {
  const { room } = shelves[shelf];
  const rows = await scope.db.select({ id: room.id }).from(room).where(eq(room.mergedInto, id));
  return [id, ...rows.map((row) => row.id)];
}

/** A release is filed under any of the ids: for conditions that choose few releases already. */
export function isFiledUnder(scope: ReadScope, shelf: Shelf, ids: readonly string[]): SQL {
  const { table, label } = shelves[shelf];
  const filed = scope.db
    .select({ release: table.release })
    .from(table)
    .where(inArray(label, [...ids]));
  return inArray(releases.id, filed);
}

/**
 * What is filed under any of the ids in a language and visible, newest first, each story once. Each id is asked for
 * apart, since no index gives the newest of two.
 */
export async function filedUnder(
  scope: ReadScope,
  shelf: Shelf,
  language: Language,
  ids: readonly string[],
  { by, limit, before, without = [] }: Wish,
): Promise<Filed[]> {
  const { table, label } = shelves[shelf];
  const at = table[by];
  const older: (SQL | undefined)[] = before
    ? [or(lt(at, before.at), and(eq(at, before.at), lt(table.story, before.id)))]
    : [];
  const found = new Map<string, Filed>();
  for (const id of ids)
    for (const row of await scope.db
      .select({ release: table.release, story: table.story, at })
      .from(table)
      .innerJoin(releases, eq(releases.id, table.release))
      .where(
        and(
          eq(label, id),
          eq(table.language, language),
          visibleAt(scope.t),
          ...(without.length > 0 ? [notInArray(table.story, [...without])] : []),
          ...older,
        ),
      )
      .orderBy(desc(at), desc(table.story))
      .limit(limit))
      found.set(row.story, row);
  return [...found.values()].sort((a, b) => b.at - a.at || (a.story < b.story ? 1 : -1)).slice(0, limit);
}

/**
 * The newest change (ms UTC) among what is visible under each topic or person of a language, with what was merged into
 * it; who has nothing visible is not in the map. One look at the index for each.
 */
export async function changesOfShelf(
  scope: ReadScope,
  shelf: Shelf,
  language: Language,
): Promise<Map<string, number>> {
  const { room, table, label } = shelves[shelf];
  const newest = scope.db
    .select({ at: table.changedAt })
    .from(table)
    .innerJoin(releases, eq(releases.id, table.release))
    .where(and(eq(label, room.id), eq(table.language, language), visibleAt(scope.t)))
    .orderBy(desc(table.changedAt))
    .limit(1);
  // As the driver gives them: thousands of rows took Drizzle longer to shape than SQLite to find.
  const rows = await scope.db.rows<{ id: string; at: number | null }>(
    sql`select coalesce(${room.mergedInto}, ${room.id}) as id, (${newest}) as at from ${room}`,
  );
  const changes = new Map<string, number>();
  for (const { id, at } of rows) if (at !== null) changes.set(id, Math.max(changes.get(id) ?? 0, Number(at)));
  return changes;
}
