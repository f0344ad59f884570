/** Files that somebody may send as a picture: large, broken, strange, or two things at once. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { notedJpeg, notedPng } from '#db/pictures/testing/notes';
import type { FailureCode } from '#db/shared/result';

export type HostilePicture = {
  name: string;
  bytes: Buffer;
  /** What is to become of it. */
  becomes: 'taken' | FailureCode;
  /** Tags (exiftool's names) that the file has beside its pixels, and that no file of ours may have. */
  tells?: readonly string[];
};

/** Text in a file that no file of ours may hold. */
export const SECRET = 'POLYGLOT-22.2850N-114.1577E';

/** What a camera and an agency write into a file. */
const TOLD_OF_PNG = [
  'GPSLatitude',
  'GPSLongitude',
  'SerialNumber',
  'LensSerialNumber',
  'ThumbnailImage',
  'Credit',
];
const TOLD = [...TOLD_OF_PNG, 'IPTC:Credit'];

/** A sheet of this side, every px another, is repeated: to a decoder that is as much work, and it is made at once. */
const SIDE = 1024;

/** Nothing about it is easy. */
async function noise(width: number, height: number): Promise<Sharp> {
  const sheet = await sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: { r: 128, g: 128, b: 128 },
      noise: { type: 'gaussian', mean: 128, sigma: 24 },
    },
  })
    .png()
    .toBuffer();
  return sharp({
    create: { width, height, channels: 3, background: '#808080' },
    limitInputPixels: false,
  }).composite([{ input: sheet, tile: true }]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

/** A PNG of nothing, one bit a px: as many px as one likes in a handful of bytes. */
function emptyPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const movingGif = (): Promise<Buffer> =>
  sharp(Buffer.concat(Array.from({ length: 12 }, () => randomBytes(320 * 240 * 3))), {
    raw: { width: 320, height: 240 * 12, channels: 3, pageHeight: 240 },
  })
    .gif({ loop: 0, delay: Array.from({ length: 12 }, () => 80) })
    .toBuffer();

/** The beginning of a HEIC as phones make them; what follows nobody decodes, here or there. */
const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), randomBytes(3 * 1024 * 1024)]);

/** The set of the brief, and the two that cost a decoder most memory. Each is made anew: no two runs send the same bytes. */
export async function hostilePictures(): Promise<HostilePicture[]> {
  // One source for several: noise of fifty megapixels takes a while to make.
  const source = await (await noise(8650, 5766)).jpeg({ quality: 62 }).toBuffer();
  const large = () => sharp(source, { limitInputPixels: false });
  const noted = { secret: SECRET, small: await large().resize(160, 107).jpeg().toBuffer() };
  const marked = (bytes: Buffer): Buffer =>
    Buffer.concat([
      bytes,
      Buffer.from(`<html><script>/*${SECRET}*/ alert(1)</script></html>`),
      // The end of a ZIP archive, so that it is one as well.
      Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'),
    ]);
  return [
    { name: 'JPEG of 50 megapixels', bytes: notedJpeg(source, noted), becomes: 'taken', tells: TOLD },
    {
      name: 'the same, progressive',
      bytes: await large().jpeg({ quality: 55, progressive: true }).toBuffer(),
      becomes: 'taken',
    },
    {
      name: 'PNG of 12 megapixels, 16 bits, interlaced',
      bytes: notedPng(
        await sharp({ create: { width: 4200, height: 2900, channels: 3, background: '#375a7f' } })
          .toColourspace('rgb16')
          .png({ progressive: true })
          .toBuffer(),
        noted,
      ),
      becomes: 'taken',
      tells: TOLD_OF_PNG,
    },
    {
      name: 'JPEG in inks (CMYK), 12 megapixels',
      bytes: notedJpeg(
        await (await noise(4200, 2900)).toColourspace('cmyk').jpeg({ quality: 55 }).toBuffer(),
        noted,
      ),
      becomes: 'taken',
      tells: TOLD,
    },
    {
      name: 'JPEG that is a page and an archive as well',
      bytes: marked(await (await noise(2400, 1600)).jpeg({ quality: 80 }).toBuffer()),
      becomes: 'taken',
    },
    {
      name: 'JPEG of 50 megapixels, cut off at 60 %',
      bytes: source.subarray(0, Math.floor(source.length * 0.6)),
      becomes: 'picture-refused',
    },
    { name: 'GIF that moves', bytes: await movingGif(), becomes: 'picture-refused' },
    { name: 'HEIC', bytes: heic(), becomes: 'picture-heic' },
    { name: 'PNG of 16,000² px', bytes: emptyPng(16_000), becomes: 'picture-too-large' },
    {
      name: 'SVG with a script',
      bytes: Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><script>${SECRET}</script></svg>`,
      ),
      becomes: 'picture-refused',
    },
    {
      name: 'GIF that is a script as well',
      bytes: Buffer.from('GIF89a/*\xff\xd8\xff*/=1;alert(1)', 'latin1'),
      becomes: 'picture-refused',
    },
  ];
}
