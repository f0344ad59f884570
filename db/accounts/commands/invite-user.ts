import { and, eq, isNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { unknownSections } from '#db/sections/known';
import type { Actor } from '#db/shared/actor';
import { mayGive } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { InviteUser } from '../model.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { invitations, users } from '../tables.ts';

const TWO_DAYS_MS = 48 * 3_600_000;

/**
 * Makes a one-time invitation link (path `/setup/<token>`, good for 48 hours), shown once to the chief editor.
 * Failures: invalid (also: a chief editor limited to sections, a section that there is not), not-allowed (also: rights beyond one's own),
 * email-taken.
 */
export function inviteUser(
  actor: Actor,
  input: unknown,
): Promise<Result<{ path: string; expiresAt: number }>> {
  return command(InviteUser, input, async (tx, data) => {
    if (!mayGive(actor, data)) refuse('not-allowed');
    if ((await unknownSections(tx, data.sections ?? [])).length > 0)
      refuse('invalid', { fields: { sections: 'unknown' } });
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, data.email)).limit(1);
    if (taken) refuse('email-taken');
    const at = now();
    // Inviting again replaces the link that is still open.
    await tx
      .update(invitations)
      .set({ withdrawnAt: at })
      .where(
        and(eq(invitations.email, data.email), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)),
      );
    const token = newSecret();
    await tx
      .insert(invitations)
      .values({
        tokenHash: hashOf(token),
        kind: 'invite',
        email: data.email,
        name: data.name,
        role: data.role,
        sections: data.sections,
        invitedBy: actor.id,
        createdAt: at,
        expiresAt: at + TWO_DAYS_MS,
      });
    await emit(tx, actor, {
      kind: 'user.invited',
      subject: data.email,
      after: { role: data.role, sections: data.sections },
    });
    return { path: `/setup/${token}`, expiresAt: at + TWO_DAYS_MS };
  });
}
