import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { filledLine, prose } from '#db/shared/text';
import { sections } from '../tables.ts';

export const SaveSections = z
  .array(
    z.strictObject({
      id: Id,
      name: filledLine(60),
      nameZh: filledLine(30),
      about: prose(300),
      aboutZh: prose(200),
    }),
  )
  .min(1)
  .max(30);

type Section = z.infer<typeof SaveSections>[number];

/** One flat record: the order, and each word of each section. */
const loggedSections = (list: readonly Section[]): Record<string, unknown> =>
  Object.fromEntries([
    ['order', list.map(({ id }) => id)],
    ...list.flatMap(({ id, name, nameZh, about, aboutZh }) =>
      Object.entries({ name, nameZh, about, aboutZh }).map(([field, words]) => [`${id}.${field}`, words]),
    ),
  ]);

/** Writes names, words and order of sections (the order of the list). None is removed. Failures: invalid, not-allowed. */
export function saveSections(actor: Actor, input: unknown): Promise<Result<{ sections: number }>> {
  return command(SaveSections, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await tx.select().from(sections).orderBy(asc(sections.position));
    for (const [position, section] of data.entries()) {
      const row = { ...section, position };
      await tx.insert(sections).values(row).onConflictDoUpdate({ target: sections.id, set: row });
    }
    await emit(tx, actor, {
      kind: 'sections.changed',
      subject: 'sections',
      ...changedOnly(before.length > 0 ? loggedSections(before) : undefined, loggedSections(data)),
    });
    return { sections: data.length };
  });
}
