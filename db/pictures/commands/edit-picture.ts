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
import { dropCut, dropOld, placeCut, putting } from '../files.ts';
import { fraction, HandCropsInput, HiddenAreasInput, pictureWords } from '../model.ts';
import { cutAgain, type Shaping } from '../process.ts';
import { pictures } from '../tables.ts';
import { inTurn } from '../turn.ts';

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
type Edited = { picture: string; cut: number };

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

/** What the files were cut by, as fields of the record. */
const asFields = ({ focal, crops, hidden }: Shaping) => ({ focalX: focal.x, focalY: focal.y, crops, hidden });

/** Words and rights alone: nothing is cut. */
const editWords = (actor: Actor, input: unknown): Promise<Result<Edited>> =>
  command(EditPicture, input, async (tx, { picture: id, ...asked }) => {
    const again = await loadPicture(tx, actor, id);
    if (!again.ok) return refuse(again.error.code);
    const row = again.value;
    const { focalX: _x, focalY: _y, crops: _crops, hidden: _hidden, ...words } = asked;
    const { before, after } = changesOf(row, words);
    if (Object.keys(after).length > 0) await keep(tx, actor, row, { before, after, cut: row.cut });
    return { picture: id, cut: row.cut };
  });

async function keep(
  tx: Db,
  actor: Actor,
  row: Row,
  { before, after, cut }: { before: Partial<Row>; after: Partial<Row>; cut: number },
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

/** Cuts the picture anew, puts the files in their place, and then says so in the record. */
async function editShape(actor: Actor, input: unknown, row: Row, shaping: Shaping): Promise<Result<Edited>> {
  const { id, fileCut } = row;
  const cut = row.cut + 1;
  const made = await cutAgain(id, fileCut, shaping);
  if (!made.ok) return made;
  let edited: Result<Edited> | undefined;
  try {
    const put = await putting(() => placeCut(made.value.folder, id, cut));
    if (!put.ok) return put;
    edited = await command(EditPicture, input, async (tx, { picture: _, ...asked }) => {
      const again = await loadPicture(tx, actor, id);
      if (!again.ok) return refuse(again.error.code);
      // The files are named by the number that was free when they were cut.
      if (again.value.cut !== row.cut) return refuse('busy');
      const { before, after } = changesOf(again.value, { ...asked, ...asFields(shaping) });
      await keep(tx, actor, again.value, { before, after, cut });
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

/**
 * Changes a picture's words, rights, focal point, crops and hidden areas; what changes the files cuts it again under a
 * new number. Where something is hidden, no file from before is left.
 * Failures: invalid, not-found, not-allowed, picture-refused, disk-full, busy, store-silent.
 */
export async function editPicture(actor: Actor, input: unknown): Promise<Result<Edited>> {
  const parsed = parseInput(EditPicture, input);
  if (!parsed.ok) return parsed;
  const { picture: id } = parsed.value;
  const shapingOf = async (): Promise<Result<{ row: Row; shaping: Shaping | undefined }>> => {
    const found = await loadPicture(await db(), actor, id);
    return found.ok ? ok({ row: found.value, shaping: newShaping(found.value, parsed.value) }) : found;
  };
  const first = await shapingOf();
  if (!first.ok) return first;
  if (!first.value.shaping) return editWords(actor, input);
  return inTurn(id, async () => {
    // Whoever had the turn before may have cut it so already.
    const now = await shapingOf();
    if (!now.ok) return now;
    const { row, shaping } = now.value;
    return shaping ? editShape(actor, input, row, shaping) : editWords(actor, input);
  });
}
