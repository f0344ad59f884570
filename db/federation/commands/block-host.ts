import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { env } from '#db/core/env';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { blockedHosts, dropHost, keepBlocked } from '../blocked.ts';
import { hostMeant, isOn } from '../hosts.ts';
import type { HostReason } from '../views.ts';

/** The list is one value, read with every message that comes in. */
export const MOST_BLOCKED = 1_000;

export const BlockHost = z.strictObject({
  host: z.string().trim().min(1, { error: 'required' }).max(1_000, { error: 'too-long' }),
});

/**
 * Nobody on a server (`host`: its name, or an address there) follows any more, and nothing is sent there: whoever did is
 * let go, and unblocking it brings none of them back. Gives the name, and how many they were. Failures: not-allowed;
 * invalid with `host`: required, too-long, no-host, own-host, blocked-already, too-many.
 */
export function blockHost(actor: Actor, input: unknown): Promise<Result<{ host: string; dropped: number }>> {
  return command(BlockHost, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const wrong = (why: HostReason): never => refuse('invalid', { fields: { host: why } });
    const host = hostMeant(data.host);
    if (host === undefined) return wrong('no-host');
    if (isOn([host], env().siteUrl)) return wrong('own-host');
    const blocked = await blockedHosts(tx);
    if (blocked.some((one) => one.host === host)) return wrong('blocked-already');
    if (blocked.length >= MOST_BLOCKED) return wrong('too-many');
    await keepBlocked(tx, [...blocked, { host, actor: actor.id, at: now() }]);
    const dropped = await dropHost(tx, host);
    await emit(tx, actor, { kind: 'host.blocked', subject: host, after: { followers: dropped } });
    return { host, dropped };
  });
}
