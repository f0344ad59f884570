/** The front of a language, and the strip, at the page's instant. */
import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm';
import { read, type ReadScope } from '#db/core/read';
import { newestLines } from '#db/live/updates';
import { sectionRefs } from '#db/sections/refs';
import type { Language } from '#db/shared/languages';
import { cardColumns, cardsById, makeCards } from '#db/stories/cards';
import { chartsOf } from '#db/stories/charts';
import { releases } from '#db/stories/tables';
import { noteListBoundary, visibleAt } from '#db/stories/visible';
import { assembleFront } from './assemble.ts';
import { defaultFront, type FrontLayout, type StripView } from './model.ts';
import { frontReleases, frontRevisions, strips as stripRows } from './tables.ts';
import type { FrontView } from './views.ts';

const POOL = 200; // newest stories that a front is filled from
const UPDATES = 4; // of a live lead
const RECENT_MS = 12 * 3_600_000; // a card shows its age this long

/** The layout in force at the scope's instant. */
export async function layoutAt(scope: ReadScope, language: Language): Promise<FrontLayout> {
  const rows = await scope.db
    .select({ from: frontReleases.liveFrom, until: frontReleases.liveUntil, layout: frontRevisions.layout })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(
      and(
        eq(frontReleases.language, language),
        or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, scope.t)),
      ),
    )
    .orderBy(desc(frontReleases.liveFrom));
  for (const row of rows) {
    scope.noteBoundary(row.from);
    scope.noteBoundary(row.until);
  }
  return rows.find((row) => row.from <= scope.t)?.layout ?? defaultFront;
}

/** The front page. */
export const front = (language: Language): Promise<FrontView> =>
  read([`front:${language}`, `list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const layout = await layoutAt(scope, language);
    const sections = await sectionRefs(scope, language);
    const byId = await cardsById(scope, layout.pinned);
    const pinned = layout.pinned
      .flatMap((id) => byId.get(id) ?? [])
      .filter((card) => card.language === language);
    const rows = await scope.db
      .select(cardColumns)
      .from(releases)
      .where(and(eq(releases.language, language), visibleAt(scope.t)))
      .orderBy(desc(releases.publishedAt), desc(releases.story))
      .limit(POOL);
    for (const row of rows) scope.noteBoundary(row.publishedAt + RECENT_MS);
    const assembled = assembleFront(
      layout,
      sections,
      pinned,
      await makeCards(scope, rows),
      scope.t - RECENT_MS,
    );
    const charted = await withCharts(scope, assembled);
    const [first] = charted.lead.main;
    if (charted.lead.variant !== 'live' || !first) return charted;
    return { ...charted, lead: { ...charted.lead, updates: await newestLines(scope, first, UPDATES) } };
  });

/** The charts of the sections that are set around one. */
async function withCharts(scope: ReadScope, front: FrontView): Promise<FrontView> {
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
