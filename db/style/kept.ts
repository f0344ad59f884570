/** Lists that are kept as one value of the settings. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { settings } from '#db/settings/tables';
import type { Actor } from '#db/shared/actor';
import { bodyText } from '#db/stories/blocks';
import { MOST_KEPT, Snippet, Template } from './model.ts';

export type KeptList = 'house-style' | 'snippets' | 'templates';

/** What is kept under a name; `first` where nothing is, or nothing that this build understands. */
export async function keptList<T>(
  reader: Db,
  key: KeptList,
  schema: z.ZodType<T>,
  first: readonly T[],
): Promise<readonly T[]> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, key)).limit(1);
  if (!row) return first;
  // One that an older build kept and this one does not understand does not take the others with it.
  return Array.isArray(row.value)
    ? row.value.flatMap((item: unknown) => {
        const parsed = schema.safeParse(item);
        return parsed.success ? [parsed.data] : [];
      })
    : first;
}

export async function keepList(tx: Db, key: KeptList, value: readonly unknown[]): Promise<void> {
  const row = { key, value, changedAt: now() };
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
}

/** Snippets or templates, whole. */
export const templatesKept = (
  reader: Db,
  kind: 'snippets' | 'templates',
): Promise<readonly (Snippet | Template)[]> =>
  kind === 'snippets' ? keptList(reader, kind, Snippet, []) : keptList(reader, kind, Template, []);

/**
 * Keeps one of a list that came or changed, in a list that holds it, and says so in the log; `before`: what stood under its
 * id. Inside a write. Refuses with invalid where there are too many.
 */
export async function keepItem(
  tx: Db,
  actor: Actor,
  kind: 'snippets' | 'templates',
  list: readonly (Snippet | Template)[],
  { before, item }: { before: Snippet | Template | undefined; item: Snippet | Template },
): Promise<{ id: string }> {
  if (list.length > MOST_KEPT) refuse('invalid', { fields: { name: 'too-long' } });
  await keepList(tx, kind, list);
  await emit(tx, actor, {
    kind: 'style.changed',
    subject: kind,
    before: before && loggedItem(before),
    after: loggedItem(item),
  });
  return { id: item.id };
}

/** What the log keeps of one: its name and words for whoever reads it, and all of it, so that it can be put back. */
export const loggedItem = (item: Snippet | Template): Record<string, unknown> => ({
  name: item.name,
  words: 'body' in item ? bodyText(item.body) : bodyText(item.content.body),
  whole: item,
});
