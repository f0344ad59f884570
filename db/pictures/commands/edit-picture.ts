import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { maySeePicture } from '../desk-queries.ts';
import { dropOldCuts, placeCut } from '../files.ts';
import { fraction, pictureWords } from '../model.ts';
import { cutAgain, type Made } from '../process.ts';
import { pictures } from '../tables.ts';

/** What is left out stays as it is. */
export const EditPicture = z.strictObject({
  picture: Id,
  ...z.strictObject({ ...pictureWords, focalX: fraction, focalY: fraction }).partial().shape,
});

type Row = typeof pictures.$inferSelect;

/** The record, or why this person may not change it. */
async function loadPicture(tx: Db, actor: Actor, id: string): Promise<Result<Row>> {
  const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!row || !(await maySeePicture(tx, actor, row))) return fail('not-found');
  if (!can(actor, 'picture.edit', { owner: row.owner, section: null })) return fail('not-allowed');
  return ok(row);
}

/** The fields that differ, before and after. */
function changesOf(row: Row, asked: Partial<Row>): { before: Partial<Row>; after: Partial<Row> } {
  const keys = (['kind', 'alt', 'caption', 'credit', 'rightsUntil', 'focalX', 'focalY'] as const).filter(
    (key) => asked[key] !== undefined && asked[key] !== row[key],
  );
  const only = (from: Partial<Row>): Partial<Row> => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { before: only(row), after: only(asked) };
}

/**
 * Changes a picture's words, rights and focal point; a new focal point cuts it again under a new number.
 * Failures: invalid, not-found, not-allowed, picture-refused, disk-full, busy.
 */
export async function editPicture(
  actor: Actor,
  input: unknown,
): Promise<Result<{ picture: string; cut: number }>> {
  const parsed = parseInput(EditPicture, input);
  if (!parsed.ok) return parsed;
  const { picture: id, focalX, focalY } = parsed.value;
  const found = await loadPicture(await db(), actor, id);
  if (!found.ok) return found;
  const focal = { x: focalX ?? found.value.focalX, y: focalY ?? found.value.focalY };

  let made: Made | undefined;
  if (focal.x !== found.value.focalX || focal.y !== found.value.focalY) {
    const cut = await cutAgain(id, focal);
    if (!cut.ok) return cut;
    made = cut.value;
  }
  try {
    const edited = await command(EditPicture, input, async (tx, data) => {
      const again = await loadPicture(tx, actor, id);
      if (!again.ok) return refuse(again.error.code);
      const row = again.value;
      const { picture: _, ...asked } = data;
      // The files were cut around both numbers, also when someone moved the other one meanwhile.
      const { before, after } = changesOf(row, made ? { ...asked, focalX: focal.x, focalY: focal.y } : asked);
      if (!made && Object.keys(after).length === 0) return { picture: id, cut: row.cut };
      const cut = made ? row.cut + 1 : row.cut;
      if (made) await placeCut(made.folder, id, cut);
      await tx
        .update(pictures)
        .set({ ...after, cut })
        .where(eq(pictures.id, id));
      await emit(tx, actor, {
        kind: 'picture.edited',
        subject: id,
        before: { ...before, cut: row.cut },
        after: { ...after, cut },
      });
      return { picture: id, cut };
    });
    if (edited.ok && made) await dropOldCuts(id, edited.value.cut);
    return edited;
  } finally {
    await made?.drop();
  }
}
