import { z } from 'zod';
import { count } from 'drizzle-orm';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { stories } from '#db/stories/tables';
import { isExporting } from '../archive.ts';

/** Notes who takes everything out, before the first byte. Failures: invalid, not-allowed, busy (one is on its way). */
export function beginExport(actor: Actor, input: unknown): Promise<Result<{ stories: number }>> {
  return command(z.strictObject({}), input, async (tx) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    if (isExporting()) refuse('busy');
    const [[texts], [images]] = [
      await tx.select({ n: count() }).from(stories),
      await tx.select({ n: count() }).from(pictures),
    ];
    const held = { stories: texts?.n ?? 0, pictures: images?.n ?? 0 };
    await emit(tx, actor, { kind: 'export.begun', subject: 'site', after: held });
    return { stories: held.stories };
  });
}
