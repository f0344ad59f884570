/** The bytes of one variant, for whoever may see the picture. */
import { eq } from 'drizzle-orm';
import { isSilent } from '#db/core/store/silent';
import { type Kept, store } from '#db/core/store/store';
import { db } from '#db/core/write';
import { cutName } from './names.ts';
import { isShown } from './needed.ts';
import { Shelf } from './shelf.ts';
import { pictures } from './tables.ts';
import type { Extension, VariantName } from './variants.ts';

/** Bytes of files from another machine that are kept at hand. */
const SHELF_BYTES = 32 * 1024 * 1024;
const shelf = new Shelf(SHELF_BYTES);

/**
 * A variant as it is kept; null when there is none, 'silent' when the store does not answer. A cut that its record no
 * longer knows is not given, whether or not its files are gone already: something in it may have been hidden since.
 */
export async function servedVariant(
  id: string,
  { cut, name, extension }: { cut: number; name: VariantName; extension: Extension },
): Promise<Kept | null | 'silent'> {
  const [row] = await (
    await db()
  )
    .select({ cut: pictures.cut, fileCut: pictures.fileCut, hidden: pictures.hidden })
    .from(pictures)
    .where(eq(pictures.id, id))
    .limit(1);
  if (!row || !isShown(cut, row)) return null;
  const key = `${id}/${cutName(cut)}/${name}.${extension}`;
  try {
    const kept = await (store().remote ? shelf.take(key, () => store().read(key)) : store().read(key));
    return kept ?? null;
  } catch (error) {
    if (isSilent(error)) return 'silent';
    throw error;
  }
}
