import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { keepItem, templatesKept } from '../kept.ts';
import { Snippet, Template } from '../model.ts';

export const RestoreTemplate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('snippets'), ...Snippet.shape }),
  z.strictObject({ kind: z.literal('templates'), ...Template.shape }),
]);

/**
 * Puts a snippet or template back under the id that it had, in place of what has that id now. Failures: invalid (also
 * where there are too many), not-allowed, name-taken.
 */
export function restoreTemplate(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(RestoreTemplate, input, async (tx, { kind, ...item }) => {
    if (!can(actor, 'template.keep')) refuse('not-allowed');
    const kept = await templatesKept(tx, kind);
    if (kept.some(({ id, name }) => id !== item.id && name === item.name)) refuse('name-taken');
    const before = kept.find(({ id }) => id === item.id);
    const list = before ? kept.map((one) => (one.id === item.id ? item : one)) : [...kept, item];
    return keepItem(tx, actor, kind, list, { before, item });
  });
}
