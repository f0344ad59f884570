import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from './process.ts';
import { blue, leftOver, openNewsroom, red, sheet } from './testing.ts';
import { variantsFor } from './variants.ts';

const centre = { x: 0.5, y: 0.5 };
let room: Awaited<ReturnType<typeof openNewsroom>>;

beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

async function taken(bytes: Uint8Array, focal = centre) {
  const made = await takeIn(bytes, focal);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const made = await takeIn(bytes, centre);
  if (made.ok) await made.value.drop();
  return made.ok ? 'taken' : made.error.code;
};

/** Mean colour of a small box of a file. */
async function colourAt(file: string, left: number, top: number) {
  const { channels } = await sharp(
    await sharp(file).extract({ left, top, width: 8, height: 8 }).png().toBuffer(),
  ).stats();
  const [r = 0, g = 0, b = 0] = channels.map((channel) => channel.mean);
  return { r, g, b };
}

const isNear = (found: typeof red, wanted: typeof red): boolean =>
  Math.abs(found.r - wanted.r) + Math.abs(found.g - wanted.g) + Math.abs(found.b - wanted.b) < 60;

describe('taking a picture in', () => {
  it('writes the master and every variant at its size, and no original', async () => {
    const made = await taken(await sheet(2000, 1400, 1000, 700).jpeg().toBuffer());
    expect(made).toMatchObject({ width: 2000, height: 1400 });
    expect((await readdir(made.folder)).sort()).toEqual(['master.webp', 'v1']);
    const files = await readdir(join(made.folder, 'v1'));
    const wanted = variantsFor(2000, 1400);
    expect(files.length).toBe(wanted.flatMap((variant) => variant.extensions).length);
    for (const { name, width, height, extensions } of wanted)
      for (const extension of extensions) {
        const found = await sharp(join(made.folder, 'v1', `${name}.${extension}`)).metadata();
        expect([name, found.width, found.height]).toEqual([name, width, height]);
      }
    await made.drop();
  });

  it('leaves no metadata, place, profile or thumbnail in any file, and stands upright', async () => {
    const gps = {
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 0/1' },
      IFD0: { Copyright: 'SECRET-OWNER' },
    };
    const bytes = await sheet(1200, 600, 40, 40)
      .withIccProfile('p3')
      .withExif(gps)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('SECRET-OWNER') && bytes.includes('SECRET-XMP')).toBe(true);
    const made = await taken(bytes);
    // Turned by a quarter: the upper left corner comes to the upper right.
    expect(made).toMatchObject({ width: 600, height: 1200 });
    const cuts = join(made.folder, 'v1');
    expect(isNear(await colourAt(join(cuts, 'full-480.webp'), 450, 20), red)).toBe(true);
    expect(isNear(await colourAt(join(cuts, 'full-480.webp'), 20, 20), blue)).toBe(true);
    for (const file of [
      join(made.folder, 'master.webp'),
      ...(await readdir(cuts)).map((name) => join(cuts, name)),
    ]) {
      const found = await sharp(file).metadata();
      const { exif, icc, xmp, iptc, orientation } = found;
      expect({ file, exif, icc, xmp, iptc, orientation }).toEqual({ file });
      expect((await readFile(file)).includes('SECRET')).toBe(false);
    }
    await made.drop();
  });

  it('cuts around the focal point', async () => {
    const made = await taken(await sheet(3000, 1000, 2900, 500).png().toBuffer(), { x: 2900 / 3000, y: 0.5 });
    const square = join(made.folder, 'v1', '1x1-480.webp');
    expect(isNear(await colourAt(square, 430, 238), red)).toBe(true);
    await made.drop();
  });

  it('puts see-through pictures on white and takes grey ones', async () => {
    const clear = {
      create: { width: 500, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const;
    const made = await taken(await sharp(clear).png().toBuffer());
    expect(
      isNear(await colourAt(join(made.folder, 'v1', 'full-480.webp'), 20, 20), { r: 255, g: 255, b: 255 }),
    ).toBe(true);
    await made.drop();
    expect(await codeOf(await sheet(300, 200, 1, 1).greyscale().toColourspace('b-w').png().toBuffer())).toBe(
      'taken',
    );
    expect(await codeOf(await sharp(clear).resize(1, 1).webp().toBuffer())).toBe('taken');
  });

  it('keeps nothing of a file that is a page as well', async () => {
    const page = Buffer.from('<html><script>alert("POLYGLOT")</script></html>');
    const made = await taken(Buffer.concat([await sheet(400, 300, 9, 9).jpeg().toBuffer(), page]));
    for (const name of await readdir(join(made.folder, 'v1')))
      expect((await readFile(join(made.folder, 'v1', name))).includes('POLYGLOT')).toBe(false);
    await made.drop();
  });
});

describe('what is refused', () => {
  it('every other kind of file, whatever it is called, before anything decodes it', async () => {
    const base = sheet(96, 96, 1, 1);
    const strangers: [string, Uint8Array][] = [
      [
        'svg',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
      ],
      ['html', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['pdf', Buffer.from('%PDF-1.7\n')],
      ['avif', await base.clone().avif().toBuffer()],
      ['tiff', await base.clone().tiff().toBuffer()],
      ['gif', await base.clone().gif().toBuffer()],
      ['nothing', new Uint8Array()],
      ['one byte', new Uint8Array([0xff])],
      ['polyglot', Buffer.from('GIF89a/*\xff\xd8\xff*/=1;alert(1)', 'latin1')],
      ['only a header', (await base.clone().jpeg().toBuffer()).subarray(0, 3)],
    ];
    for (const [name, bytes] of strangers) {
      const began = performance.now();
      expect([name, await codeOf(bytes)]).toEqual([name, 'picture-refused']);
      expect(performance.now() - began).toBeLessThan(50);
    }
  });

  it('files that break off', async () => {
    const picture = sheet(900, 700, 300, 300).sharpen();
    for (const bytes of await Promise.all([
      picture.clone().jpeg().toBuffer(),
      picture.clone().png().toBuffer(),
      picture.clone().webp().toBuffer(),
    ]))
      for (const part of [0.1, 0.5, 0.9])
        expect([part, await codeOf(bytes.subarray(0, Math.floor(bytes.length * part)))]).toEqual([
          part,
          'picture-refused',
        ]);
  });

  it('pixel bombs and too many bytes, at once', async () => {
    const bomb = pngOf(16_000, 16_000);
    expect(bomb.length).toBeLessThan(64_000);
    const began = performance.now();
    expect(await codeOf(bomb)).toBe('picture-too-large');
    expect(await codeOf(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('picture-too-large');
    expect(performance.now() - began).toBeLessThan(100);
  });

  it('strangers also where the first look is passed by: the worker has no other loaders', async () => {
    for (const [name, bytes] of [
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
      ['avif', await sheet(96, 96, 1, 1).avif().toBuffer()],
      ['png bomb', pngOf(16_000, 16_000)],
    ] as const) {
      const source = join(room.dataDir, name);
      await writeFile(source, bytes);
      const job = JSON.stringify({ source, master: null, cuts: room.dataDir, focal: centre, work: 15_000 });
      const { stdout } = await promisify(execFile)(process.execPath, ['server/picture-worker.ts', job]);
      expect(stdout).toMatch(
        name === 'png bomb' ? /"picture-too-large"/ : /"picture-refused".*unsupported image format/,
      );
    }
  });

  it('what costs too much: the worker stops itself; one that does not get to it is killed, and not the picture blamed', async () => {
    const bytes = await sheet(3000, 2000, 1, 1).jpeg().toBuffer();
    expect(await takeIn(bytes, centre, { work: 1 })).toMatchObject({ error: { code: 'picture-refused' } });
    expect(await takeIn(bytes, centre, { wall: 40 })).toMatchObject({ error: { code: 'busy' } });
  });

  it('leaves nothing behind', async () => {
    expect(await leftOver(room.dataDir)).toEqual([]);
  });
});

/** A PNG that claims a size and carries almost nothing. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    return Buffer.concat([head, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
