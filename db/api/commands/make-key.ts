import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { newKey } from '../keys.ts';
import { KeyInput } from '../model.ts';
import { apiKeys } from '../tables.ts';

/** Makes a key for a program that reads. Gives it, this once. Failures: invalid, not-allowed. */
export function makeKey(actor: Actor, input: unknown): Promise<Result<{ id: string; key: string }>> {
  return command(KeyInput, input, async (tx, { name }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const id = newId();
    const { key, prefix, hash } = newKey();
    await tx.insert(apiKeys).values({ id, name, prefix, hash, actor: actor.id, at: now() });
    await emit(tx, actor, { kind: 'api-key.made', subject: id, after: { name } });
    return { id, key };
  });
}
