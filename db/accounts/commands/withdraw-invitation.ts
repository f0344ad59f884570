import { and, isNull, like } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { invitations } from '../tables.ts';

export const WithdrawInvitation = z.strictObject({ handle: z.string().regex(/^[0-9a-f]{12}$/) });

/** Makes an open invitation useless. Failures: invalid, not-allowed, not-found. */
export function withdrawInvitation(actor: Actor, input: unknown): Promise<Result<{ email: string }>> {
  return command(WithdrawInvitation, input, async (tx, data) => {
    if (!can(actor, 'user.manage')) refuse('not-allowed');
    const [row] = await tx
      .update(invitations)
      .set({ withdrawnAt: now() })
      .where(
        and(
          like(invitations.tokenHash, `${data.handle}%`),
          isNull(invitations.usedAt),
          isNull(invitations.withdrawnAt),
        ),
      )
      .returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, {
      kind: 'user.invitation-withdrawn',
      subject: row.email,
      before: { role: row.role, sections: row.sections },
    });
    return { email: row.email };
  });
}
