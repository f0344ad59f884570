import type { z } from 'zod';
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { frontTarget, HOME } from '#db/front/model';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { maySeePicture } from '../desk-queries.ts';
import { MOST_SLOTS, SlotCropInput } from '../model.ts';
import type { PictureRow } from '../reader-queries.ts';
import { pictures } from '../tables.ts';
import { inTurn } from '../turn.ts';
import { isSameSlot } from '../variants.ts';
import { type Edited, reshape, shapingOf } from '../reshape.ts';

export const CropForSlot = SlotCropInput.extend({
  picture: Id,
  /** The front that it is cut for; without one, the home front. */
  place: Id.default(HOME),
});

/** The record, for who makes that front. */
async function load(tx: Db, actor: Actor, id: string, place: string): Promise<Result<PictureRow>> {
  if (!can(actor, 'front.publish', frontTarget({ place }))) return fail('not-allowed');
  const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  return row && (await maySeePicture(tx, actor, row)) ? ok(row) : fail('not-found');
}

/**
 * Cuts a window of a picture for one place of a front, beside the picture's own: a front shows it where its layout says
 * so (`placement.crop`). What is cut already is not cut again. Failures: invalid, not-allowed, not-found,
 * picture-refused, disk-full, busy, store-silent.
 */
export async function cropForSlot(actor: Actor, input: unknown): Promise<Result<Edited>> {
  const parsed = parseInput(CropForSlot, input);
  if (!parsed.ok) return parsed;
  const { picture: id, place, ...slot }: z.infer<typeof CropForSlot> = parsed.value;
  return inTurn(id, async () => {
    const found = await load(await db(), actor, id, place);
    if (!found.ok) return found;
    const row = found.value;
    const slots = row.slots ?? [];
    if (slots.some((one) => isSameSlot(one, slot))) return ok({ picture: id, cut: row.cut });
    const shaping = { ...shapingOf(row), slots: [...slots, slot].slice(-MOST_SLOTS) };
    return reshape(actor, row, shaping, { asked: {}, load: (tx) => load(tx, actor, id, place) });
  });
}
