/** The word that a list shows for a story (db/stories/desk-queries: stateOf), as a condition. */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { DeskState } from '#db/stories/model';
import { releases, revisions, stories } from '#db/stories/tables';
import type { ListState } from './model.ts';

const liveAt = (t: number): SQL =>
  sql`not ${releases.held} and ${releases.liveFrom} <= ${t} and (${releases.liveUntil} is null or ${releases.liveUntil} > ${t})`;

/** Readers see it at `t`. */
const isLive = (t: number): SQL =>
  sql`exists (select 1 from ${releases} where ${releases.story} = ${stories.id} and ${liveAt(t)})`;

const waits = (t: number): SQL =>
  sql`exists (select 1 from ${releases} where ${releases.story} = ${stories.id} and ${releases.liveFrom} > ${t})`;

const isChanged = (t: number): SQL =>
  sql`exists (select 1 from ${releases} join ${revisions} on ${revisions.id} = ${releases.revision} where ${releases.story} = ${stories.id} and ${liveAt(t)} and ${revisions.version} < ${stories.version})`;

const isWithdrawn = (t: number): SQL =>
  sql`(${stories.withdrawnAt} is not null and ${stories.withdrawnAt} <= ${t})`;

const atDesk = (state: DeskState, t: number): SQL =>
  sql`(${eq(stories.state, state)} and not ${isWithdrawn(t)} and not ${isLive(t)} and not ${waits(t)})`;

const live = (t: number): SQL => sql`(not ${isWithdrawn(t)} and ${isLive(t)})`;

/** `live` holds those with new changes too. */
export function stateIs(state: ListState, t: number): SQL {
  switch (state) {
    case 'draft':
    case 'in-review':
    case 'ready':
      return atDesk(state, t);
    case 'live':
      return live(t);
    case 'live-changed':
      return sql`(${live(t)} and ${isChanged(t)})`;
    case 'live-or-ready':
      return sql`(${live(t)} or ${atDesk('ready', t)})`;
    case 'scheduled':
      return sql`(not ${isWithdrawn(t)} and not ${isLive(t)} and ${waits(t)})`;
    case 'withdrawn':
      return isWithdrawn(t);
  }
}
