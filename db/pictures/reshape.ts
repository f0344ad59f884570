/** Cutting a picture anew: what editing it and setting a window for a place of a front have in common. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { z } from 'zod';
import { maySeePicture } from './desk-queries.ts';
import { dropCut, dropOld, placeCut, putting } from './files.ts';
import { cutAgain, type Shaping } from './process.ts';
import type { PictureRow } from './reader-queries.ts';
import { pictures } from './tables.ts';

export type Edited = { picture: string; cut: number };

/** The record, or why this person may not change it. */
export async function loadPicture(tx: Db, actor: Actor, id: string): Promise<Result<PictureRow>> {
  const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!row || !(await maySeePicture(tx, actor, row))) return fail('not-found');
  if (!can(actor, 'picture.edit', { owner: row.owner, section: null })) return fail('not-allowed');
  return ok(row);
}

const fields = [
  ...['kind', 'alt', 'caption', 'credit', 'copyright', 'people', 'terms', 'rightsUntil'],
  ...['focalX', 'focalY', 'crops', 'hidden', 'slots'],
] as const satisfies (keyof PictureRow)[];

/** The fields that differ, before and after. */
export function changesOf(
  row: PictureRow,
  asked: Partial<PictureRow>,
): { before: Partial<PictureRow>; after: Partial<PictureRow> } {
  const keys = fields.filter(
    (key) => asked[key] !== undefined && JSON.stringify(asked[key]) !== JSON.stringify(row[key]),
  );
  const only = (from: Partial<PictureRow>): Partial<PictureRow> =>
    Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { before: only(row), after: only(asked) };
}

/** How a picture is cut now. */
export const shapingOf = ({ focalX, focalY, crops, hidden, slots }: PictureRow): Shaping => ({
  focal: { x: focalX, y: focalY },
  crops,
  hidden,
  slots,
});

/** Writes what changed, and says so. */
export async function keepChange(
  tx: Db,
  actor: Actor,
  row: PictureRow,
  { before, after, cut }: { before: Partial<PictureRow>; after: Partial<PictureRow>; cut: number },
): Promise<void> {
  await tx
    .update(pictures)
    .set({ ...after, cut })
    .where(eq(pictures.id, row.id));
  await emit(tx, actor, {
    kind: 'picture.edited',
    subject: row.id,
    before: { ...before, cut: row.cut },
    after: { ...after, cut },
  });
}

/**
 * Cuts the picture anew, puts the files in their place, and then says so in the record, with whatever else was asked.
 * `load` gives the record again, or why this person may not. Within the picture's turn.
 */
export async function reshape(
  actor: Actor,
  row: PictureRow,
  shaping: Shaping,
  { asked, load }: { asked: Partial<PictureRow>; load: (tx: Db) => Promise<Result<PictureRow>> },
): Promise<Result<Edited>> {
  const { id, fileCut } = row;
  const cut = row.cut + 1;
  const made = await cutAgain(id, fileCut, shaping);
  if (!made.ok) return made;
  let edited: Result<Edited> | undefined;
  try {
    const put = await putting(() => placeCut(made.value.folder, id, cut));
    if (!put.ok) return put;
    edited = await command(z.object({ picture: Id }), { picture: id }, async (tx) => {
      const again = await load(tx);
      if (!again.ok) return refuse(again.error.code);
      // The files are named by the number that was free when they were cut.
      if (again.value.cut !== row.cut) return refuse('busy');
      const { focal, ...windows } = shaping;
      const all = { ...asked, ...windows, focalX: focal.x, focalY: focal.y };
      await keepChange(tx, actor, again.value, { ...changesOf(again.value, all), cut });
      return { picture: id, cut };
    });
    if (edited.ok) await dropOld(id, { cut, fileCut, hidden: shaping.hidden });
    return edited;
  } finally {
    await made.value.drop();
    // 'busy' is somebody else who took this number: the files under it are theirs.
    if (!edited?.ok && edited?.error.code !== 'busy') await dropCut(id, cut);
  }
}
