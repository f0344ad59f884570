/** XMP in a WebP: the plain form becomes the extended one, whose head says that a packet follows (RFC 9649, 2.7). Pure. */

const HAS_XMP = 0x04;
/** The head of the file, then that of its first chunk, then three bytes and the start code of VP8 (RFC 6386, 9.1). */
const SIZE_AT = 12 + 8 + 6;

/** A chunk: its name, its length, what is in it, and a byte more where that is odd. */
function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** A lossy WebP of ours (one picture, no alpha) with a packet; undefined for any other. */
export function webpWith(file: Buffer, xmp: Buffer): Buffer | undefined {
  if (file.toString('latin1', 12, 16) !== 'VP8 ') return undefined;
  const extended = Buffer.alloc(10);
  extended[0] = HAS_XMP;
  // Each side less one, in three bytes.
  extended.writeUIntLE((file.readUInt16LE(SIZE_AT) & 0x3f_ff) - 1, 4, 3);
  extended.writeUIntLE((file.readUInt16LE(SIZE_AT + 2) & 0x3f_ff) - 1, 7, 3);
  const chunks = Buffer.concat([chunk('VP8X', extended), file.subarray(12), chunk('XMP ', xmp)]);
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + chunks.length, 4);
  return Buffer.concat([head, chunks]);
}
