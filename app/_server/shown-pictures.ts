/** Pictures as the desk's screens show them. */
import type { ShownPicture } from '@/components/desk/writing/story-at-desk';
import { deskPicture } from '#db/pictures/desk-queries';
import { pathOf, shownVariants } from '#db/pictures/variants';
import type { Actor } from '#db/shared/actor';
import type { PictureRow } from '#db/pictures/reader-queries';

const SHOWN_WIDTH = 960;

/** A picture's record with one file of it, whole, about as wide as the column of the writing screen. */
export function shownPicture({ id, alt, caption, credit, width, height, cut }: PictureRow): ShownPicture {
  const variants = shownVariants(width, height, 'full');
  const variant = variants.findLast((one) => one.width <= SHOWN_WIDTH) ?? variants[0];
  return {
    id,
    alt,
    caption,
    credit,
    src: pathOf(id, cut, variant.name, 'webp'),
    width: variant.width,
    height: variant.height,
  };
}

/** Pictures by id; those that this person may not see are missing. */
export async function shownPictures(actor: Actor, ids: readonly string[]): Promise<ShownPicture[]> {
  const found: ShownPicture[] = [];
  for (const id of new Set(ids)) {
    const row = await deskPicture(actor, id);
    if (row) found.push(shownPicture(row));
  }
  return found;
}
