/** IPTC: Photoshop's resources, one of which holds what news agencies have written into pictures since 1991. Pure. */
import type { Notes } from './told-notes.ts';
import { wordsIn } from './told-words.ts';

const IPTC_RESOURCE = 0x0404;
/** Data sets of record 2. */
const names: Record<number, keyof Notes> = { 120: 'caption', 80: 'creator', 110: 'credit', 116: 'copyright' };

export function readIptc(bytes: Uint8Array): Notes {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 12 <= bytes.length && data.getUint32(at) === 0x3842494d) {
    const id = data.getUint16(at + 4);
    const named = data.getUint8(at + 6) + 1;
    const size = at + 6 + named + (named % 2);
    const length = data.getUint32(size);
    if (id === IPTC_RESOURCE) return recordsIn(bytes.subarray(size + 4, size + 4 + length));
    at = size + 4 + length + (length % 2);
  }
  return {};
}

function recordsIn(bytes: Uint8Array): Notes {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const notes: Notes = {};
  let at = 0;
  while (at + 5 <= bytes.length && data.getUint8(at) === 0x1c) {
    const [record, set] = [data.getUint8(at + 1), data.getUint8(at + 2)];
    const length = data.getUint16(at + 3);
    // Above this the length itself has a length: nothing that we read is so long.
    if (length > 0x7fff) break;
    const name = record === 2 ? names[set] : undefined;
    if (name) {
      const text = wordsIn(bytes.subarray(at + 5, at + 5 + length));
      const before = notes[name];
      notes[name] = before ? `${before}, ${text}` : text;
    }
    at += 5 + length;
  }
  return notes;
}
