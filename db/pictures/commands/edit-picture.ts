import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { ok, type Result } from '#db/shared/result';
import { fraction, HandCropsInput, HiddenAreasInput, pictureWords } from '../model.ts';
import type { Shaping } from '../process.ts';
import type { PictureRow } from '../reader-queries.ts';
import { inTurn } from '../turn.ts';
import { changesOf, type Edited, keepChange, loadPicture, reshape, shapingOf } from '../reshape.ts';

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

/** Nothing in a list is the same as no list. */
const orNull = <T extends object>(value: T | null): T | null =>
  value !== null && Object.keys(value).length > 0 ? value : null;

/** How the picture is to be cut, or undefined when it is cut so already. */
function newShaping(row: PictureRow, asked: z.infer<typeof EditPicture>): Shaping | undefined {
  const before = shapingOf(row);
  const after: Shaping = {
    focal: { x: asked.focalX ?? row.focalX, y: asked.focalY ?? row.focalY },
    crops: orNull(asked.crops === undefined ? row.crops : asked.crops),
    hidden: orNull(asked.hidden === undefined ? row.hidden : asked.hidden),
    slots: row.slots,
  };
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

/** Words and rights alone: nothing is cut. */
const editWords = (actor: Actor, input: unknown): Promise<Result<Edited>> =>
  command(EditPicture, input, async (tx, { picture: id, ...asked }) => {
    const again = await loadPicture(tx, actor, id);
    if (!again.ok) return refuse(again.error.code);
    const row = again.value;
    const { focalX: _x, focalY: _y, crops: _crops, hidden: _hidden, ...words } = asked;
    const { before, after } = changesOf(row, words);
    if (Object.keys(after).length > 0) await keepChange(tx, actor, row, { before, after, cut: row.cut });
    return { picture: id, cut: row.cut };
  });

/**
 * Changes a picture's words, rights, focal point, crops and hidden areas; what changes the files cuts it again under a
 * new number. Where something is hidden, no file from before is left.
 * Failures: invalid, not-found, not-allowed, picture-refused, disk-full, busy, store-silent.
 */
export async function editPicture(actor: Actor, input: unknown): Promise<Result<Edited>> {
  const parsed = parseInput(EditPicture, input);
  if (!parsed.ok) return parsed;
  const { picture: id } = parsed.value;
  const asShaped = async (): Promise<Result<{ row: PictureRow; shaping: Shaping | undefined }>> => {
    const found = await loadPicture(await db(), actor, id);
    return found.ok ? ok({ row: found.value, shaping: newShaping(found.value, parsed.value) }) : found;
  };
  const first = await asShaped();
  if (!first.ok) return first;
  if (!first.value.shaping) return editWords(actor, input);
  return inTurn(id, async () => {
    // Whoever had the turn before may have cut it so already.
    const now = await asShaped();
    if (!now.ok) return now;
    const { row, shaping } = now.value;
    if (!shaping) return editWords(actor, input);
    const { picture: _, ...asked } = parsed.value;
    return reshape(actor, row, shaping, { asked, load: (tx) => loadPicture(tx, actor, id) });
  });
}
