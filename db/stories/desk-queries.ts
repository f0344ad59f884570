/** What an editor may see of stories. Every list asks with a where-clause built from the same rights as the commands. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { contains } from '#db/core/contains';
import { checkLevels } from '#db/checks/desk-queries';
import { outsideFacts } from '#db/checks/facts';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { COUNTED, type ListView, type StoryFilter } from '#db/listing/model';
import { inView, narrowed } from '#db/listing/narrow';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { type PageOf, readCursor, writeCursor } from '#db/shared/page-of';
import { inspectionOf } from '#db/inspections/desk-queries';
import { receiptsOf } from '#db/notices/receipts';
import { readersOf } from '#db/readership/desk-queries';
import { assignments } from '#db/review/tables';
import { can } from '#db/shared/permissions';
import type { Phrase } from '#db/search/query';
import { isEmbargoed } from './embargo.ts';
import { currentOf } from './load.ts';
import { isLive, type ReleaseRow, releasesOf } from './release.ts';
import { isWithdrawn, plannedRemoval } from './removal.ts';
import { draftView } from './draft-view.ts';
import type { DeskStory, StoryAtDesk, StoryChoice } from './desk-views.ts';
import { type StoryContent, type StoryState, storyText } from './model.ts';
import { releases, revisions, stories } from './tables.ts';
import type { StoryView } from './views.ts';
import { undoableAt } from './undoing.ts';
import { readable, targetFor } from './whose.ts';

type StoryRow = typeof stories.$inferSelect;

/** The word for where a story stands, from its row and releases at `t`. */
export function stateOf(
  story: Pick<StoryRow, 'state' | 'version' | 'withdrawnAt'>,
  all: readonly ReleaseRow[],
  liveVersion: number | undefined,
  t: number,
): StoryState {
  if (isWithdrawn(story, t)) return 'withdrawn';
  const live = all.some((release) => isLive(release, t));
  if (live) return liveVersion !== undefined && liveVersion < story.version ? 'live-changed' : 'live';
  if (all.some((release) => release.liveFrom > t)) return 'scheduled';
  return story.state;
}

const AT_ONCE = 50;
/** Stories that one text may name, for looking up their headlines. */
const MOST_BY_ID = 200;

/** Beside what a list's address says (db/listing/model), for pickers: words in the headline. */
type Wanted = StoryFilter & { headline?: string | undefined };

function inHeadline(typed: string): SQL[] {
  const words = typed.toWellFormed().replaceAll('\0', '').trim().slice(0, 100);
  return words ? [contains(stories.headline, words)] : [];
}

export type StoryPage = PageOf<DeskStory> & {
  /** What was looked for as words: marked where it stands. */
  phrases: Phrase[];
  /** What in the box was not understood, and looked for as words. */
  misread: string[];
};

/** Stories that a person may see, newest change first, 50 a page. */
export async function listStories(actor: Actor, filter: Wanted): Promise<StoryPage> {
  const t = now();
  const cursor = readCursor(filter.before);
  const { narrower, phrases, misread } = await narrowed(actor, filter, t);
  narrower.push(...inHeadline(filter.headline ?? ''));
  if (cursor) {
    const older = or(
      lt(stories.changedAt, cursor.at),
      and(eq(stories.changedAt, cursor.at), lt(stories.id, cursor.id)),
    );
    if (older) narrower.push(older);
  }
  const reader = await db();
  const rows = await reader
    .select()
    .from(stories)
    .where(and(readable(actor), ...narrower))
    .orderBy(desc(stories.changedAt), desc(stories.id))
    .limit(AT_ONCE + 1);
  const shown = rows.slice(0, AT_ONCE);
  const last = shown.at(-1);
  return {
    items: await deskStories(shown, t),
    phrases,
    misread,
    older: rows.length > AT_ONCE && last ? writeCursor({ at: last.changedAt, id: last.id }) : null,
  };
}

async function countWhere(actor: Actor, narrower: readonly SQL[]): Promise<number> {
  const [row] = await (
    await db()
  )
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(stories)
    .where(and(readable(actor), ...narrower));
  return row?.n ?? 0;
}

/** How many stories a filter finds for a person. */
export const countStories = async (actor: Actor, filter: StoryFilter): Promise<number> =>
  countWhere(actor, (await narrowed(actor, filter, now())).narrower);

/** How many of them colleagues changed after an event. */
export async function countNewer(actor: Actor, filter: StoryFilter, since: number): Promise<number> {
  const { narrower } = await narrowed(actor, filter, now());
  const touched = sql`${stories.id} in (select ${events.subject} from ${events} where ${events.id} > ${since} and ${events.actor} <> ${actor.id} and ${events.kind} like 'story.%')`;
  return countWhere(actor, [...narrower, touched]);
}

/** How many stories each view holds for a person; `COUNTED + 1` stands for more. */
export async function countViews(actor: Actor): Promise<Record<ListView, number>> {
  const t = now();
  const reader = await db();
  const count = async (view: ListView): Promise<number> => {
    const some = reader
      .select({ id: stories.id })
      .from(stories)
      .where(and(readable(actor), ...inView(actor, view, t)))
      .limit(COUNTED + 1)
      .as('some');
    const [row] = await reader.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(some);
    return row?.n ?? 0;
  };
  return {
    mine: await count('mine'),
    waiting: await count('waiting'),
    review: await count('review'),
    scheduled: await count('scheduled'),
    today: await count('today'),
    all: await count('all'),
    bin: await count('bin'),
  };
}

/** Characters of a text that name a story without a headline. */
const FIRST_WORDS = 48;

/** How a text begins: whole words, as long as a headline is. */
function firstWords(content: StoryContent): string {
  const text = storyText(content).slice(0, 400).replace(/\s+/g, ' ').trim();
  const signs = [...text];
  if (signs.length <= FIRST_WORDS) return text;
  const cut = signs.slice(0, FIRST_WORDS).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > FIRST_WORDS / 2 ? cut.slice(0, space) : cut}…`;
}

/** How the texts of stories without a headline begin, by story. */
async function beginnings(rows: readonly StoryRow[]): Promise<Map<string, string>> {
  const untitled = rows.filter(({ headline, words }) => headline === '' && words > 0).map(({ id }) => id);
  if (untitled.length === 0) return new Map();
  const found = await (
    await db()
  )
    .select({ story: revisions.story, content: revisions.content })
    .from(revisions)
    .innerJoin(stories, and(eq(stories.id, revisions.story), eq(stories.version, revisions.version)))
    .where(inArray(revisions.story, untitled));
  return new Map(found.map(({ story, content }) => [story, firstWords(content)]));
}

async function deskStories(rows: readonly StoryRow[], t: number): Promise<DeskStory[]> {
  if (rows.length === 0) return [];
  const reader = await db();
  const ids = rows.map((row) => row.id);
  const all = await reader
    .select({ release: releases, version: revisions.version })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(inArray(releases.story, ids))
    .orderBy(asc(releases.liveFrom));
  const asked = await reader.select().from(assignments).where(inArray(assignments.story, ids));
  const begun = await beginnings(rows);
  const read = await readersOf(reader, ids, t);
  const names = await namesOf([...rows.map((row) => row.owner), ...asked.map((row) => row.person)]);
  return rows.map((row) => {
    const own = all.filter(({ release }) => release.story === row.id);
    const live = own.find(({ release }) => isLive(release, t));
    const waiting = own.find(({ release }) => release.liveFrom > t);
    const state = stateOf(
      row,
      own.map(({ release }) => release),
      live?.version,
      t,
    );
    return {
      id: row.id,
      language: row.language,
      headline: row.headline,
      begins: begun.get(row.id) ?? '',
      section: row.section,
      words: row.words,
      owner: row.owner,
      ownerName: names.get(row.owner) ?? row.owner.replace('system:', ''),
      asked: Object.fromEntries(
        asked
          .filter(({ story }) => story === row.id)
          .map(({ part, person }) => [part, { id: person, name: names.get(person) ?? person }]),
      ),
      state,
      version: row.version,
      changedAt: row.changedAt,
      stateAt:
        state === 'withdrawn'
          ? row.withdrawnAt
          : state === 'scheduled'
            ? (waiting?.release.liveFrom ?? null)
            : (live?.release.liveFrom ?? null),
      path: live?.release.path ?? null,
      embargoUntil: isEmbargoed(row, t) ? row.embargoUntil : null,
      binnedAt: row.binnedAt,
      plannedFor: row.plannedFor,
      readers: live ? (read.get(row.id) ?? null) : null,
    };
  });
}

/** Everything the writing screen needs; null when there is no such story, or none that this person may know of. */
export async function storyForDesk(actor: Actor, id: string): Promise<StoryAtDesk | null> {
  const reader = await db();
  const [row] = await reader
    .select()
    .from(stories)
    .where(and(eq(stories.id, id), readable(actor)))
    .limit(1);
  if (!row) return null;
  const t = now();
  const [newest] = await reader
    .select()
    .from(revisions)
    .where(eq(revisions.story, id))
    .orderBy(desc(revisions.version))
    .limit(1);
  if (!newest) return null;
  const all = await reader
    .select({ release: releases, version: revisions.version })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(and(eq(releases.story, id), or(gte(releases.liveUntil, t), sql`${releases.liveUntil} is null`)))
    .orderBy(asc(releases.liveFrom));
  const live = all.find(({ release }) => isLive(release, t));
  const [twin] = await reader
    .select()
    .from(stories)
    .where(and(eq(stories.pair, row.pair), sql`${stories.id} <> ${id}`, readable(actor)))
    .limit(1);
  const [story] = await deskStories([row], t);
  if (!story) return null;
  const names = await namesOf([newest.actor]);
  const target = await targetFor(reader, actor, row);
  const binned = row.binnedAt !== null;
  const undo = await undoableAt(reader, id, t);
  const removal = plannedRemoval(row, t);
  const mayPublish = can(actor, 'story.publish', target);
  return {
    story,
    current: { ...currentOf(newest), actorName: names.get(newest.actor) ?? newest.actor },
    liveVersion: live?.version ?? null,
    liveForm: live?.release.card.form ?? null,
    publishedAt: live?.release.publishedAt ?? null,
    waiting: all
      .filter(({ release }) => release.liveFrom > t)
      .map(({ release, version }) => ({
        release: release.id,
        from: release.liveFrom,
        version,
        held: release.held,
        kind: release.kind,
      })),
    pair: twin ? { id: twin.id, language: twin.language } : null,
    may: {
      // What lies in the bin can only be taken out.
      save: !binned && can(actor, 'story.save', target),
      review: !binned && can(actor, 'story.review', target),
      ready: !binned && can(actor, 'story.ready', target),
      assign: !binned && can(actor, 'story.assign', { ...row, ...target, owner: row.owner }),
      comment: !binned && can(actor, 'story.comment', target),
      suggest: !binned && can(actor, 'story.suggest', target),
      publish: !binned && mayPublish,
      correct: !binned && can(actor, 'story.correct', target),
      withdraw: !binned && can(actor, 'story.withdraw', target),
      embargo: !binned && can(actor, 'story.embargo', target),
      liftEmbargo: !binned && can(actor, 'story.lift-embargo', target),
      bin:
        can(actor, 'story.bin', target) &&
        (await releasesOf(reader, id)).every(({ liveFrom }) => liveFrom > t),
    },
    withdrawal: isWithdrawn(row, t)
      ? { kind: row.withdrawnKind ?? 'gone', reason: row.withdrawnReason ?? '' }
      : null,
    removal: removal === null ? null : { at: removal, reason: row.withdrawnReason ?? '' },
    undo: undo?.actor === actor.id ? { release: undo.release, until: undo.until } : null,
    receipts: mayPublish ? await receiptsOf(reader, id) : [],
    inspection: mayPublish ? await inspectionOf(reader, id) : null,
    facts: await outsideFacts(reader, row, newest.content, t),
    levels: await checkLevels(reader),
  };
}

/** A version of a story exactly as readers will see it; null when this person may not. Newest when none is named. */
export async function previewForDesk(actor: Actor, id: string, version?: number): Promise<StoryView | null> {
  const found = await storyForDesk(actor, id);
  if (!found) return null;
  return draftView(id, version ?? found.current.version);
}

/** Stories for a picker (link, related, pinned): words in the headline, newest first. Only what the person may know of. */
export async function findStories(
  actor: Actor,
  { q, language, live }: { q: string; language?: Language | undefined; live?: boolean | undefined },
): Promise<StoryChoice[]> {
  const { items } = await listStories(actor, { view: 'all', headline: q, language });
  return items
    .filter((story) => !live || story.state === 'live' || story.state === 'live-changed')
    .slice(0, 20)
    .map(choiceOf);
}

const choiceOf = ({
  id,
  headline,
  state,
  language,
  section,
  embargoUntil,
  path,
}: DeskStory): StoryChoice => ({ id, headline, state, language, section, embargoUntil, path });

/** Stories by their ids (what a text links to or recommends). Those that this person may not know of are missing. */
export const storiesByIds = async (actor: Actor, ids: readonly string[]): Promise<StoryChoice[]> =>
  (await listedByIds(actor, ids)).map(choiceOf);

/** The same as lists show them, in no order. */
export async function listedByIds(actor: Actor, ids: readonly string[]): Promise<DeskStory[]> {
  const wanted = [...new Set(ids)].slice(0, MOST_BY_ID);
  if (wanted.length === 0) return [];
  const rows = await (
    await db()
  )
    .select()
    .from(stories)
    .where(and(inArray(stories.id, wanted), isNull(stories.binnedAt), readable(actor)));
  return deskStories(rows, now());
}

/** Path of a story's newest release, waiting ones too; null for none, and for a story that this person may not know of. */
export async function addressOf(actor: Actor, id: string): Promise<string | null> {
  const [row] = await (
    await db()
  )
    .select({ path: releases.path })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(and(eq(stories.id, id), readable(actor)))
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  return row?.path ?? null;
}

/** The story of ours that stands at a path, or stood there; null where there is none that this person may know of. */
export async function storyAtPath(actor: Actor, path: string): Promise<StoryChoice | null> {
  const reader = await db();
  const [row] = await reader
    .select({ story: stories })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(and(eq(releases.path, path.slice(0, 300)), readable(actor)))
    .limit(1);
  if (!row) return null;
  const [story] = await deskStories([row.story], now());
  return story ? choiceOf(story) : null;
}
