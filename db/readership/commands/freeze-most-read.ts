import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { systemActor } from '#db/shared/actor';
import { type Language, languages } from '#db/shared/languages';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { mostReadRows, views } from '../tables.ts';
import { HOUR_MS } from '../view-counter.ts';

const FREEZE_MS = HOUR_MS / 2;
const WINDOW_HOURS = 24;
/** More than are shown: one that is withdrawn makes way for the next. */
const KEPT = 10;
const KEPT_HOURS = 90 * 24;

/**
 * Once in each half hour: puts the stories of a language in order of their views in the last 24 hours. Only another
 * order is an event and makes pages old. Gives the languages whose order changed.
 */
export async function freezeMostRead(): Promise<Language[]> {
  const half = Math.floor(now() / FREEZE_MS) * FREEZE_MS;
  const rows = await (await db()).select().from(mostReadRows);
  const due = languages.filter(
    (language) => (rows.find((row) => row.language === language)?.frozenAt ?? -1) < half,
  );
  if (due.length === 0) return [];
  const hour = Math.floor(half / HOUR_MS);
  return write(async (tx) => {
    const changed: Language[] = [];
    for (const language of due) {
      const before = rows.find((row) => row.language === language)?.stories ?? [];
      const total = sql<number>`sum(${views.count})`;
      const read = await tx
        .select({ story: views.story, total })
        .from(views)
        .innerJoin(releases, eq(releases.story, views.story))
        .where(and(gte(views.hour, hour - WINDOW_HOURS), eq(releases.language, language), visibleAt(now())))
        .groupBy(views.story)
        .orderBy(desc(total), desc(views.story))
        .limit(KEPT);
      const stories = read.map((row) => row.story);
      const row = { language, stories, frozenAt: half };
      await tx
        .insert(mostReadRows)
        .values(row)
        .onConflictDoUpdate({ target: mostReadRows.language, set: row });
      if (stories.join() === before.join()) continue;
      changed.push(language);
      await emit(tx, systemActor('clock'), {
        kind: 'most-read.changed',
        subject: language,
        before,
        after: stories,
      });
    }
    await tx.delete(views).where(lt(views.hour, hour - KEPT_HOURS));
    return changed;
  });
}
