/** The one-time link that makes the first chief editor, or lets one back in from the server's shell. */
import { and, eq, isNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { systemActor } from '#db/shared/actor';
import { hashOf, newSecret } from './secrets.ts';
import { invitations, users } from './tables.ts';

const HOUR = 3_600_000;

/** Makes a new link (path `/setup/<token>`, good for an hour); earlier unused ones stop working. */
export async function makeChiefLink(): Promise<string> {
  const token = newSecret();
  const at = now();
  await write(async (tx) => {
    await tx
      .update(invitations)
      .set({ withdrawnAt: at })
      .where(and(eq(invitations.kind, 'chief'), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)));
    await tx
      .insert(invitations)
      .values({
        tokenHash: hashOf(token),
        kind: 'chief',
        email: '',
        name: '',
        role: 'chief',
        createdAt: at,
        expiresAt: at + HOUR,
      });
    await emit(tx, systemActor('setup'), {
      kind: 'user.invited',
      subject: 'chief',
      after: { role: 'chief' },
    });
  });
  return `/setup/${token}`;
}

/** At start: a link while there is no active chief editor of the whole house, else null. */
export async function ensureChiefLink(): Promise<string | null> {
  const [chief] = await (
    await db()
  )
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'chief'), isNull(users.sections), isNull(users.suspendedAt)))
    .limit(1);
  return chief ? null : makeChiefLink();
}
