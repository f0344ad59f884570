import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { walledOff } from '#db/stories/wall';
import { fail, ok, type Result } from '#db/shared/result';
import { dropPicture, placePicture, putting } from '../files.ts';
import { likeOf } from '../like.ts';
import { fraction, pictureWords } from '../model.ts';
import { takeIn } from '../process.ts';
import { pictures } from '../tables.ts';
import { inTurn } from '../turn.ts';
import { onDisk, SentFile, type Upload } from '../upload.ts';

export const AddPicture = z.strictObject({
  /** The file as it was sent; its name and declared type are of no interest. */
  bytes: SentFile,
  ...pictureWords,
  copyright: pictureWords.copyright.default(''),
  people: pictureWords.people.default(''),
  terms: pictureWords.terms.default(''),
  rightsUntil: pictureWords.rightsUntil.default(null),
  focalX: fraction.default(0.5),
  focalY: fraction.default(0.5),
  /** Whether one that looks the same is told of instead of adding this one; somebody then decides. */
  ask: z.boolean().default(false),
});

/** How system actors (seed, import) name what they bring. People have none of these. */
export type PictureOrigin = {
  id?: string;
  owner?: string;
  /** How long (ms) cutting may take: what we drew ourselves is not hostile, only slow on a slow machine. */
  patience?: number;
  /** How many may be cut side by side: more than one only while there are no readers yet. */
  atOnce?: number;
};

export type AddedPicture = {
  picture: string;
  /** The same bytes are here already, as `picture`: nothing was added. */
  duplicate: boolean;
  /** Not the same bytes: one that looks the same is here, and nothing was added because `ask` was set. */
  alike?: true;
  /** Since when that one is here, ms UTC. */
  since?: number;
};

/** The oldest picture of the same bytes that this person may know of. */
async function duplicateOf(tx: Db, actor: Actor, hash: string): Promise<AddedPicture | undefined> {
  const same = await tx
    .select({ id: pictures.id, owner: pictures.owner, since: pictures.createdAt })
    .from(pictures)
    .where(eq(pictures.hash, hash))
    .orderBy(asc(pictures.createdAt), asc(pictures.id));
  const { pictures: walled } = await walledOff(actor);
  const found = same.find(
    ({ id, owner }) =>
      can(actor, 'picture.read', { owner, section: null }) && (owner === actor.id || !walled.has(id)),
  );
  return found && { picture: found.id, duplicate: true, since: found.since };
}

/** A given id that is taken: the same work was brought before. */
async function sameId(tx: Db, id: string): Promise<AddedPicture | undefined> {
  const [row] = await tx.select({ id: pictures.id }).from(pictures).where(eq(pictures.id, id)).limit(1);
  return row && { picture: row.id, duplicate: true };
}

/**
 * Takes a picture in: re-encoded, stripped, cut. The same bytes again give the picture that is there (`duplicate`).
 * Failures: invalid, not-allowed, picture-empty, picture-refused, picture-heic, picture-too-large, disk-full, busy,
 * store-silent.
 */
export async function addPicture(
  actor: Actor,
  input: unknown,
  origin: PictureOrigin = {},
): Promise<Result<AddedPicture>> {
  const parsed = parseInput(AddPicture, input);
  if (!parsed.ok) return parsed;
  if (!can(actor, 'picture.add')) return fail('not-allowed');
  const id = origin.id ?? newId();
  // A given id may come twice at once: the second finds what the first brought.
  return inTurn(id, () =>
    onDisk(parsed.value.bytes, (upload) =>
      takePicture(actor, { ...parsed.value, bytes: upload }, origin, id),
    ),
  );
}

async function takePicture(
  actor: Actor,
  input: z.infer<typeof AddPicture> & { bytes: Upload },
  origin: PictureOrigin,
  id: string,
): Promise<Result<AddedPicture>> {
  const { bytes: upload, focalX, focalY, ask } = input;
  const { hash } = upload;
  const known = (await duplicateOf(await db(), actor, hash)) ?? (await sameId(await db(), id));
  if (known) return ok(known);

  // Outside of the write: cutting takes seconds, the write lock is for milliseconds.
  const made = await takeIn(
    upload,
    { x: focalX, y: focalY },
    { wall: origin.patience, atOnce: origin.atOnce },
  );
  if (!made.ok) return made;
  let placed = false;
  let kept = false;
  try {
    const like = ask ? await likeOf(await db(), actor, made.value) : undefined;
    if (like) return ok({ picture: like.id, duplicate: true, alike: true, since: like.createdAt });
    // Files before their record, and outside of the write: they may go to another machine.
    const put = await putting(() => placePicture(made.value.folder, id));
    if (!put.ok) return put;
    placed = true;
    const added = await command(AddPicture, input, async (tx, data): Promise<AddedPicture> => {
      const arrived = (await duplicateOf(tx, actor, hash)) ?? (await sameId(tx, id));
      if (arrived) return arrived;
      const { kind, alt, caption, credit, copyright, people, terms, rightsUntil } = data;
      const { width, height, look } = made.value;
      const words = { kind, alt, caption, credit, copyright, people, terms, rightsUntil };
      const record = { ...words, focalX, focalY, width, height, hash };
      await tx
        .insert(pictures)
        .values({
          ...record,
          id,
          look,
          owner: origin.owner ?? (actor.kind === 'user' ? actor.id : null),
          createdAt: now(),
        });
      await emit(tx, actor, { kind: 'picture.added', subject: id, after: record });
      return { picture: id, duplicate: false };
    });
    // Also where somebody brought the same work meanwhile, under this very id.
    kept = added.ok && added.value.picture === id;
    return added;
  } finally {
    await made.value.drop();
    // Only what this call has put there and no commit has kept.
    if (placed && !kept) await dropPicture(id);
  }
}
