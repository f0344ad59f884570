import { and, desc, eq, lt, lte, or } from 'drizzle-orm';
import { read } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { type PageOf, readCursor, writeCursor } from '#db/shared/page-of';
import { cardColumns, makeCards } from '#db/stories/cards';
import { releases } from '#db/stories/tables';
import type { CorrectionView, StoryCard } from '#db/stories/views';
import { noteListBoundary, visibleAt } from '#db/stories/visible';
import { corrections } from './tables.ts';

const AT_ONCE = 30;

export type ListedCorrection = { correction: CorrectionView; story: StoryCard };

/** Corrections of visible stories of a language, newest first. */
export const allCorrections = (
  language: Language,
  { before }: { before?: string | undefined } = {},
): Promise<PageOf<ListedCorrection>> =>
  read(['corrections', `list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const cursor = readCursor(before);
    const rows = await scope.db
      .select({ ...cardColumns, correction: corrections })
      .from(corrections)
      .innerJoin(releases, eq(releases.story, corrections.story))
      .where(
        and(
          eq(releases.language, language),
          visibleAt(scope.t),
          lte(corrections.at, scope.t),
          ...(cursor
            ? [
                or(
                  lt(corrections.at, cursor.at),
                  and(eq(corrections.at, cursor.at), lt(corrections.id, cursor.id)),
                ),
              ]
            : []),
        ),
      )
      .orderBy(desc(corrections.at), desc(corrections.id))
      .limit(AT_ONCE + 1);
    const shown = rows.slice(0, AT_ONCE);
    const cards = await makeCards(scope, shown);
    const last = shown.at(-1);
    return {
      items: shown.flatMap(({ correction }, i) => {
        const story = cards[i];
        const { id, kind, text, at, place, update } = correction;
        return story ? [{ correction: { id, kind, text, at, place, update }, story }] : [];
      }),
      older:
        rows.length > AT_ONCE && last
          ? writeCursor({ at: last.correction.at, id: last.correction.id })
          : null,
    };
  });
