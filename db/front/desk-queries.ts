import { and, asc, desc, eq, gt, lt, lte, or, type SQL } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { read, type ReadScope } from '#db/core/read';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { picturesByIds } from '#db/pictures/reader-queries';
import { storiesByIds } from '#db/stories/desk-queries';
import type { StoryCard } from '#db/stories/views';
import { sectionStories } from '#db/stories/reader-queries';
import type { FrontAtDesk, FrontVersion, SlotAtDesk, SlotPicture } from './desk-views.ts';
import { draftOf, isFront } from './load.ts';
import {
  firstFront,
  frontKey,
  type FrontLayout,
  FrontName,
  frontTarget,
  HOME,
  layoutOf,
  placements,
  type SectionLayout,
  storiesNamed,
} from './model.ts';
import { filledFront, filledSection, layoutAt, publishedAt, type SectionFill } from './reader-queries.ts';
import { slotsAtDesk } from './slots.ts';
import { ofFront } from './spans.ts';
import { frontDrafts, frontReleases, frontRevisions, strips } from './tables.ts';
import type { FilledSlot, FrontView } from './views.ts';

export type DeskStrip = typeof strips.$inferSelect;

/** Earlier fronts that are listed at once. */
const VERSIONS = 40;
/** A story on the front for so long (ms) is looked at again. */
const LONG_MS = 8 * 3_600_000;
/** Newest stories of a section that its front is filled from. */
const FIRST_SECTION_PAGE = 37;

/** The front that is asked for; null for who may not publish it, and for one that there is not. */
async function allowed(actor: Actor, name: FrontName): Promise<FrontName | null> {
  return can(actor, 'front.publish', frontTarget(name)) && (await isFront(await db(), name)) ? name : null;
}

/** A layout filled as it would be at the scope's instant; `also`: who stands there outside of slots. */
async function fill(
  scope: ReadScope,
  name: FrontName,
  layout: FrontLayout,
): Promise<{ filled: FilledSlot[]; also: string[] }> {
  const { language, place } = name;
  if (place === HOME) {
    const { slots, lead, latest } = await filledFront(scope, language, layout);
    return { filled: slots, also: [...lead.sublinks, ...latest].map(({ id }) => id) };
  }
  const { items } = await sectionStories(language, place, { limit: FIRST_SECTION_PAGE });
  return { filled: (await filledSection(scope, language, layout, items)).slots, also: [] };
}

/** Releases of a front under conditions, the newest first; as many as are asked for. */
async function versionsWhere(
  tx: Db,
  name: FrontName,
  { where, most }: { where: SQL | undefined; most?: number },
): Promise<FrontVersion[]> {
  const columns = {
    release: frontReleases.id,
    from: frontReleases.liveFrom,
    until: frontReleases.liveUntil,
    by: frontReleases.actor,
    at: frontRevisions.at,
  };
  const list = tx
    .select(columns)
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(and(ofFront(name), where))
    .orderBy(desc(frontReleases.liveFrom), desc(frontReleases.id));
  const rows = most === undefined ? await list : await list.limit(most);
  const names = await namesOf(rows.map(({ by }) => by));
  return rows.map((row) => ({ ...row, by: names.get(row.by) ?? row.by.replace('system:', '') }));
}

/** Fronts that wait for their hour, and the newest of those that have begun; `more`: there are older ones. */
async function versions(
  tx: Db,
  name: FrontName,
  t: number,
): Promise<{ coming: FrontVersion[]; begun: FrontVersion[]; more: boolean }> {
  const begun = await versionsWhere(tx, name, { where: lte(frontReleases.liveFrom, t), most: VERSIONS + 1 });
  return {
    coming: await versionsWhere(tx, name, { where: gt(frontReleases.liveFrom, t) }),
    begun: begun.slice(0, VERSIONS),
    more: begun.length > VERSIONS,
  };
}

/** A front, and the release that the one before it ends a page with. */
const EarlierFronts = FrontName.extend({ before: Id });

/**
 * The next older fronts than a release of the same front (`before`), newest first, and whether there are more; null for who
 * may not publish fronts, and for a release that there is not.
 */
export async function earlierFronts(
  actor: Actor,
  input: unknown,
): Promise<{ earlier: FrontVersion[]; more: boolean } | null> {
  const parsed = EarlierFronts.safeParse(input);
  const name = parsed.success ? await allowed(actor, parsed.data) : null;
  if (!parsed.success || !name) return null;
  const tx = await db();
  const [last] = await tx
    .select({ from: frontReleases.liveFrom, id: frontReleases.id })
    .from(frontReleases)
    .where(and(ofFront(name), eq(frontReleases.id, parsed.data.before), lte(frontReleases.liveFrom, now())))
    .limit(1);
  if (!last) return null;
  const older = await versionsWhere(tx, name, {
    where: or(
      lt(frontReleases.liveFrom, last.from),
      and(eq(frontReleases.liveFrom, last.from), lt(frontReleases.id, last.id)),
    ),
    most: VERSIONS + 1,
  });
  return { earlier: older.slice(0, VERSIONS), more: older.length > VERSIONS };
}

/** Placed stories whose unbroken run of fronts began more than eight hours ago. */
async function longOn(tx: Db, name: FrontName, t: number): Promise<Set<string>> {
  const rows = await tx
    .select({ from: frontReleases.liveFrom, layout: frontRevisions.layout })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(and(ofFront(name), lte(frontReleases.liveFrom, t)))
    .orderBy(desc(frontReleases.liveFrom))
    .limit(VERSIONS);
  const fronts = rows.map(({ from, layout }) => ({
    from,
    stories: new Set(placements(layoutOf(layout)).map(({ story }) => story)),
  }));
  return new Set(
    [...(fronts[0]?.stories ?? [])].filter((story) => {
      const left = fronts.findIndex(({ stories }) => !stories.has(story));
      const since = fronts.at(left === -1 ? -1 : left - 1)?.from ?? t;
      return since < t - LONG_MS;
    }),
  );
}

/** Pictures of the stories that stand in slots. */
async function picturesIn(scope: ReadScope, slots: readonly SlotAtDesk[]): Promise<SlotPicture[]> {
  const ids = slots.flatMap(({ story }) => (story?.picture ? [story.picture] : []));
  return [...(await picturesByIds(scope, ids)).values()].map((row) => ({
    id: row.id,
    width: row.width,
    height: row.height,
    cut: row.cut,
    focal: { x: row.focalX, y: row.focalY },
    crops: row.crops,
  }));
}

/** A front with its draft, what waits, what was; null for who may not publish it. */
export async function frontAtDesk(actor: Actor, input: unknown): Promise<FrontAtDesk | null> {
  const parsed = FrontName.safeParse(input);
  const name = parsed.success ? await allowed(actor, parsed.data) : null;
  if (!name) return null;
  return read([`front:${name.language}`], async (scope) => {
    const tx = scope.db;
    const { t } = scope;
    const live = await layoutAt(scope, name);
    const { version, layout: drafted } = await draftOf(tx, name);
    const [saved] = await tx
      .select({ by: frontRevisions.actor, at: frontRevisions.at })
      .from(frontDrafts)
      .innerJoin(frontRevisions, eq(frontRevisions.id, frontDrafts.revision))
      .where(eq(frontDrafts.key, frontKey(name)))
      .limit(1);
    const author = saved && (await namesOf([saved.by])).get(saved.by);
    const { coming, begun, more } = await versions(tx, name, t);
    const stands = begun.find(({ until }) => until === null || until > t);
    const choices = await storiesByIds(actor, [
      ...storiesNamed(live),
      ...(drafted ? storiesNamed(drafted) : []),
    ]);
    const known = {
      isHome: name.place === HOME,
      named: new Map(choices.map((choice) => [choice.id, choice])),
      long: await longOn(tx, name, t),
      t,
    };
    const standing = await fill(scope, name, live);
    const drawn = drafted ? await fill(scope, name, drafted) : standing;
    const liveSlots = slotsAtDesk(live, { ...known, ...standing });
    const slots = drafted ? slotsAtDesk(drafted, { ...known, ...drawn }) : liveSlots;
    return {
      version,
      draft: drafted && saved ? { layout: drafted, by: author ?? saved.by, at: saved.at } : null,
      live,
      release: stands ?? null,
      waiting: coming.reverse(),
      earlier: begun.filter((one) => one !== stands),
      moreEarlier: more,
      slots,
      alsoOn: drawn.also,
      liveSlots,
      pictures: await picturesIn(scope, slots),
      named: choices,
    };
  });
}

/** Which layout a preview shows: the draft, what is live, or a release by its id. */
async function shownLayout(scope: ReadScope, name: FrontName, show: string): Promise<FrontLayout | null> {
  if (show === 'draft') {
    const { layout } = await draftOf(scope.db, name);
    if (layout) return layout;
  }
  if (show === 'draft' || show === 'live') return publishedAt(scope, name);
  const [row] = await scope.db
    .select({ layout: frontRevisions.layout })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(and(ofFront(name), eq(frontReleases.id, show)))
    .limit(1);
  return row ? layoutOf(row.layout) : null;
}

/** The home front as another layout would make it; null for who may not publish it. */
export async function previewFront(actor: Actor, name: FrontName, show: string): Promise<FrontView | null> {
  if (!(await allowed(actor, name)) || name.place !== HOME) return null;
  return read([`front:${name.language}`], async (scope) =>
    filledFront(scope, name.language, (await shownLayout(scope, name, show)) ?? firstFront(name.place)),
  );
}

/**
 * The same of a section's front, filled from the section's newest stories: null inside where it lays itself out, null
 * for who may not publish it.
 */
export async function previewSection(
  actor: Actor,
  name: FrontName,
  show: string,
  items: readonly StoryCard[],
): Promise<{ laidOut: SectionFill | null } | null> {
  if (!(await allowed(actor, name)) || name.place === HOME) return null;
  return read([`section:${name.place}`], async (scope) => {
    const layout = await shownLayout(scope, name, show);
    return { laidOut: layout && (await filledSection(scope, name.language, layout, items)) };
  });
}

/**
 * How the pages of sections are laid out now: the rows of each, in each language; null where nobody has made its front and
 * it lays itself out. Nothing for who may not publish fronts.
 */
export async function sectionRowsForDesk(
  actor: Actor,
  sections: readonly string[],
): Promise<Map<string, Record<Language, SectionLayout[] | null>>> {
  if (!can(actor, 'front.publish')) return new Map();
  const rows = async (language: Language, place: string): Promise<SectionLayout[] | null> => {
    const layout = await read([`front:${language}`], (scope) => publishedAt(scope, { language, place }));
    return layout && layout.sections.map((row) => row.layout);
  };
  return new Map(
    await Promise.all(
      sections.map(async (id) => [id, { en: await rows('en', id), zh: await rows('zh', id) }] as const),
    ),
  );
}

/** Strips that have not ended, for the form. */
export async function stripsForDesk(actor: Actor): Promise<DeskStrip[]> {
  if (!can(actor, 'strip.set')) return [];
  return (await db()).select().from(strips).where(gt(strips.liveUntil, now())).orderBy(asc(strips.liveFrom));
}
