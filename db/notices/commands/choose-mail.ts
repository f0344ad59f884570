import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '#db/accounts/tables';
import { writeQuietly } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { ok, type Result } from '#db/shared/result';

export const ChooseMail = z.strictObject({ mail: z.boolean() });

/** Whether a person's notices come by mail too: theirs alone, so it leaves no event. */
export async function chooseMail(actor: Actor, input: unknown): Promise<Result<null>> {
  const parsed = parseInput(ChooseMail, input);
  if (!parsed.ok) return parsed;
  const { mail } = parsed.value;
  await writeQuietly((tx) => tx.update(users).set({ mail }).where(eq(users.id, actor.id)));
  return ok(null);
}
