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
import { dropOld, placeCut } from '../files.ts';
import { fraction, HandCropsInput, HiddenAreasInput, pictureWords } from '../model.ts';
import { cutAgain, type Made, type Shaping } from '../process.ts';
import { pictures } from '../tables.ts';

/** What is left out stays as it is. */
export const EditPicture = z.strictObject({
  picture: Id,
  ...z
    .strictObject({
      ...pictureWords,
      focalX: fraction,
      focalY: fraction,
      /** All windows by hand; null: none. */
      crops: HandCropsInput,
      /** All hidden areas; null: none. */
      hidden: HiddenAreasInput,
    })
    .partial().shape,
});

type Row = typeof pictures.$inferSelect;

/** The record, or why this person may not change it. */
export async function loadPicture(tx: Db, actor: Actor, id: string): Promise<Result<Row>> {
  const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!row || !(await maySeePicture(tx, actor, row))) return fail('not-found');
  if (!can(actor, 'picture.edit', { owner: row.owner, section: null })) return fail('not-allowed');
  return ok(row);
}

const fields = [
  ...['kind', 'alt', 'caption', 'credit', 'people', 'terms', 'rightsUntil'],
  ...['focalX', 'focalY', 'crops', 'hidden'],
] as const satisfies (keyof Row)[];

/** Nothing in a list is the same as no list. */
const orNull = <T extends object>(value: T | null): T | null =>
  value !== null && Object.keys(value).length > 0 ? value : null;

/** How the picture is to be cut, or undefined when it is cut so already. */
function newShaping(row: Row, asked: z.infer<typeof EditPicture>): Shaping | undefined {
  const before: Shaping = { focal: { x: row.focalX, y: row.focalY }, crops: row.crops, hidden: row.hidden };
  const after: Shaping = {
    focal: { x: asked.focalX ?? row.focalX, y: asked.focalY ?? row.focalY },
    crops: orNull(asked.crops === undefined ? row.crops : asked.crops),
    hidden: orNull(asked.hidden === undefined ? row.hidden : asked.hidden),
  };
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

/** The fields that differ, before and after. */
function changesOf(row: Row, asked: Partial<Row>): { before: Partial<Row>; after: Partial<Row> } {
  const keys = fields.filter(
    (key) => asked[key] !== undefined && JSON.stringify(asked[key]) !== JSON.stringify(row[key]),
  );
  const only = (from: Partial<Row>): Partial<Row> => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return { before: only(row), after: only(asked) };
}

/**
 * Changes a picture's words, rights, focal point, crops and hidden areas; what changes the files cuts it again under a
 * new number. Where something is hidden, no file from before is left.
 * Failures: invalid, not-found, not-allowed, picture-refused, disk-full, busy.
 */
export async function editPicture(
  actor: Actor,
  input: unknown,
): Promise<Result<{ picture: string; cut: number }>> {
  const parsed = parseInput(EditPicture, input);
  if (!parsed.ok) return parsed;
  const { picture: id } = parsed.value;
  const found = await loadPicture(await db(), actor, id);
  if (!found.ok) return found;
  const { fileCut } = found.value;
  const shaping = newShaping(found.value, parsed.value);

  let made: Made | undefined;
  if (shaping) {
    const cut = await cutAgain(id, fileCut, shaping);
    if (!cut.ok) return cut;
    made = cut.value;
  }
  try {
    const edited = await command(EditPicture, input, async (tx, data) => {
      const again = await loadPicture(tx, actor, id);
      if (!again.ok) return refuse(again.error.code);
      const row = again.value;
      // Somebody brought another file while this one was cut.
      if (made && row.fileCut !== fileCut) refuse('busy');
      const { picture: _, crops: _crops, hidden: _hidden, ...words } = data;
      // The files were cut by all of these, also when someone changed another of them meanwhile.
      const { before, after } = changesOf(
        row,
        shaping
          ? {
              ...words,
              focalX: shaping.focal.x,
              focalY: shaping.focal.y,
              crops: shaping.crops,
              hidden: shaping.hidden,
            }
          : words,
      );
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
    const all = (shaping?.hidden ?? null) !== null;
    if (edited.ok && made) await dropOld(id, edited.value.cut, fileCut, { all });
    return edited;
  } finally {
    await made?.drop();
  }
}
