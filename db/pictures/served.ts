/** The bytes of one variant, for whoever may see the picture. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { isSilent } from '#db/core/store/silent';
import { type Kept, store } from '#db/core/store/store';
import { db } from '#db/core/write';
import { withPacket } from './credit/put.ts';
import { xmpOf } from './credit/xmp.ts';
import { cutName } from './names.ts';
import { isShown } from './needed.ts';
import { Shelf } from './shelf.ts';
import { pictures } from './tables.ts';
import type { Extension, VariantName } from './variants.ts';

/** Bytes of files from another machine that are kept at hand. */
const SHELF_BYTES = 32 * 1024 * 1024;
const shelf = new Shelf(SHELF_BYTES);

/** The same file with whose it is: another one whenever that changes. */
function credited(kept: Kept, extension: Extension, xmp: Buffer | undefined): Kept {
  if (!xmp) return kept;
  const said = createHash('sha256').update(xmp).digest('base64url').slice(0, 8);
  return { tag: `${kept.tag}-${said}`, bytes: async () => withPacket(await kept.bytes(), extension, xmp) };
}

/**
 * A variant with the credit and copyright of its record; null when there is none, 'silent' when the store does not answer. A cut that its record no
 * longer knows is not given, whether or not its files are gone already: something in it may have been hidden since.
 */
export async function servedVariant(
  id: string,
  { cut, name, extension }: { cut: number; name: VariantName; extension: Extension },
): Promise<Kept | null | 'silent'> {
  const [row] = await (
    await db()
  )
    .select({
      cut: pictures.cut,
      fileCut: pictures.fileCut,
      hidden: pictures.hidden,
      credit: pictures.credit,
      copyright: pictures.copyright,
    })
    .from(pictures)
    .where(eq(pictures.id, id))
    .limit(1);
  if (!row || !isShown(cut, row)) return null;
  const key = `${id}/${cutName(cut)}/${name}.${extension}`;
  try {
    const kept = await (store().remote ? shelf.take(key, () => store().read(key)) : store().read(key));
    return kept ? credited(kept, extension, xmpOf(row)) : null;
  } catch (error) {
    if (isSilent(error)) return 'silent';
    throw error;
  }
}
