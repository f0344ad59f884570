/** What the outside is told, or asks for: webhooks, redirects, blocked servers. */
import { z } from 'zod';
import { blockedHosts } from '#db/federation/blocked';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { removeRedirect } from '#db/redirects/commands/remove-redirect';
import { targetOf } from '#db/redirects/target-of';
import { startWebhook } from '#db/webhooks/commands/start-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { isTold } from '#db/webhooks/destination';
import type { Entry, Way } from './way.ts';

/** One that was stopped is started, one that was added or started is stopped. Its secret is made of its id and stays. */
export function webhookWay({ kind, subject: webhook }: Entry): Way | undefined {
  const stopped = kind === 'webhook.stopped';
  return {
    may: 'settings.change',
    stands: async (reader) => (await isTold(reader, webhook)) === !stopped,
    putBack: (actor) => (stopped ? startWebhook : stopWebhook)(actor, { webhook }),
  };
}

const Led = z.object({ target: z.string() });

export function redirectWay({ kind, subject: path, before, after }: Entry): Way | undefined {
  const added = kind === 'redirect.added';
  const led = Led.safeParse(added ? after : before);
  if (!led.success) return undefined;
  const { target } = led.data;
  return {
    may: 'settings.change',
    stands: async (reader) => (await targetOf(reader, path)) === (added ? target : undefined),
    putBack: (actor) => (added ? removeRedirect(actor, { path }) : addRedirect(actor, { path, target })),
  };
}

/** Whoever was let go with the blocking does not come back. */
export function hostWay({ kind, subject: host }: Entry): Way | undefined {
  const blocked = kind === 'host.blocked';
  return {
    may: 'settings.change',
    stands: async (reader) => (await blockedHosts(reader)).some((one) => one.host === host) === blocked,
    putBack: (actor) => (blocked ? unblockHost : blockHost)(actor, { host }),
  };
}
