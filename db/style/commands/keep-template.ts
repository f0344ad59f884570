import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { keepItem, templatesKept } from '../kept.ts';
import { Snippet, Template } from '../model.ts';

export const KeepTemplate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('snippets'), ...Snippet.omit({ id: true }).shape }),
  z.strictObject({ kind: z.literal('templates'), ...Template.omit({ id: true }).shape }),
]);

/** Keeps a snippet or a template under a name; one with the same name is replaced. Failures: invalid, not-allowed. */
export function keepTemplate(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(KeepTemplate, input, async (tx, data) => {
    if (!can(actor, 'template.keep')) refuse('not-allowed');
    const { kind, ...given } = data;
    const kept = await templatesKept(tx, kind);
    const same = kept.find(({ name }) => name === given.name);
    const item = { id: same?.id ?? newId(), ...given };
    const list = [...kept.filter(({ id }) => id !== item.id), item];
    return keepItem(tx, actor, kind, list, { before: same, item });
  });
}
