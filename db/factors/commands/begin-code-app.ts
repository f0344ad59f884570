import { z } from 'zod';
import { needProof } from '#db/accounts/proof';
import { users } from '#db/accounts/tables';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { seal } from '#db/core/seal';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { eq } from 'drizzle-orm';
import { paperNames } from '#db/settings/reader-queries';
import { keyAddress, newKey } from '../code-app.ts';
import { codeApps } from '../tables.ts';

/**
 * A new key for an app, told this once; it counts for nothing until a code of it was shown (confirm-code-app), so it
 * leaves no event. An app that is in use stays in use. Failures: not-allowed, proof-needed, already-used.
 */
export function beginCodeApp(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ key: string; address: string }>> {
  return command(z.strictObject({}), input, async (tx) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await needProof(tx, actor, session);
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.id)).limit(1);
    const [app] = await tx.select().from(codeApps).where(eq(codeApps.user, actor.id)).limit(1);
    if (!user) return refuse('not-allowed');
    if (app && app.confirmedAt !== null) refuse('already-used');
    const key = newKey();
    const row = {
      user: actor.id,
      secret: seal(key, actor.id),
      createdAt: now(),
      confirmedAt: null,
      lastStep: 0,
    };
    await tx.insert(codeApps).values(row).onConflictDoUpdate({ target: codeApps.user, set: row });
    return { key, address: keyAddress(key, user.email, (await paperNames())[actor.language].name) };
  });
}
