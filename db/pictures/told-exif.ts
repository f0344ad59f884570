/** EXIF: a small directory of numbered fields. Only the first one is read, and of it three fields. Pure. */
import type { Notes } from './told-notes.ts';
import { wordsIn } from './told-words.ts';

const names: Record<number, keyof Notes> = { 0x010e: 'caption', 0x013b: 'creator', 0x8298: 'copyright' };
const ASCII = 2;
const MOST_FIELDS = 500;

export function readExif(bytes: Uint8Array): Notes {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = data.getUint16(0) === 0x4949;
  const at = data.getUint32(4, little);
  const notes: Notes = {};
  const fields = Math.min(data.getUint16(at, little), MOST_FIELDS);
  for (let i = 0; i < fields; i += 1) {
    const field = at + 2 + i * 12;
    if (field + 12 > bytes.length) break;
    const name = names[data.getUint16(field, little)];
    if (!name || data.getUint16(field + 2, little) !== ASCII) continue;
    const length = data.getUint32(field + 4, little);
    const start = length <= 4 ? field + 8 : data.getUint32(field + 8, little);
    // The copyright of the editor stands behind that of the photographer, a zero between them.
    notes[name] = wordsIn(bytes.subarray(start, start + length)).replaceAll('\0', ' ');
  }
  return notes;
}
