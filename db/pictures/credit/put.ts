/** A file as it is sent: with whose it is. Kept files hold nothing but pixels, since a credit may change. Pure. */
import type { Extension } from '../variants.ts';
import { avifWith } from './avif.ts';
import { jpegWith } from './jpeg.ts';
import { webpWith } from './webp.ts';

const ways: Record<Extension, (file: Buffer, xmp: Buffer) => Buffer | undefined> = {
  avif: avifWith,
  webp: webpWith,
  jpg: jpegWith,
};

/** A file of ours with a packet of XMP; as it is, where it is built in a way that we do not know. */
export const withPacket = (file: Buffer, extension: Extension, xmp: Buffer): Buffer =>
  ways[extension](file, xmp) ?? file;
