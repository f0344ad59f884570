/**
 * What a picture's own file says of it: caption, who made it, whose it is, who is in it (EXIF, IPTC, XMP). Read in the
 * browser of whoever adds it, to fill the form; of the file as we keep it nothing of this is left. Pure; it believes
 * no length that a file gives and throws for none.
 */
import { readExif } from './told-exif.ts';
import { readIptc } from './told-iptc.ts';
import type { Notes, NotesFound } from './told-notes.ts';
import { notesInPng } from './told-png.ts';
import { readXmp } from './told-xmp.ts';

/** Empty where the file says nothing. */
export type Told = {
  caption: string;
  credit: string;
  alt: string;
  people: string;
  /** Whose it is. */
  copyright: string;
  /** What may be done with it. */
  terms: string;
};

/** XMP is asked first: it alone keeps every script apart and has a field for alt text. */
export async function toldBy(bytes: Uint8Array): Promise<Told> {
  const found = await notesIn(bytes);
  const all: Notes[] = [
    found.xmp ? attempt(readXmp, found.xmp) : {},
    found.photoshop ? attempt(readIptc, found.photoshop) : {},
    found.exif ? attempt(readExif, found.exif) : {},
  ];
  const first = (name: keyof Notes): string =>
    all.map((notes) => tidy(notes[name] ?? '')).find((text) => text !== '') ?? '';
  return {
    caption: first('caption').slice(0, 600),
    alt: first('alt').slice(0, 500),
    people: first('people').slice(0, 300),
    credit: creditOf(first('creator'), first('credit'), first('copyright')).slice(0, 200),
    copyright: first('copyright').slice(0, 200),
    terms: first('terms').slice(0, 300),
  };
}

/** A broken note is no note. */
function attempt(readNotes: (bytes: Uint8Array) => Notes, bytes: Uint8Array): Notes {
  try {
    return readNotes(bytes);
  } catch {
    return {};
  }
}

/** One line, without what cannot be seen. Cameras that write their own name as a caption have said nothing. */
function tidy(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffd]/g, '')
    .trim();
  return /^(?:.*DIGITAL CAMERA|SAMSUNG|DCIM.*|Default|Exif_JPEG_PICTURE|Picture \d+)$/i.test(line)
    ? ''
    : line;
}

/** "Mei-ling Kwok / Reuters": maker and agency once each; else whose it is, without sign and year. */
function creditOf(creator: string, credit: string, copyright: string): string {
  if (creator && credit)
    return credit.toLowerCase().includes(creator.toLowerCase()) ? credit : `${creator} / ${credit}`;
  const owner = copyright
    .replace(/^(?:\s|©|\(c\)|copyright|\d{4}(?:\s*[-–]\s*\d{4})?|,)+/i, '')
    .replace(/[.,]?\s*all rights reserved\.?$/i, '')
    .trim();
  return credit || creator || owner;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Where a JPEG, PNG or WebP keeps its notes; the first of each. */
async function notesIn(bytes: Uint8Array): Promise<NotesFound> {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return inJpeg(bytes);
  if (ascii(bytes, 1, 3) === 'PNG') return notesInPng(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return inWebp(bytes);
  return {};
}

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

function inJpeg(bytes: Uint8Array): NotesFound {
  const found: NotesFound = {};
  const data = view(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && data.getUint8(at) === 0xff) {
    const marker = data.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) break;
    const part = bytes.subarray(at + 4, at + 2 + data.getUint16(at + 2));
    const begins = (text: string): boolean => ascii(part, 0, text.length) === text;
    if (marker === 0xe1 && begins(EXIF)) found.exif ??= part.subarray(EXIF.length);
    if (marker === 0xe1 && begins(XMP)) found.xmp ??= part.subarray(XMP.length);
    if (marker === 0xed && begins(PHOTOSHOP)) found.photoshop ??= part.subarray(PHOTOSHOP.length);
    at += 2 + Math.max(2, data.getUint16(at + 2));
  }
  return found;
}

function inWebp(bytes: Uint8Array): NotesFound {
  const found: NotesFound = {};
  const data = view(bytes);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = data.getUint32(at + 4, true);
    const part = bytes.subarray(at + 8, at + 8 + length);
    const kind = ascii(bytes, at, 4);
    if (kind === 'EXIF')
      found.exif ??= ascii(part, 0, EXIF.length) === EXIF ? part.subarray(EXIF.length) : part;
    if (kind === 'XMP ') found.xmp ??= part;
    at += 8 + length + (length % 2);
  }
  return found;
}
