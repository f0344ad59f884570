import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { indexNow, SETTING } from '../index-now.ts';

export const SetIndexNow = z.strictObject({ on: z.boolean() });

/** Search engines are told of changed pages from now on, or no longer. The key is made once. Failures: invalid, not-allowed. */
export function setIndexNow(actor: Actor, input: unknown): Promise<Result<{ on: boolean }>> {
  return command(SetIndexNow, input, async (tx, { on }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const stood = await indexNow(tx);
    // The server's own key needs no switch, and has none.
    if (stood.byServer) refuse('not-allowed');
    if (stood.on === on) return { on };
    const value = { on, key: stood.key ?? randomBytes(16).toString('hex') };
    await tx
      .insert(settings)
      .values({ key: SETTING, value, changedAt: now() })
      .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now() } });
    await emit(tx, actor, {
      kind: 'settings.changed',
      subject: 'site',
      before: { [SETTING]: stood.on },
      after: { [SETTING]: on },
    });
    return { on };
  });
}
