/** A filter of the story list as conditions. They narrow what a person may read, and never stand without `readable`. */
import { eq, gt, gte, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/core/write';
import type { Phrase } from '#db/search/query';
import type { Actor } from '#db/shared/actor';
import { hkDate, hkInstant } from '#db/shared/hk-time';
import { reachOf } from '#db/shared/permissions';
import { releases, stories } from '#db/stories/tables';
import { askedOf } from '#db/stories/whose';
import { BY_ME, changedSpans, type ListView, type StoryFilter } from './model.ts';
import { firstDayOf } from './query.ts';
import { sought, writtenBy } from './sought.ts';
import { stateIs } from './state-is.ts';

/** What a view holds, of what a person may read. */
export function inView(actor: Actor, view: ListView | undefined, t: number): SQL[] {
  // What lies in the bin is in no other list.
  const found: SQL[] = [view === 'bin' ? gt(stories.binnedAt, 0) : isNull(stories.binnedAt)];
  // Only what this person may take out again.
  if (view === 'bin' && reachOf(actor.role, 'story.bin') === 'own')
    found.push(sql`(${eq(stories.owner, actor.id)} or ${askedOf(actor.id)})`);
  // The few releases first, then their stories: asked of each story it would be asked a million times.
  const some = (which: SQL) =>
    sql`${stories.id} in (select ${releases.story} from ${releases} where ${which})`;
  if (view === 'mine') found.push(sql`(${eq(stories.owner, actor.id)} or ${askedOf(actor.id, 'writer')})`);
  // Asked to write or mend it while it is a draft, or to look at it while it is in review.
  if (view === 'waiting')
    found.push(
      sql`((${eq(stories.state, 'draft')} and ${askedOf(actor.id, 'writer')}) or (${eq(stories.state, 'in-review')} and ${askedOf(actor.id, 'editor')}))`,
    );
  if (view === 'review') found.push(eq(stories.state, 'in-review'));
  if (view === 'scheduled') found.push(some(sql`${releases.liveFrom} > ${t}`));
  if (view === 'today') {
    const midnight = hkInstant(hkDate(t)) ?? t;
    found.push(
      some(
        sql`${releases.liveFrom} >= ${midnight} and ${releases.liveFrom} <= ${t} and not ${releases.undone}`,
      ),
    );
  }
  return found;
}

export type Narrowed = { narrower: SQL[]; phrases: Phrase[]; misread: string[] };

/** Everything that a filter says but the page. */
export async function narrowed(actor: Actor, filter: StoryFilter, t: number): Promise<Narrowed> {
  const found = inView(actor, filter.view, t);
  if (filter.section) found.push(eq(stories.section, filter.section));
  if (filter.language) found.push(eq(stories.language, filter.language));
  if (filter.state) found.push(stateIs(filter.state, t));
  if (filter.by) found.push(writtenBy([filter.by === BY_ME ? actor.id : filter.by]));
  if (filter.changed) {
    const first = hkInstant(firstDayOf(hkDate(t), changedSpans[filter.changed])) ?? t;
    found.push(gte(stories.changedAt, first));
  }
  if (!filter.q) return { narrower: found, phrases: [], misread: [] };
  const { narrower, phrases, misread } = await sought(await db(), filter.q, t);
  return { narrower: [...found, ...narrower], phrases, misread };
}
