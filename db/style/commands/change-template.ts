import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { keepList, loggedItem, templatesKept } from '../kept.ts';
import { Snippet } from '../model.ts';

const ChangeTemplate = z.strictObject({
  kind: z.enum(['snippets', 'templates']),
  id: Id,
  /** null takes it out. */
  name: Snippet.shape.name.nullable(),
});

/** Names a snippet or a template anew, or takes it out. Failures: invalid, not-allowed, not-found, name-taken. */
export function changeTemplate(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(ChangeTemplate, input, async (tx, { kind, id, name }) => {
    if (!can(actor, 'template.keep')) refuse('not-allowed');
    const kept = await templatesKept(tx, kind);
    const before = kept.find((item) => item.id === id);
    if (!before) return refuse('not-found');
    if (name !== null && kept.some((item) => item.id !== id && item.name === name)) refuse('name-taken');
    await keepList(
      tx,
      kind,
      name === null
        ? kept.filter((item) => item.id !== id)
        : kept.map((item) => (item.id === id ? { ...item, name } : item)),
    );
    await emit(tx, actor, {
      kind: 'style.changed',
      subject: kind,
      before: loggedItem(before),
      after: name === null ? undefined : loggedItem({ ...before, name }),
    });
    return { id };
  });
}
