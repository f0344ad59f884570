import { z } from 'zod';
import { command, refuse } from '#db/core/command';
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

/** Writes names, words and order of sections (the order of the list). None is removed. Failures: invalid, not-allowed. */
export function saveSections(actor: Actor, input: unknown): Promise<Result<{ sections: number }>> {
  return command(SaveSections, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    for (const [position, section] of data.entries()) {
      const row = { ...section, position };
      await tx.insert(sections).values(row).onConflictDoUpdate({ target: sections.id, set: row });
    }
    await emit(tx, actor, { kind: 'sections.changed', subject: 'sections', after: data.map(({ id }) => id) });
    return { sections: data.length };
  });
}
