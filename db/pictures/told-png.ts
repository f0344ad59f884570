/**
 * Where a PNG keeps its notes: in text chunks, plain or compressed, as XMP itself or as a "raw profile" in hexadecimal
 * digits, and EXIF in a chunk of its own. Pure; what a chunk unpacks to is counted while it comes.
 */
import type { NotesFound } from './told-notes.ts';

/** Bytes of one note, unpacked. */
const MOST_BYTES = 256 * 1024;
/** Chunks that are unpacked at most: a file may hold thousands. */
const MOST_PACKED = 8;

const XMP = 'XML:com.adobe.xmp';
const RAW = 'Raw profile type ';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Unpacks zlib; undefined where it is broken. Of one that is larger than a note may be, the beginning. */
async function unpacked(packed: Uint8Array): Promise<Uint8Array | undefined> {
  const whole = new Uint8Array(MOST_BYTES);
  let size = 0;
  try {
    const reader = new Blob([new Uint8Array(packed)])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'))
      .getReader();
    while (size < MOST_BYTES) {
      const { done, value } = await reader.read();
      if (done) return whole.subarray(0, size);
      const part = value.subarray(0, MOST_BYTES - size);
      whole.set(part, size);
      size += part.length;
    }
    // The rest is never unpacked.
    await reader.cancel();
    return whole;
  } catch {
    return undefined;
  }
}

type Text = { word: string; packed: boolean; bytes: Uint8Array };

/** A text chunk: its keyword, whether it is packed, and what stands in it. */
function textOf(kind: string, part: Uint8Array): Text | undefined {
  const end = part.indexOf(0);
  if (end <= 0 || end > 79) return undefined;
  const word = latin(part.subarray(0, end));
  const rest = part.subarray(end + 1);
  if (kind === 'tEXt') return { word, packed: false, bytes: rest };
  if (kind === 'zTXt') return rest[0] === 0 ? { word, packed: true, bytes: rest.subarray(1) } : undefined;
  // iTXt: packed or not, how, a language, the keyword in that language.
  const language = rest.indexOf(0, 2);
  const translated = language === -1 ? -1 : rest.indexOf(0, language + 1);
  if (translated === -1) return undefined;
  return { word, packed: rest[0] === 1, bytes: rest.subarray(translated + 1) };
}

/** A raw profile: a name, a length, and digits in lines. */
function profileIn(bytes: Uint8Array): Uint8Array | undefined {
  const found = /^\s*[^\n]{1,79}\n\s*\d+\s+([0-9a-f\s]+)$/i.exec(latin(bytes).replace(/\0+$/, ''));
  const digits = found?.[1]?.replace(/\s+/g, '');
  if (!digits) return undefined;
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

const EXIF_SIGN = 'Exif\0\0';
const XMP_SIGN = 'http://ns.adobe.com/xap/1.0/\0';

/** Puts a note where it belongs, the first of each kind. */
function keep(found: NotesFound, word: string, bytes: Uint8Array): void {
  if (word === XMP) {
    found.xmp ??= bytes;
    return;
  }
  const profile = profileIn(bytes);
  if (!profile) return;
  const begins = (sign: string): boolean => latin(profile.subarray(0, sign.length)) === sign;
  const kind = word.slice(RAW.length).toLowerCase();
  if (kind === 'iptc' || kind === '8bim') found.photoshop ??= profile;
  else if (begins(EXIF_SIGN)) found.exif ??= profile.subarray(EXIF_SIGN.length);
  else if (begins(XMP_SIGN)) found.xmp ??= profile.subarray(XMP_SIGN.length);
  else if (kind === 'xmp') found.xmp ??= profile;
  else if (kind === 'exif') found.exif ??= profile;
}

export async function notesInPng(bytes: Uint8Array): Promise<NotesFound> {
  const found: NotesFound = {};
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let left = MOST_PACKED;
  while (at + 12 <= bytes.length) {
    const length = data.getUint32(at);
    const part = bytes.subarray(at + 8, at + 8 + length);
    const kind = latin(bytes.subarray(at + 4, at + 8));
    at += 12 + length;
    if (kind === 'eXIf') found.exif ??= part;
    if (kind !== 'tEXt' && kind !== 'zTXt' && kind !== 'iTXt') continue;
    const text = textOf(kind, part);
    if (!text || (text.word !== XMP && !text.word.startsWith(RAW))) continue;
    if (text.packed && left === 0) continue;
    if (text.packed) left -= 1;
    const said = text.packed ? await unpacked(text.bytes) : text.bytes.subarray(0, MOST_BYTES);
    if (said) keep(found, text.word, said);
  }
  return found;
}
