/** What is said about a picture, and how large one may be. Pure: the upload form reads it too. */
import { z } from 'zod';
import { line } from '#db/shared/text';

export const pictureKinds = ['photo', 'illustration', 'graphic'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Bytes of one upload. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Width × height of one upload, px. */
export const MOST_PIXELS = 50_000_000;
/** Longer side of what we keep, px. */
export const MASTER_SIDE = 3200;

export const fraction = z.number().min(0).max(1);

/** The words of a picture. All may be empty here: publishing asks for alt text and credit. */
export const pictureWords = {
  kind: z.enum(pictureKinds),
  alt: line(500),
  caption: line(600),
  credit: line(200),
  /** Rights end here, ms UTC; null = they do not end. */
  rightsUntil: z.number().int().min(0).max(8.64e15).nullable(),
};
