/** The log for chief editors: who did what, when, to what, from what. */
import { and, desc, eq, gt, gte, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { hkInstant, nextHkMidnight } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import { changesOf } from './changes.ts';
import type { LogFilter, LogLine, LogPage } from './model.ts';
import { events } from './tables.ts';
import { holdsWords } from './words-in.ts';
import { thingsOf } from './things.ts';

export const LINES = 50;
/** How many events one look for words goes through: it takes milliseconds, however long the log is. */
const LOOK = 50_000;

type Row = typeof events.$inferSelect;

/** The newest lines that fit, at most 50; none for who may not read the log. */
export async function readLog(actor: Actor, filter: LogFilter): Promise<LogPage> {
  const nothing: LogPage = { lines: [], older: null, lookedBackTo: null };
  if (!can(actor, 'log.read')) return nothing;
  const reader = await db();
  const [newest] = await reader.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1);
  if (!newest) return nothing;
  const from = filter.before ?? newest.id + 1;
  // With a thing or a day an index leads to few; a word or an area alone is looked for one stretch at a time.
  const stretch = filter.thing === undefined && filter.day === undefined && (filter.q ?? filter.area);
  const until = stretch ? Math.max(0, from - 1 - LOOK) : 0;
  const rows = await reader
    .select()
    .from(events)
    .where(and(lt(events.id, from), gt(events.id, until), ...conditions(filter)))
    .orderBy(desc(events.id))
    .limit(LINES + 1);
  const shown = rows.slice(0, LINES);
  const lines = await linesOf(reader, shown);
  const last = shown.at(-1);
  if (rows.length > LINES && last) return { lines, older: last.id, lookedBackTo: null };
  if (until === 0) return { lines, older: null, lookedBackTo: null };
  const [edge] = await reader
    .select({ at: events.at })
    .from(events)
    .where(lte(events.id, until))
    .orderBy(desc(events.id))
    .limit(1);
  return { lines, older: edge ? until + 1 : null, lookedBackTo: edge?.at ?? null };
}

function conditions({ who, thing, q, day, area }: LogFilter): SQL[] {
  const found: SQL[] = [];
  if (who !== undefined) found.push(eq(events.actor, who));
  if (thing !== undefined) found.push(eq(events.subject, thing));
  if (area !== undefined) {
    const kinds = area === 'user' ? ['user', 'second-steps', 'access'] : [area];
    found.push(or(...kinds.map((kind) => like(events.kind, `${kind}.%`))) ?? sql`1 = 0`);
  }
  if (day !== undefined) {
    const begins = hkInstant(day) ?? 0;
    found.push(gte(events.at, begins), lt(events.at, nextHkMidnight(begins)));
  }
  if (q !== undefined) found.push(holdsWords(q));
  return found;
}

/** All of a thing, which is kept so that it can be put back: its name and words say enough. */
function shown(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('whole' in kept)) return kept;
  const { whole: _, ...rest } = kept;
  return rest;
}

/** Events as lines that a person can read, with names of people and things as they are today. */
export async function linesOf(reader: Db, rows: readonly Row[]): Promise<LogLine[]> {
  const things = await thingsOf(reader, rows);
  const names = await namesOf(rows.map(({ actor }) => actor));
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: row.actor,
    actorName: names.get(row.actor) ?? row.actor.replace('system:', ''),
    kind: row.kind,
    thing: things(row),
    changes: changesOf(shown(row.before), shown(row.after)),
    compare: comparison(row),
  }));
}

function comparison({ kind, subject, after }: Row): string | null {
  if (kind !== 'story.saved' || typeof after !== 'object' || after === null || !('version' in after))
    return null;
  const version = Number(after.version);
  return version > 1 ? `/desk/stories/${subject}/history?from=${version - 1}&to=${version}` : null;
}

/** The name of the thing that a log is narrowed to, as it is today; its id where it has none. */
export async function nameOfThing(actor: Actor, thing: string): Promise<string> {
  if (!can(actor, 'log.read')) return thing;
  const reader = await db();
  const [row] = await reader
    .select()
    .from(events)
    .where(eq(events.subject, thing))
    .orderBy(desc(events.id))
    .limit(1);
  return (row && (await thingsOf(reader, [row]))(row).name) || thing;
}
