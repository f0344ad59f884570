/** How a picture looks, in a few numbers that survive another size, another format and another quality. */
import sharp from 'sharp';
import type { Pixels } from './cut.ts';

/** Squares a side. */
const SIDE = 8;
/** Less difference than this (of 255) between its darkest and lightest square: a sheet of one colour, known by nothing. */
const PLAIN = 12;

/** 8 × 8 means of colour, base64; null for a picture too plain to be known by them. */
export async function lookOf({ data, width, height }: Pixels): Promise<string | null> {
  const few = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer();
  return Math.max(...few) - Math.min(...few) < PLAIN ? null : few.toString('base64');
}
