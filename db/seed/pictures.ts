/** The pictures of the sample edition: drawn by script, then taken in like any upload. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '#db/core/write';
import { addPicture } from '#db/pictures/commands/add-picture';
import { pictures } from '#db/pictures/tables';
import { systemActor } from '#db/shared/actor';
import { draw, isMotif, type Motif } from './art/draw.ts';
import type { SamplePicture, SampleStory } from './edition/types.ts';

/** Nobody is in the house yet. More than a few would want more memory than a small machine has. */
const AT_ONCE = Math.min(availableParallelism(), 6);
const PATIENCE_MS = 120_000;

/** The same drawing always has the same id, so that a second seeding finds the first one's pictures. */
export const seedPictureId = (motif: string, seed: number): string =>
  createHash('sha256').update(`sample drawing ${motif} ${seed}`).digest('hex').slice(0, 16);

/** Draws a motif as a lossless PNG of 1600 × 960 px. */
const paint = (motif: Motif, seed: number): Promise<Buffer> =>
  sharp(Buffer.from(draw(motif, seed)), { unlimited: true })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 3 })
    .toBuffer();

/** Draws one picture and takes it in, unless it is here already. Gives its id; throws when it is refused. */
export async function seedPicture(
  motif: Motif,
  seed: number,
  words: { alt: string; caption: string },
): Promise<string> {
  const id = seedPictureId(motif, seed);
  const [here] = await (
    await db()
  )
    .select({ id: pictures.id })
    .from(pictures)
    .where(eq(pictures.id, id))
    .limit(1);
  if (here) return id;
  const bytes = await paint(motif, seed);
  const added = await addPicture(
    systemActor('seed'),
    { bytes, kind: 'illustration', credit: 'Hong Kong News', ...words },
    { id, patience: PATIENCE_MS, atOnce: AT_ONCE },
  );
  if (!added.ok)
    throw new Error(`The sample drawing ${motif} ${seed} was refused: ${JSON.stringify(added.error)}`);
  return added.value.picture;
}

/**
 * Takes in every drawing that these stories name, one on each processor; the first story to name one gives its words.
 * Gives picture ids by "<art> <seed>".
 */
export async function seedPictures(
  stories: readonly Pick<SampleStory, 'picture' | 'gallery'>[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, SamplePicture>();
  for (const picture of stories.flatMap((story) => [story.picture ?? [], story.gallery ?? []].flat())) {
    const key = `${picture.art} ${picture.seed}`;
    if (!wanted.has(key)) wanted.set(key, picture);
  }
  const queue = [...wanted.values()];
  const ids = new Map<string, string>();
  const hand = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { art, seed, alt, caption } = next;
      if (!isMotif(art)) throw new Error(`The sample edition names a motif that nobody draws: ${art}.`);
      ids.set(`${art} ${seed}`, await seedPicture(art, seed, { alt, caption }));
    }
  };
  // One more than are cut: while they are, the next is drawn.
  await Promise.all(Array.from({ length: AT_ONCE + 1 }, hand));
  return ids;
}
