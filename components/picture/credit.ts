/** Whose a picture is, as pages, feeds and texts say it: "Photo: C. Lam", 「插圖：香港新聞」. Pure. */
import type { PictureView } from '#db/stories/views';

/** Kinds as a credit begins with them, and what stands between kind and name: "Photo", ": "; "圖片", "：". */
export type PictureKindWords = Record<PictureView['kind'], string> & { colon: string };

type Credited = Pick<PictureView, 'kind' | 'credit'>;

/** Kind and owner; nothing when nobody is named. */
export const creditOf = ({ kind, credit }: Credited, words: PictureKindWords): string =>
  credit === '' ? '' : `${words[kind]}${words.colon}${credit}`;

/** What a picture shows and then whose it is, in a line; nothing when both are empty. */
export const captionOf = (
  picture: Credited & Pick<PictureView, 'caption'>,
  words: PictureKindWords,
): string => [picture.caption, creditOf(picture, words)].filter(Boolean).join(' ');
