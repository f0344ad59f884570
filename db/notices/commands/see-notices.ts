import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { writeQuietly } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { ok, type Result } from '#db/shared/result';
import { notices } from '../tables.ts';

export const SeeNotices = z.strictObject({
  /** Those about one story; null = all. */
  story: Id.nullable().default(null),
});

/** A person has seen their own notices: theirs alone, so it leaves no event. */
export async function seeNotices(actor: Actor, input: unknown): Promise<Result<null>> {
  const parsed = parseInput(SeeNotices, input);
  if (!parsed.ok) return parsed;
  const { story } = parsed.value;
  const unseen = and(eq(notices.person, actor.id), isNull(notices.seenAt));
  const these = story === null ? unseen : and(unseen, eq(notices.story, story));
  if (these) await writeQuietly((tx) => tx.update(notices).set({ seenAt: now() }).where(these));
  return ok(null);
}
