/** The fronts of a language, and the strip, at the page's instant. */
import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { noteTags, read, type ReadScope, type Tag } from '#db/core/read';
import { newestLines } from '#db/live/updates';
import { picturesByIds, pictureView } from '#db/pictures/reader-queries';
import { sectionRefs } from '#db/sections/refs';
import type { Language } from '#db/shared/languages';
import { cardColumns, makeCards } from '#db/stories/cards';
import { chartsOf } from '#db/stories/charts';
import { releases } from '#db/stories/tables';
import type { StoryCard } from '#db/stories/views';
import { noteListBoundary, visibleAt } from '#db/stories/visible';
import { assembleFront, assembleSection, type Stock } from './assemble.ts';
import {
  firstFront,
  type FrontLayout,
  type FrontName,
  HOME,
  layoutOf,
  placements,
  storiesNamed,
  type StripView,
} from './model.ts';
import { frontReleases, frontRevisions, strips as stripRows } from './tables.ts';
import type { FrontView } from './views.ts';

const POOL = 200; // newest stories that a front is filled from
const UPDATES = 4; // of a live lead
const RECENT_MS = 12 * 3_600_000; // a card shows its age this long

/** The layout in force at the scope's instant; null when nobody has published this front yet. */
export async function publishedAt(
  scope: ReadScope,
  { language, place }: FrontName,
): Promise<FrontLayout | null> {
  const rows = await scope.db
    .select({ from: frontReleases.liveFrom, until: frontReleases.liveUntil, layout: frontRevisions.layout })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(
      and(
        eq(frontReleases.language, language),
        eq(frontReleases.place, place),
        or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, scope.t)),
      ),
    )
    .orderBy(desc(frontReleases.liveFrom));
  for (const row of rows) {
    scope.noteBoundary(row.from);
    scope.noteBoundary(row.until);
  }
  const shown = rows.find((row) => row.from <= scope.t);
  return shown ? layoutOf(shown.layout) : null;
}

/** The layout in force at the scope's instant. */
export const layoutAt = async (scope: ReadScope, front: FrontName): Promise<FrontLayout> =>
  (await publishedAt(scope, front)) ?? firstFront(front.place);

/** What a layout is filled with, but for the stories: sections, other pictures, and what passes by time. */
async function stockFor(
  scope: ReadScope,
  language: Language,
  layout: FrontLayout,
): Promise<Pick<Stock, 'sections' | 'pictures' | 'recentAfter' | 't'>> {
  const placed = placements(layout);
  for (const { until } of placed) scope.noteBoundary(until);
  const records = await picturesByIds(
    scope,
    placed.flatMap(({ picture }) => (typeof picture === 'object' ? [picture.picture] : [])),
  );
  return {
    sections: await sectionRefs(scope, language),
    pictures: new Map([...records].map(([id, row]) => [id, pictureView(row)])),
    recentAfter: scope.t - RECENT_MS,
    t: scope.t,
  };
}

/**
 * Cards of the newest stories and of those that the layout names, newest first, in one query however many zones there
 * are. Which named ones appear later is in the list's boundary and in their tags.
 */
async function cardsFor(
  scope: ReadScope,
  language: Language,
  named: readonly string[],
): Promise<StoryCard[]> {
  noteTags(named.map((story): Tag => `story:${story}`));
  const inLanguage = eq(releases.language, language);
  const visible = visibleAt(scope.t);
  const newest = scope.db
    .select({ id: releases.id })
    .from(releases)
    .where(and(inLanguage, visible))
    .orderBy(desc(releases.publishedAt), desc(releases.story))
    .limit(POOL);
  const rows = await scope.db
    .select(cardColumns)
    .from(releases)
    .where(
      named.length > 0
        ? and(inLanguage, visible, or(inArray(releases.id, newest), inArray(releases.story, [...named])))
        : inArray(releases.id, newest),
    )
    .orderBy(desc(releases.publishedAt), desc(releases.story));
  for (const row of rows) scope.noteBoundary(row.publishedAt + RECENT_MS);
  return makeCards(scope, rows);
}

const byStory = (cards: readonly StoryCard[]): Map<string, StoryCard> =>
  new Map(cards.map((card) => [card.id, card]));

/** A layout of the home front, filled at the scope's instant. */
export async function filledFront(
  scope: ReadScope,
  language: Language,
  layout: FrontLayout,
): Promise<FrontView> {
  await noteListBoundary(scope, language);
  const newest = await cardsFor(scope, language, storiesNamed(layout));
  const assembled = assembleFront(layout, {
    ...(await stockFor(scope, language, layout)),
    newest,
    named: byStory(newest),
  });
  const charted = await withCharts(scope, assembled);
  const [first] = charted.lead.main;
  if (charted.lead.variant !== 'live' || !first) return charted;
  return { ...charted, lead: { ...charted.lead, updates: await newestLines(scope, first, UPDATES) } };
}

/** The front page. */
export const front = (language: Language): Promise<FrontView> =>
  read([`front:${language}`, `list:${language}`], async (scope) =>
    filledFront(scope, language, await layoutAt(scope, { language, place: HOME })),
  );

export type SectionFill = Pick<FrontView, 'sections' | 'slots'> & { rest: StoryCard[] };

/** A layout of a section's front, filled from its newest stories (`items`) and from what it names. */
export async function filledSection(
  scope: ReadScope,
  language: Language,
  layout: FrontLayout,
  items: readonly StoryCard[],
): Promise<SectionFill> {
  const known = byStory(items);
  const others = storiesNamed(layout).filter((story) => !known.has(story));
  noteTags(others.map((story): Tag => `story:${story}`));
  await noteListBoundary(scope, language);
  const rows =
    others.length === 0
      ? []
      : await scope.db
          .select(cardColumns)
          .from(releases)
          .where(and(eq(releases.language, language), visibleAt(scope.t), inArray(releases.story, others)));
  const named = byStory([...items, ...(await makeCards(scope, rows))]);
  const assembled = assembleSection(layout, {
    ...(await stockFor(scope, language, layout)),
    newest: items,
    named,
  });
  return { ...assembled, sections: (await withCharts(scope, assembled)).sections };
}

/** The top of a section's own page as an editor laid it out; null while nobody has. */
export const sectionFront = (
  language: Language,
  section: string,
  items: readonly StoryCard[],
): Promise<SectionFill | null> =>
  read([`section:${section}`, `list:${language}`], async (scope) => {
    const layout = await publishedAt(scope, { language, place: section });
    return layout && filledSection(scope, language, layout, items);
  });

/** The charts of the sections that are set around one. */
async function withCharts<F extends Pick<FrontView, 'sections'>>(scope: ReadScope, front: F): Promise<F> {
  const opens = (row: FrontView['sections'][number]) => (row.layout === 'F' ? row.cards[0] : undefined);
  const charts = await chartsOf(
    scope,
    front.sections.flatMap((row) => opens(row)?.id ?? []),
  );
  return {
    ...front,
    sections: front.sections.map((row) => {
      const chart = charts.get(opens(row)?.id ?? '');
      return chart
        ? { ...row, cards: row.cards.map((card, i) => (i === 0 ? { ...card, chart } : card)) }
        : row;
    }),
  };
}

/** Strips and warnings in force, newest first. */
export const strips = (language: Language): Promise<StripView[]> =>
  read(['strip'], async (scope) => {
    const rows = await scope.db
      .select()
      .from(stripRows)
      .where(gt(stripRows.liveUntil, scope.t))
      .orderBy(asc(stripRows.liveFrom));
    for (const row of rows) {
      scope.noteBoundary(row.liveFrom);
      scope.noteBoundary(row.liveUntil);
    }
    return rows
      .filter((row) => row.liveFrom <= scope.t)
      .reverse()
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        words: (language === 'zh' && row.wordsZh) || row.words,
        warning: row.warning as StripView['warning'], // written by set-strip, which takes only known warnings
        link: row.link,
        since: row.liveFrom,
      }));
  });
