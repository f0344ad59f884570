import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { maySeePicture } from '../desk-queries.ts';
import { dropPicture } from '../files.ts';
import { pictures } from '../tables.ts';
import { isUsed } from '../uses.ts';

export const RemovePicture = z.strictObject({ picture: Id });

/**
 * Takes a picture that nothing uses out of the library, with its files. One that readers ever saw stays: what they saw
 * must remain to be known. Failures: invalid, not-found, not-allowed, picture-in-use.
 */
export async function removePicture(actor: Actor, input: unknown): Promise<Result<{ picture: string }>> {
  const removed = await command(RemovePicture, input, async (tx, { picture: id }) => {
    const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
    if (!row || !(await maySeePicture(tx, actor, row))) return refuse('not-found');
    if (!can(actor, 'picture.remove', { owner: row.owner, section: null })) return refuse('not-allowed');
    if (await isUsed(tx, id)) return refuse('picture-in-use');
    await tx.delete(pictures).where(eq(pictures.id, id));
    const { kind, alt, caption, credit, hash, owner, createdAt } = row;
    await emit(tx, actor, {
      kind: 'picture.removed',
      subject: id,
      before: { kind, alt, caption, credit, hash, owner, createdAt },
    });
    return { picture: id };
  });
  // After the commit: a folder without a record is harmless, a record without files is not.
  if (removed.ok) await dropPicture(removed.value.picture);
  return removed;
}
