import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { redirects } from '../tables.ts';

export const RemoveRedirect = z.strictObject({ path: z.string().max(1_000) });

/** Takes a redirect away; gives what it was, to put it back. Failures: not-allowed, not-found. */
export function removeRedirect(
  actor: Actor,
  input: unknown,
): Promise<Result<{ path: string; target: string }>> {
  return command(RemoveRedirect, input, async (tx, { path }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const [row] = await tx.delete(redirects).where(eq(redirects.path, path)).returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, {
      kind: 'redirect.removed',
      subject: path,
      before: { target: row.target },
      paths: [path],
    });
    return { path, target: row.target };
  });
}
