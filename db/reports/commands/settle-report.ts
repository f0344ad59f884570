import { and, eq, isNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { stories } from '#db/stories/tables';
import { SettleReport } from '../model.ts';
import { reports } from '../tables.ts';

/** Says what came of a report, and forgets the reader's email. Failures: invalid, not-allowed, not-found. */
export function settleReport(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(SettleReport, input, async (tx, { report, outcome }) => {
    if (!can(actor, 'report.settle')) refuse('not-allowed');
    const [of] = await tx
      .select({ section: stories.section })
      .from(reports)
      .innerJoin(stories, eq(stories.id, reports.story))
      .where(eq(reports.id, report))
      .limit(1);
    if (!of) return refuse('not-found');
    if (!can(actor, 'report.settle', { owner: null, section: of.section })) refuse('not-allowed');
    const at = now();
    const [settled] = await tx
      .update(reports)
      .set({ outcome, email: '', settledBy: actor.id, settledAt: at })
      .where(and(eq(reports.id, report), isNull(reports.settledAt)))
      .returning({ story: reports.story });
    if (!settled) return refuse('not-found');
    await emit(tx, actor, { kind: 'report.settled', subject: settled.story, after: { report, outcome } });
    return { at };
  });
}
