import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { checkRedirect } from '../check.ts';
import { RedirectInput } from '../model.ts';
import { redirects } from '../tables.ts';

/** Leads an address of nobody's to a page. Failures: not-allowed, invalid (with a reason by field: loops, chains, pages of ours). */
export function addRedirect(actor: Actor, input: unknown): Promise<Result<{ path: string; target: string }>> {
  return command(RedirectInput, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const checked = await checkRedirect(tx, data);
    if (!checked.ok) return refuse('invalid', { fields: { [checked.field]: checked.reason } });
    const { path, target } = checked;
    await tx.insert(redirects).values({ path, target, actor: actor.id, at: now() });
    await emit(tx, actor, { kind: 'redirect.added', subject: path, after: { target }, paths: [path] });
    return { path, target };
  });
}
