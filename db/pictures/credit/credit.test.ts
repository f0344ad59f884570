import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toldBy } from '../told.ts';
import { withPacket } from './put.ts';
import { xmpOf } from './xmp.ts';

const extensions = ['avif', 'webp', 'jpg'] as const;
type Extension = (typeof extensions)[number];

/** A picture as the knife writes it: something to see, in a size of any oddness. */
function file(extension: Extension, width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: '#456', noise } });
  if (extension === 'avif')
    return picture.avif({ quality: 50, effort: 0, chromaSubsampling: '4:2:0' }).toBuffer();
  return extension === 'webp'
    ? picture.webp({ quality: 70, effort: 0 }).toBuffer()
    : picture.jpeg({ progressive: true }).toBuffer();
}

const pixels = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer();

const packet = (credit: string, copyright = ''): Buffer => {
  const xmp = xmpOf({ credit, copyright });
  if (!xmp) throw new Error('Nothing is said.');
  return xmp;
};

const sizes = [
  [1, 1],
  [33, 47],
  [480, 320],
] as const;

describe('a file that is sent', () => {
  it('says whose it is, and shows the same', async () => {
    for (const extension of extensions)
      for (const [width, height] of sizes) {
        // Of each length in turn: two formats fill up to an even number.
        for (const more of ['', '!']) {
          const plain = await file(extension, width, height);
          const xmp = packet(`陳大文 <"Photo" & Co>${more}`, '© 2026 香港新聞');
          const sent = withPacket(plain, extension, xmp);
          const found = await sharp(sent).metadata();
          expect(found.xmp?.includes(xmp)).toBe(true);
          expect([found.width, found.height, found.exif, found.icc]).toEqual([
            width,
            height,
            undefined,
            undefined,
          ]);
          expect(await pixels(sent)).toEqual(await pixels(plain));
        }
      }
  });

  it('is read by our own desk as it was written', async () => {
    const longest = '字'.repeat(200);
    for (const extension of ['webp', 'jpg'] as const) {
      const sent = withPacket(await file(extension, 33, 47), extension, packet('A & B', longest));
      expect(await toldBy(sent)).toMatchObject({
        credit: 'A & B',
        copyright: longest,
        terms: '',
        caption: '',
      });
    }
  });

  it('carries one of the two where there is one, nothing where there is none', async () => {
    const plain = await file('jpg', 33, 47);
    const told = async (xmp: Buffer) => toldBy(withPacket(plain, 'jpg', xmp));
    expect(await told(packet('Ann'))).toMatchObject({ credit: 'Ann', copyright: '' });
    expect(await told(packet('', '© Ann'))).toMatchObject({ copyright: '© Ann' });
    expect(xmpOf({ credit: '', copyright: '' })).toBeUndefined();
  });

  it('stays as it is where it is built in a way that is not ours', async () => {
    const xmp = packet('Ann');
    for (const extension of ['avif', 'webp'] as const) {
      const once = withPacket(await file(extension, 33, 47), extension, xmp);
      expect(withPacket(once, extension, xmp)).toBe(once);
      const cut = Buffer.from('RIFF');
      expect(withPacket(cut, extension, xmp)).toBe(cut);
    }
  });
});
