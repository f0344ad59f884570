import { and, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { attempt } from '#db/accounts/throttle';
import { hashOf } from '#db/accounts/secrets';
import { emit } from '#db/events/emit';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { fail, type Result } from '#db/shared/result';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { ReportError } from '../model.ts';
import { reports } from '../tables.ts';

const HOUR_MS = 3_600_000;
const limits = (address: string) => [
  { key: `report:${hashOf(address)}`, most: 10, windowMs: HOUR_MS },
  { key: 'report:all', most: 300, windowMs: HOUR_MS },
];

/**
 * Takes a reader's report about a story that readers can see. `address` is the reader's network address: it is
 * counted, as a hash, and not kept. Failures: throttled, invalid, not-found.
 */
export async function reportError(input: unknown, address: string): Promise<Result<{ report: string }>> {
  const parsed = ReportError.safeParse(input);
  // What is refused for its words may be sent again; it costs no attempt.
  if (parsed.success && !(await attempt(limits(address)))) return fail('throttled');
  return command(ReportError, input, async (tx, data) => {
    const [story] = await tx
      .select({ id: releases.story })
      .from(releases)
      .where(and(eq(releases.story, data.story), visibleAt(now())))
      .limit(1);
    if (!story) return refuse('not-found');
    const report = newId();
    await tx.insert(reports).values({ id: report, ...data, at: now(), outcome: null });
    await emit(tx, systemActor('reader'), {
      kind: 'report.received',
      subject: data.story,
      after: { report },
    });
    return { report };
  });
}
