/** A story's past as the desk reads it. Who may not know of a story is told what is told of one that does not exist. */
import { and, asc, desc, eq, inArray, lt, lte } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { corrections } from '#db/corrections/tables';
import { people } from '#db/people/tables';
import { picturesForDesk } from '#db/pictures/desk-queries';
import { suggestions } from '#db/review/tables';
import { allSections } from '#db/sections/reader-queries';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { countWords } from '#db/shared/text';
import { picturesOf, storiesOf } from '#db/stories/blocks';
import { storiesByIds } from '#db/stories/desk-queries';
import type { StoryRow } from '#db/stories/load';
import { type StoryContent, storyText } from '#db/stories/model';
import { everyReleaseOf, isLive, type ReleaseRow, releasesOf } from '#db/stories/release';
import { revisions, stories } from '#db/stories/tables';
import { targetFor } from '#db/stories/whose';
import { topics } from '#db/topics/tables';
import { compareStories, differingFields, readBody } from './compare.ts';
import { type Restoration, restorationsOf, withdrawalsOf } from './references.ts';
import { sittingsOf } from './sittings.ts';
import type {
  ComparedVersions,
  ReadVersion,
  SeenAt,
  SittingView,
  StoryHistory,
  VersionHead,
  VersionLine,
  VersionMark,
} from './views.ts';

type RevisionRow = typeof revisions.$inferSelect;

/** Versions on one page. Their words are counted, so their texts are read. */
const AT_ONCE = 100;

async function readStory(tx: Db, actor: Actor, id: string): Promise<StoryRow | null> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, id)).limit(1);
  if (!story || !can(actor, 'story.history', await targetFor(tx, actor, story))) return null;
  return story;
}

const nameOf = (names: ReadonlyMap<string, string>, actor: string): string =>
  names.get(actor) ?? actor.replace('system:', '');

/** The release that ended when a story was withdrawn, for each withdrawal. */
const withdrawnFrom = (all: readonly ReleaseRow[], at: number): ReleaseRow | undefined =>
  all.findLast((release) => !release.held && release.liveFrom <= at);

/** What became of the versions of a story, by the id of the revision. */
function marksOf(
  all: readonly ReleaseRow[],
  withdrawals: readonly { at: number; reason: string }[],
  t: number,
): Map<string, VersionMark[]> {
  const marks = new Map<string, VersionMark[]>();
  const add = (revision: string, mark: VersionMark): void => {
    marks.set(revision, [...(marks.get(revision) ?? []), mark]);
  };
  for (const { revision, kind, liveFrom, held } of all)
    add(revision, liveFrom > t || held ? { kind: 'scheduled', at: liveFrom, held } : { kind, at: liveFrom });
  for (const { at, reason } of withdrawals) {
    const release = withdrawnFrom(all, at);
    if (release) add(release.revision, { kind: 'withdrawn', at, reason });
  }
  return marks;
}

/** Whose suggestions each version took up, by its number. */
async function suggestedIn(tx: Db, story: string): Promise<Map<number, VersionMark[]>> {
  const rows = await tx
    .select({ version: suggestions.version, author: suggestions.author })
    .from(suggestions)
    .where(and(eq(suggestions.story, story), eq(suggestions.outcome, 'accepted')))
    .orderBy(asc(suggestions.at), asc(suggestions.id));
  const names = await namesOf(rows.map(({ author }) => author));
  const marks = new Map<number, VersionMark[]>();
  for (const { version, author } of rows) {
    if (version === null) continue;
    const by = nameOf(names, author);
    const before = marks.get(version) ?? [];
    // Several of one person are said once.
    if (!before.some((mark) => mark.kind === 'suggested' && mark.by === by))
      marks.set(version, [...before, { kind: 'suggested', by }]);
  }
  return marks;
}

function lineOf(
  row: RevisionRow,
  marks: readonly VersionMark[],
  restoration: Restoration | undefined,
): Omit<VersionLine, 'stands'> {
  return {
    version: row.version,
    at: row.at,
    words: countWords(storyText(row.content)),
    marks: restoration
      ? [{ kind: 'restored', version: restoration.from, field: restoration.field }, ...marks]
      : marks,
  };
}

/** The versions of a story by sitting, newest first, 100 versions a page; null when this person may not know of it. */
export async function storyHistory(actor: Actor, id: string, before?: number): Promise<StoryHistory | null> {
  const tx = await db();
  const story = await readStory(tx, actor, id);
  if (!story) return null;
  const t = now();
  const rows = await tx
    .select()
    .from(revisions)
    .where(
      before === undefined
        ? eq(revisions.story, id)
        : and(eq(revisions.story, id), lt(revisions.version, before)),
    )
    .orderBy(desc(revisions.version))
    .limit(AT_ONCE + 1);
  const shown = rows.slice(0, AT_ONCE).reverse();
  const all = await releasesOf(tx, id);
  const marks = marksOf(all, await withdrawalsOf(tx, id), t);
  const restored = new Map((await restorationsOf(tx, id)).map((one) => [one.version, one]));
  const suggested = await suggestedIn(tx, id);
  const names = await namesOf(shown.map(({ actor: who }) => who));
  const sittings = sittingsOf(shown).map((sitting): SittingView => {
    const [first, last] = [sitting[0], sitting.at(-1)];
    return {
      actor: last?.actor ?? '',
      actorName: nameOf(names, last?.actor ?? ''),
      from: first?.at ?? 0,
      until: last?.at ?? 0,
      versions: sitting
        .map((row) => {
          const became = [...(suggested.get(row.version) ?? []), ...(marks.get(row.id) ?? [])];
          const line = lineOf(row, became, restored.get(row.version));
          return { ...line, stands: row === last || line.marks.length > 0 };
        })
        .reverse(),
    };
  });
  const live = all.find((release) => isLive(release, t));
  const [liveRow] = live
    ? await tx.select({ version: revisions.version }).from(revisions).where(eq(revisions.id, live.revision))
    : [];
  const target = await targetFor(tx, actor, story);
  return {
    id,
    language: story.language,
    headline: story.headline,
    newest: story.version,
    live: liveRow?.version ?? null,
    mayRestore: can(actor, 'story.save', target),
    sittings: sittings.reverse(),
    older: rows.length > AT_ONCE ? (shown[0]?.version ?? null) : null,
  };
}

async function revisionsBy(
  tx: Db,
  story: string,
  versions: readonly number[],
): Promise<Map<number, RevisionRow>> {
  const rows = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.story, story), inArray(revisions.version, [...versions])));
  return new Map(rows.map((row) => [row.version, row]));
}

/** What the ids in some versions are called, for who asks; what they may not know of keeps no name. */
async function namesIn(
  tx: Db,
  actor: Actor,
  contents: readonly StoryContent[],
): Promise<Record<string, string>> {
  const named: Record<string, string> = {};
  const spoken = (row: { id: string; name: string; nameZh: string }): void => {
    named[row.id] = (actor.language === 'zh' && row.nameZh) || row.name;
  };
  const all = (pick: (content: StoryContent) => readonly string[]): string[] => [
    ...new Set(contents.flatMap(pick)),
  ];
  for (const { id, name } of await allSections(actor.language)) named[id] = name;
  const topicIds = all((content) => content.topics);
  if (topicIds.length > 0)
    for (const row of await tx.select().from(topics).where(inArray(topics.id, topicIds))) spoken(row);
  const personIds = all(({ bylines, helpers = [] }) => [...bylines, ...helpers]);
  if (personIds.length > 0)
    for (const row of await tx.select().from(people).where(inArray(people.id, personIds))) spoken(row);
  for (const story of await storiesByIds(
    actor,
    all((content) => [...content.related, ...storiesOf(content.body)]),
  ))
    named[story.id] = story.headline;
  for (const picture of await picturesForDesk(
    actor,
    all((content) => [...(content.lead ? [content.lead.picture] : []), ...picturesOf(content.body)]),
  ))
    named[picture.id] = picture.caption || picture.alt || picture.id;
  return named;
}

const headOf = (row: RevisionRow, names: ReadonlyMap<string, string>): VersionHead => ({
  version: row.version,
  at: row.at,
  actor: row.actor,
  actorName: nameOf(names, row.actor),
});

/** What differs between two versions, the lower number first; null when one is not there, or not for this person. */
export async function comparedVersions(
  actor: Actor,
  id: string,
  one: number,
  other: number,
): Promise<ComparedVersions | null> {
  const tx = await db();
  const story = await readStory(tx, actor, id);
  if (!story) return null;
  const rows = await revisionsBy(tx, id, [one, other, story.version]);
  const [from, to] = [rows.get(Math.min(one, other)), rows.get(Math.max(one, other))];
  const newest = rows.get(story.version);
  if (!from || !to || !newest) return null;
  const names = await namesOf([from.actor, to.actor]);
  return {
    from: headOf(from, names),
    to: headOf(to, names),
    comparison: compareStories(from.content, to.content),
    restorable: differingFields(from.content, newest.content),
    names: await namesIn(tx, actor, [from.content, to.content]),
  };
}

/** One version to be read; null when it is not there, or not for this person. */
export async function readVersion(actor: Actor, id: string, version: number): Promise<ReadVersion | null> {
  const tx = await db();
  if (!(await readStory(tx, actor, id))) return null;
  const row = (await revisionsBy(tx, id, [version])).get(version);
  if (!row) return null;
  const { kicker, headline, standfirst, points } = row.content;
  return {
    head: headOf(row, await namesOf([row.actor])),
    content: { kicker, headline, standfirst, points },
    blocks: readBody(row.content),
    names: await namesIn(tx, actor, [row.content]),
  };
}

/** Why nothing was public at `t`, of a story that has releases. */
async function whyNothing(tx: Db, story: StoryRow, all: readonly ReleaseRow[], t: number): Promise<SeenAt> {
  const first = all.find((release) => !release.held) ?? all[0];
  if (!first) return { kind: 'never' };
  if (first.liveFrom > t) return { kind: 'not-yet', at: first.liveFrom };
  const last = all.findLast((release) => !release.held && release.liveFrom <= t);
  const end = last?.liveUntil ?? t;
  // The event is written a moment after the span was ended.
  const withdrawal = (await withdrawalsOf(tx, story.id)).find(({ at }) => at >= end);
  const waiting = all.find((release) => release.held && release.liveFrom === end);
  if (waiting) return { kind: 'held', at: end };
  if (withdrawal && withdrawal.at - end < MOMENT_MS)
    return { kind: 'withdrawn', at: end, reason: withdrawal.reason };
  return { kind: 'ended', at: end };
}

const MOMENT_MS = 60_000;

/** What readers saw at `t` (ms UTC), or will see as things are; null when this person may not know of the story. */
export async function seenAt(actor: Actor, id: string, t: number): Promise<SeenAt | null> {
  const tx = await db();
  const story = await readStory(tx, actor, id);
  if (!story) return null;
  // Also what was taken back: for half a minute it was public.
  const all = await everyReleaseOf(tx, id);
  const release = all.find((other) => isLive(other, t));
  if (!release) return whyNothing(tx, story, all, t);
  const [row] = await tx
    .select({ version: revisions.version })
    .from(revisions)
    .where(eq(revisions.id, release.revision));
  if (!row) throw new Error('A release without its revision.');
  const notices = await tx
    .select({ text: corrections.text, at: corrections.at })
    .from(corrections)
    .where(and(eq(corrections.story, id), lte(corrections.at, t)))
    .orderBy(asc(corrections.at));
  return {
    kind: 'version',
    version: row.version,
    release: release.kind,
    from: release.liveFrom,
    until: release.liveUntil,
    notices,
  };
}
