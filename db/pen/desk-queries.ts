/** Who is at a story, and who has its pen. Only for whoever may know of the story. */
import { and, count, eq, inArray, max } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { type Db, engine } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { isFront } from '#db/front/load';
import { frontOfKey, frontTarget } from '#db/front/model';
import { standingOf } from '#db/front/standing';
import { remarks, suggestions } from '#db/review/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { stories } from '#db/stories/tables';
import { readable } from '#db/stories/whose';
import { lookAt } from './hold.ts';
import { type Company, WRITING_MS } from './model.ts';
import { pens } from './tables.ts';

/** A number that becomes another when anything was committed by anyone: until then an open stream need not look. */
export const newestCommit = async (): Promise<number> => (await engine()).dataVersion();

/** Null when there is no such story, or none for this person. Reads only: an open stream asks each second. */
export async function companyOf(actor: Actor, id: string): Promise<Company | null> {
  const reader = await db();
  const front = frontOfKey(id);
  if (front) {
    if (!can(actor, 'front.publish', frontTarget(front)) || !(await isFront(reader, front))) return null;
    return { ...(await standingOf(reader, front)), ...(await atIt(reader, id, now())) };
  }
  const [story] = await reader
    .select({ version: stories.version, state: stories.state })
    .from(stories)
    .where(and(eq(stories.id, id), readable(actor)))
    .limit(1);
  if (!story) return null;
  const [said] = await reader
    .select({
      all: count(),
      newest: max(remarks.at),
      settled: max(remarks.settledAt),
      closed: count(remarks.settledAt),
    })
    .from(remarks)
    .where(eq(remarks.story, id));
  const [suggested] = await reader
    .select({
      all: count(),
      newest: max(suggestions.at),
      settled: max(suggestions.settledAt),
      closed: count(suggestions.settledAt),
    })
    .from(suggestions)
    .where(eq(suggestions.story, id));
  return {
    version: story.version,
    said: [
      story.state,
      ...[said, suggested].flatMap((of) => [of?.all, of?.newest, of?.closed, of?.settled]),
    ].join(' '),
    ...(await atIt(reader, id, now())),
  };
}

/** Who is there, and who has the pen. */
async function atIt(reader: Db, id: string, t: number): Promise<Pick<Company, 'here' | 'pen'>> {
  const { pages, pen } = await lookAt(reader, id, t);
  const names = await namesOf([
    ...pages.map(({ person }) => person),
    ...(pen ? [pen.person, pen.asker ?? pen.person] : []),
  ]);
  const nameOf = (person: string): string => names.get(person) ?? person.replace('system:', '');
  return {
    here: pages.map(({ page, person, typedAt }) => ({
      page,
      person,
      name: nameOf(person),
      doing: pen?.page === page || (typedAt !== null && typedAt > t - WRITING_MS) ? 'writing' : 'reading',
    })),
    pen: pen && {
      page: pen.page,
      person: pen.person,
      name: nameOf(pen.person),
      asked:
        pen.asker !== null && pen.askerPage !== null && pen.askedAt !== null
          ? {
              page: pen.askerPage,
              person: pen.asker,
              name: nameOf(pen.asker),
              at: pen.askedAt,
              keptUntil: pen.keptUntil,
            }
          : null,
    },
  };
}

/** The same inside a command, which has found that this person may read the story. */
export const mustCompanyOf = async (actor: Actor, id: string): Promise<Company> =>
  (await companyOf(actor, id)) ?? refuse('not-found');

/** Who is writing each of these stories now, by story; only of stories that this person may know of. */
export async function writersOf(actor: Actor, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const reader = await db();
  const t = now();
  const rows = await reader
    .select({ story: pens.story })
    .from(pens)
    .innerJoin(stories, eq(stories.id, pens.story))
    .where(and(inArray(pens.story, [...ids]), readable(actor)));
  const held = await Promise.all(
    rows.map(async ({ story }) => [story, (await lookAt(reader, story, t)).pen?.person] as const),
  );
  const names = await namesOf(held.flatMap(([, person]) => person ?? []));
  return Object.fromEntries(
    held.flatMap(([story, person]) => (person ? [[story, names.get(person) ?? '']] : [])),
  );
}
