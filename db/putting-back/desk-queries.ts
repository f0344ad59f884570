/** Which lines of the log can be put back, and by whom. */
import { desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/core/write';
import { linesOf } from '#db/events/desk-queries';
import { events } from '#db/events/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { changedOn, type ChangedOn, type LatestChange, type PutBackState } from './model.ts';
import { kindsWithWay, wayBack } from './ways/way-back.ts';

const SHOWN = 5;
/** How many of the kind are looked at for those that this person may know of. */
const LOOK = 40;

type Row = typeof events.$inferSelect;

async function stateOf(actor: Actor, row: Row): Promise<PutBackState | null> {
  const way = wayBack(row);
  if (!way || !can(actor, way.may)) return null;
  return (await way.stands(await db())) ? 'open' : 'newer';
}

/** Lines that this person may put back, or might if nothing newer stood there, by their ids. */
export async function putBackStates(
  actor: Actor,
  lines: readonly { id: number; kind: string }[],
): Promise<Map<number, PutBackState>> {
  const ids = lines.filter(({ kind }) => kindsWithWay.includes(kind)).map(({ id }) => id);
  const found = new Map<number, PutBackState>();
  if (ids.length === 0) return found;
  const reader = await db();
  for (const row of await reader.select().from(events).where(inArray(events.id, ids))) {
    const state = await stateOf(actor, row);
    if (state !== null) found.set(row.id, state);
  }
  return found;
}

/**
 * The newest five changes of what a page sets that could be put back, for those who may do that. First settings, which
 * nothing stood before, are in the log alone.
 */
export async function latestChanges(actor: Actor, page: ChangedOn): Promise<LatestChange[]> {
  const reader = await db();
  const rows: Row[] = [];
  // One index, one kind at a time: how long the log is does not matter.
  for (const kind of changedOn[page])
    rows.push(
      ...(await reader
        .select()
        .from(events)
        .where(eq(events.kind, kind))
        .orderBy(desc(events.id))
        .limit(LOOK)),
    );
  rows.sort((a, b) => b.id - a.id);
  const shown: { row: Row; state: PutBackState }[] = [];
  for (const row of rows) {
    if (shown.length === SHOWN) break;
    const state = await stateOf(actor, row);
    if (state !== null) shown.push({ row, state });
  }
  const lines = await linesOf(
    reader,
    shown.map(({ row }) => row),
  );
  return lines.flatMap((line, i) => (shown[i] ? [{ line, state: shown[i].state }] : []));
}
