import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { Id } from '#db/shared/id';
import { ok, type Result } from '#db/shared/result';
import { dropFile, dropOld, placeFile, putting } from '../files.ts';
import { takeIn } from '../process.ts';
import { pictures } from '../tables.ts';
import { inTurn } from '../turn.ts';
import { onDisk, SentFile, type Upload } from '../upload.ts';
import { loadPicture } from '../reshape.ts';

export const ReplacePicture = z.strictObject({
  picture: Id,
  /** The file as it was sent. */
  bytes: SentFile,
});

/**
 * Another file for the same picture: every use of it shows that one from now on, under the words that are there. The
 * point goes back to the middle, and crops and hidden areas fall away: they were places in the old file. No file from
 * before is left. Failures: as add-picture, and not-found.
 */
export async function replacePicture(
  actor: Actor,
  input: unknown,
): Promise<Result<{ picture: string; cut: number }>> {
  const parsed = parseInput(ReplacePicture, input);
  if (!parsed.ok) return parsed;
  const { picture: id, bytes } = parsed.value;
  return inTurn(id, () => onDisk(bytes, (upload) => replaceFile(actor, input, { id, upload })));
}

async function replaceFile(
  actor: Actor,
  input: unknown,
  { id, upload }: { id: string; upload: Upload },
): Promise<Result<{ picture: string; cut: number }>> {
  const found = await loadPicture(await db(), actor, id);
  if (!found.ok) return found;
  const { hash } = upload;
  const was = found.value.cut;
  if (hash === found.value.hash) return ok({ picture: id, cut: was });

  const focal = { x: 0.5, y: 0.5 };
  const cut = was + 1;
  const made = await takeIn(upload, focal, {}, cut);
  if (!made.ok) return made;
  let replaced: Result<{ picture: string; cut: number }> | undefined;
  try {
    const put = await putting(() => placeFile(made.value.folder, id, cut));
    if (!put.ok) return put;
    replaced = await command(ReplacePicture, input, async (tx) => {
      const again = await loadPicture(tx, actor, id);
      if (!again.ok) return refuse(again.error.code);
      const row = again.value;
      // The files are named by the number that was free when they were cut.
      if (row.cut !== was) return refuse('busy');
      const { width, height, look } = made.value;
      const after = { hash, width, height, focalX: focal.x, focalY: focal.y, crops: null, hidden: null, cut };
      await tx
        .update(pictures)
        .set({ ...after, slots: null, look, fileCut: cut })
        .where(eq(pictures.id, id));
      const { focalX, focalY, crops, hidden } = row;
      await emit(tx, actor, {
        kind: 'picture.edited',
        subject: id,
        before: {
          hash: row.hash,
          width: row.width,
          height: row.height,
          focalX,
          focalY,
          crops,
          hidden,
          cut: row.cut,
        },
        after,
      });
      return { picture: id, cut };
    });
    if (replaced.ok) await dropOld(id, { cut, fileCut: cut, hidden: null });
    return replaced;
  } finally {
    await made.value.drop();
    // 'busy' is somebody else who took this number: the files under it are theirs.
    if (!replaced?.ok && replaced?.error.code !== 'busy') await dropFile(id, cut);
  }
}
