/**
 * Reads what a file says of itself in its first bytes, without decoding a pixel: anything but JPEG, PNG and WebP, and
 * anything too large, is refused before an image library sees it. Names and declared types are never asked. Pure.
 */

export type Sniffed = { format: 'jpeg' | 'png' | 'webp'; width: number; height: number };

const ascii = (bytes: Uint8Array, at: number, text: string): boolean =>
  bytes.length >= at + text.length && [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What is found in a part of a file; a number says after how many of its bytes to look on. */
type Part = Sniffed | number | undefined;

/** Format and size in px as declared by the header; undefined for every other kind of file and for broken headers. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const found = sniffHead(bytes);
  return typeof found === 'number' ? undefined : sound(found);
}

/** Nothing, where a header declares a picture without width or height. */
export const sound = (found: Sniffed | undefined): Sniffed | undefined =>
  found && found.width > 0 && found.height > 0 ? found : undefined;

/** What the beginning of a file says. A JPEG may put megabytes of notes before its frame: see `jpegFrom`. */
export const sniffHead = (bytes: Uint8Array): Part => png(bytes) ?? webp(bytes) ?? jpeg(bytes);

/** A HEIC file, as phones keep their pictures: known only to be refused in its own words. */
export const isHeic = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 'ftyp') &&
  ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].some((brand) => ascii(bytes, 8, brand));

function png(bytes: Uint8Array): Sniffed | undefined {
  if (bytes.length < 33 || !ascii(bytes, 0, '\u0089PNG\r\n\u001a\n') || !ascii(bytes, 12, 'IHDR'))
    return undefined;
  const view = viewOf(bytes);
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function webp(bytes: Uint8Array): Sniffed | undefined {
  if (bytes.length < 30 || !ascii(bytes, 0, 'RIFF') || !ascii(bytes, 8, 'WEBP')) return undefined;
  const view = viewOf(bytes);
  const threeBytes = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (ascii(bytes, 12, 'VP8X'))
    return { format: 'webp', width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  if (ascii(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true);
    return { format: 'webp', width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (ascii(bytes, 12, 'VP8 '))
    return {
      format: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  return undefined;
}

/** Start-of-frame markers; C4, C8 and CC lie between them and are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpeg = (bytes: Uint8Array): Part =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? jpegFrom(bytes, 2) : undefined;

/**
 * Looks for a frame among the segments from `at` on, where one begins. A number says where the first one begins that is
 * not whole in these bytes; it lies behind `at`, unless nothing is left.
 */
export function jpegFrom(bytes: Uint8Array, at = 0): Part {
  const began = at;
  const view = viewOf(bytes);
  while (at + 9 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (isFrame(marker))
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // The picture data or the end came before any frame.
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return at > began ? at : undefined;
}
