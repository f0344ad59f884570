import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { blockedHosts, keepBlocked } from '../blocked.ts';

/** As the list names it. */
export const UnblockHost = z.strictObject({ host: z.string().max(300) });

/** Lets people on a server follow again. Failures: invalid, not-allowed, not-found. */
export function unblockHost(actor: Actor, input: unknown): Promise<Result<{ host: string }>> {
  return command(UnblockHost, input, async (tx, { host }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const blocked = await blockedHosts(tx);
    const left = blocked.filter((one) => one.host !== host);
    if (left.length === blocked.length) refuse('not-found');
    await keepBlocked(tx, left);
    await emit(tx, actor, { kind: 'host.unblocked', subject: host });
    return { host };
  });
}
