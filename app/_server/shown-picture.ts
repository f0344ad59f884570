/** A picture's record as the desk's screens show it. */
import type { ShownPicture } from '@/components/desk/writing/story-at-desk';
import type { PictureRow } from '#db/pictures/reader-queries';
import { pathOf, shownVariants } from '#db/pictures/variants';

/** Width of the file that the desk shows, px: sharp enough for the writing column. */
const WIDE = 960;

/** The whole picture in the largest file up to 960 px wide; width and height are that file's. */
export function shownPicture(row: PictureRow): ShownPicture {
  const files = shownVariants(row.width, row.height, 'full');
  const file = files.findLast(({ width }) => width <= WIDE) ?? files[0];
  const { id, alt, caption, credit } = row;
  const src = pathOf(id, row.cut, file.name, 'webp');
  return {
    id,
    alt,
    caption,
    credit,
    src,
    width: file.width,
    height: file.height,
    fullWidth: row.width,
    rightsUntil: row.rightsUntil,
  };
}
