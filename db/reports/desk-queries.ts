/** Readers' reports, as the desk sees them. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { stories } from '#db/stories/tables';
import type { ReportOutcome } from './model.ts';
import { reports } from './tables.ts';

const SETTLED_SHOWN = 30;
const OPEN_SHOWN = 200;

export type ReportAtDesk = {
  id: string;
  story: string;
  language: Language;
  headline: string;
  words: string;
  source: string;
  email: string;
  /** ms UTC */
  at: number;
  outcome: ReportOutcome | null;
  settledAt: number | null;
};

const columns = {
  id: reports.id,
  story: reports.story,
  language: stories.language,
  headline: stories.headline,
  words: reports.words,
  source: reports.source,
  email: reports.email,
  at: reports.at,
  outcome: reports.outcome,
  settledAt: reports.settledAt,
};

/** Reports that this person may settle: as `can(person, 'report.settle', target)`. */
const theirs = ({ sections }: Actor): SQL | undefined =>
  sections === null ? undefined : inArray(stories.section, [...sections]);

/** How many reports wait for this person. */
export async function openReports(actor: Actor): Promise<number> {
  if (!can(actor, 'report.settle')) return 0;
  const [row] = await (
    await db()
  )
    .select({ open: count() })
    .from(reports)
    .innerJoin(stories, eq(stories.id, reports.story))
    .where(and(isNull(reports.settledAt), theirs(actor)));
  return row?.open ?? 0;
}

/** Open reports, oldest first, and the last that were settled. Null for whoever may not settle them. */
export async function reportsForDesk(
  actor: Actor,
): Promise<{ open: ReportAtDesk[]; settled: ReportAtDesk[] } | null> {
  if (!can(actor, 'report.settle')) return null;
  const from = (await db()).select(columns).from(reports).innerJoin(stories, eq(stories.id, reports.story));
  const open = await from
    .where(and(isNull(reports.settledAt), theirs(actor)))
    .orderBy(asc(reports.at))
    .limit(OPEN_SHOWN);
  const settled = await (
    await db()
  )
    .select(columns)
    .from(reports)
    .innerJoin(stories, eq(stories.id, reports.story))
    .where(and(isNotNull(reports.settledAt), theirs(actor)))
    .orderBy(desc(reports.settledAt))
    .limit(SETTLED_SHOWN);
  return { open, settled };
}
