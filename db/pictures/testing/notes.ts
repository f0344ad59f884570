/** What cameras and agencies write beside the pixels, made anew: EXIF with a place and a small picture, IPTC, chunks. Pure. */
import { crc32 } from 'node:zlib';

type Entry = { tag: number; type: number; count: number; data: Buffer };

/** Types of TIFF that are needed here. */
const [TEXT, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];

const text = (tag: number, words: string): Entry => {
  const data = Buffer.from(`${words}\0`);
  return { tag, type: TEXT, count: data.length, data };
};

const short = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(2);
  data.writeUInt16LE(value);
  return { tag, type: SHORT, count: 1, data };
};

const long = (tag: number, value: number): Entry => {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(value);
  return { tag, type: LONG, count: 1, data };
};

/** Degrees, minutes, seconds. */
const angle = (tag: number, parts: readonly number[]): Entry => {
  const data = Buffer.alloc(8 * parts.length);
  parts.forEach((part, at) => {
    data.writeUInt32LE(part, 8 * at);
    data.writeUInt32LE(1, 8 * at + 4);
  });
  return { tag, type: RATIONAL, count: parts.length, data };
};

/** One directory as it stands at `start`, what does not fit into its lines behind it. */
function directory(entries: readonly Entry[], start: number, next: number): Buffer {
  const lines = Buffer.alloc(2 + 12 * entries.length + 4);
  const behind: Buffer[] = [];
  let at = start + lines.length;
  lines.writeUInt16LE(entries.length);
  entries.forEach(({ tag, type, count, data }, index) => {
    const line = 2 + 12 * index;
    lines.writeUInt16LE(tag, line);
    lines.writeUInt16LE(type, line + 2);
    lines.writeUInt32LE(count, line + 4);
    if (data.length <= 4) return void data.copy(lines, line + 8);
    lines.writeUInt32LE(at, line + 8);
    const even = Buffer.alloc(data.length + (data.length % 2));
    data.copy(even);
    behind.push(even);
    at += even.length;
  });
  lines.writeUInt32LE(next, lines.length - 4);
  return Buffer.concat([lines, ...behind]);
}

/** EXIF as a camera writes it: who owns it, its serial numbers, where it stood (22° 17' N 114° 9' E), and a small JPEG. */
function cameraExif(secret: string, small: Buffer, orientation = 1): Buffer {
  const parts = (camera: number, place: number, thumbnail: number, picture: number): Buffer[] => [
    directory(
      [
        short(0x0112, orientation),
        text(0x8298, `${secret}-OWNER`),
        long(0x8769, camera),
        long(0x8825, place),
      ],
      8,
      thumbnail,
    ),
    directory([text(0xa431, `${secret}-SERIAL`), text(0xa435, `${secret}-LENS`)], camera, 0),
    directory(
      [text(0x01, 'N'), angle(0x02, [22, 17, 40]), text(0x03, 'E'), angle(0x04, [114, 9, 30])],
      place,
      0,
    ),
    directory([short(0x0103, 6), long(0x0201, picture), long(0x0202, small.length)], thumbnail, 0),
  ];
  // Their lengths do not depend on where they stand.
  const [main = 0, camera = 0, place = 0, thumbnail = 0] = parts(0, 0, 0, 0).map(({ length }) => length);
  const places = [8 + main, 8 + main + camera, 8 + main + camera + place] as const;
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    ...parts(...places, places[2] + thumbnail),
    small,
  ]);
}

/** An XMP packet that credits somebody. */
const xmpOf = (credit: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}"/></rdf:RDF></x:xmpmeta>`;

/** IPTC records as agencies write them, in one of several resources of Photoshop's. */
export function iptcOf(records: readonly [set: number, text: Buffer][]): Buffer {
  const iptc = Buffer.concat(
    records.map(([set, words]) => {
      const head = Buffer.from([0x1c, 2, set, 0, 0]);
      head.writeUInt16BE(words.length, 3);
      return Buffer.concat([head, words]);
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x25\0\0\0\0\0\x02ab', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    iptc,
    // Resources are of even length.
    Buffer.alloc(iptc.length % 2),
  ]);
}

/** A JPEG with a part in front of its pixels. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** A PNG with a chunk in front of its pixels. */
export function withChunk(png: Buffer, kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), size, body, check, png.subarray(33)]);
}

type Noted = { secret: string; small: Buffer; orientation?: number };

/** A JPEG, made without notes, with all that can be told of it: EXIF, XMP, IPTC, each of them naming `secret`. */
export function notedJpeg(jpeg: Buffer, { secret, small, orientation }: Noted): Buffer {
  const notes: [number, Buffer][] = [
    [0xed, iptcOf([[110, Buffer.from(`${secret}-IPTC`)]])],
    [0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpOf(`${secret}-XMP`)}`)],
    [0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), cameraExif(secret, small, orientation)])],
  ];
  return notes.reduce((bytes, [marker, data]) => withSegment(bytes, marker, data), jpeg);
}

/** The same of a PNG, which knows of no IPTC. */
export function notedPng(png: Buffer, { secret, small, orientation }: Noted): Buffer {
  const xmp = Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpOf(`${secret}-XMP`)}`);
  return withChunk(withChunk(png, 'iTXt', xmp), 'eXIf', cameraExif(secret, small, orientation));
}
