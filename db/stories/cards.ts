/** Turns visible releases into what lists show: looks up sections, people and pictures once for all of them. */
import { and, eq, inArray } from 'drizzle-orm';
import { noteTags, type ReadScope, type Tag } from '#db/core/read';
import { later, liveMarks } from '#db/live/marks';
import { personRefs } from '#db/people/refs';
import { picturesByIds, pictureView } from '#db/pictures/reader-queries';
import { sectionRefs } from '#db/sections/refs';
import type { Language } from '#db/shared/languages';
import type { PictureUse } from './blocks.ts';
import { releases } from './tables.ts';
import type { PictureView, StoryCard } from './views.ts';

/** Columns of a release that a card is made of. */
export const cardColumns = {
  id: releases.story,
  language: releases.language,
  path: releases.path,
  card: releases.card,
  publishedAt: releases.publishedAt,
  updatedAt: releases.updatedAt,
  liveFrom: releases.liveFrom,
  liveUntil: releases.liveUntil,
};

export type CardRow = {
  id: string;
  language: Language;
  path: string;
  card: typeof releases.$inferSelect.card;
  publishedAt: number;
  updatedAt: number | null;
  liveFrom: number;
  liveUntil: number | null;
};

/** Minutes of reading from the word count kept with the release (Han characters count as words there). */
const minutesOf = (words: number, language: Language): number =>
  Math.max(1, Math.round(words / (language === 'zh' ? 450 : 230)));

/** A picture as this use of it says: null follows the picture's own record. */
export const usedPicture = (use: PictureUse, record: PictureView): PictureView => ({
  ...record,
  alt: use.alt ?? record.alt,
  caption: use.caption ?? record.caption,
  credit: use.credit ?? record.credit,
});

/** Cards of rows, in their order. Notes a tag for each story, person and picture shown. */
export async function makeCards(scope: ReadScope, rows: readonly CardRow[]): Promise<StoryCard[]> {
  if (rows.length === 0) return [];
  const language = rows[0]?.language ?? 'en';
  noteTags(rows.map((row): Tag => `story:${row.id}`));
  for (const row of rows) {
    scope.noteBoundary(row.liveFrom);
    scope.noteBoundary(row.liveUntil);
  }
  const sections = await sectionRefs(scope, language);
  const people = await personRefs(scope, language, [...new Set(rows.flatMap((row) => row.card.bylines))]);
  const pictures = await picturesByIds(
    scope,
    rows.flatMap((row) => (row.card.lead ? [row.card.lead.picture] : [])),
  );
  const live = await liveMarks(
    scope,
    rows.flatMap((row) => (row.card.form === 'live' ? [row.id] : [])),
  );
  return rows.map((row) => {
    const { card } = row;
    const mark = card.form === 'live' ? live.get(row.id) : undefined;
    const record = card.lead ? pictures.get(card.lead.picture) : undefined;
    return {
      id: row.id,
      language: row.language,
      path: row.path,
      form: card.form,
      section: (card.section ? sections.get(card.section) : undefined) ?? null,
      kicker: card.kicker,
      headline: card.headline,
      cardHeadline: card.shortHeadline || card.headline,
      standfirst: card.standfirst,
      bylines: card.bylines.flatMap((id) => people.get(id) ?? []),
      picture: record && card.lead ? usedPicture(card.lead, pictureView(record)) : null,
      publishedAt: row.publishedAt,
      updatedAt: later(row.updatedAt, mark?.updatedAt),
      minutes: minutesOf(card.words, row.language),
      ...(card.chart ? { charted: true } : {}),
      live: mark ? { state: mark.state, since: mark.since, shownAt: mark.shownAt } : null,
    };
  });
}

/** Visible cards by story id, for links and related stories; what is not visible is missing from the map. */
export async function cardsById(scope: ReadScope, ids: readonly string[]): Promise<Map<string, StoryCard>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  // Also of those that are not visible: the page changes when they appear.
  noteTags(wanted.map((id): Tag => `story:${id}`));
  const all = await scope.db
    .select({ ...cardColumns, held: releases.held })
    .from(releases)
    .where(and(inArray(releases.story, wanted), eq(releases.held, false)));
  for (const row of all) {
    scope.noteBoundary(row.liveFrom);
    scope.noteBoundary(row.liveUntil);
  }
  const visible = all.filter(
    (row) => row.liveFrom <= scope.t && (row.liveUntil === null || row.liveUntil > scope.t),
  );
  // One call per language: names of sections and people differ.
  const cards = [
    ...(await makeCards(
      scope,
      visible.filter((row) => row.language === 'en'),
    )),
    ...(await makeCards(
      scope,
      visible.filter((row) => row.language === 'zh'),
    )),
  ];
  return new Map(cards.map((card) => [card.id, card]));
}
