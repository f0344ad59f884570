/** What is said about a picture, and how large one may be. Pure: the upload form reads it too. */
import { z } from 'zod';
import { line } from '#db/shared/text';
import { cropNames, slotRatios } from './variants.ts';

export const pictureKinds = ['photo', 'illustration', 'graphic'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Bytes of one upload. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Bytes of the form that it comes in: the file, and the words around it. */
export const MOST_BODY = MOST_BYTES + 64 * 1024;
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
  copyright: line(200),
  people: line(300),
  terms: line(300),
  /** Rights end here, ms UTC; null = they do not end. */
  rightsUntil: z.number().int().min(0).max(8.64e15).nullable(),
};

/** A window by hand: not so small that nothing but blur would be left of it. */
const handCrop = z.strictObject({ left: fraction, top: fraction, width: z.number().min(0.05).max(1) });
export const HandCropsInput = z.partialRecord(z.enum(cropNames), handCrop).nullable();

/** A window for one place of a front. */
export const SlotCropInput = handCrop.extend({ ratio: z.enum(slotRatios) });
/** So many are kept of one picture, the newest: an earlier front whose window is gone shows the picture's own. */
export const MOST_SLOTS = 12;

export const hidings = ['pixels', 'blur'] as const;
export const MOST_HIDDEN = 30;

/** A box, as fractions of the picture, in which nobody may be known. */
export const HiddenAreaInput = z.strictObject({
  left: fraction,
  top: fraction,
  width: z.number().min(0.005).max(1),
  height: z.number().min(0.005).max(1),
  how: z.enum(hidings),
});
export type HiddenArea = z.infer<typeof HiddenAreaInput>;
export const HiddenAreasInput = z.array(HiddenAreaInput).max(MOST_HIDDEN).nullable();

/** The desk is told this long (ms) before rights end. */
export const RIGHTS_WARNING_MS = 7 * 86_400_000;
