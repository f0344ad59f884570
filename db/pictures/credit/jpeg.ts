/** XMP in a JPEG: a segment of its own behind the first two bytes (XMP part 3, 1.1.3). Pure. */

const APP1 = 0xff_e1;
const NAME = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');

/** By which programs find a packet that know nothing of the format (part 1, 7.3.2). */
const OPEN = Buffer.from('<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>');
const CLOSE = Buffer.from('<?xpacket end="r"?>');

/** A JPEG of ours, which has no segments of programs yet, with a packet of at most 65,000 bytes. */
export function jpegWith(file: Buffer, xmp: Buffer): Buffer {
  const body = Buffer.concat([NAME, OPEN, xmp, CLOSE]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(APP1);
  head.writeUInt16BE(2 + body.length, 2);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}
