import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placePicture } from './files.ts';
import { cutAgain, takeIn } from './process.ts';
import { blue, leftOver, masterOf, openNewsroom, red, sheet } from './testing.ts';
import { notedJpeg, withChunk, withSegment } from './testing/notes.ts';
import { onDisk } from './upload.ts';
import { variantsFor } from './variants.ts';

const centre = { x: 0.5, y: 0.5 };
let room: Awaited<ReturnType<typeof openNewsroom>>;

beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

const take = (bytes: Uint8Array, focal = centre, limits?: Parameters<typeof takeIn>[2]) =>
  onDisk(bytes, (upload) => takeIn(upload, focal, limits));

async function taken(bytes: Uint8Array, focal = centre) {
  const made = await take(bytes, focal);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** A worker that is given no time at all answers nothing but "busy": whoever says more has asked none. */
const AT_ONCE = { wall: 1 };

const codeOf = async (bytes: Uint8Array, limits?: Parameters<typeof takeIn>[2]): Promise<string> => {
  const made = await take(bytes, centre, limits);
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
    const plain = await sheet(1200, 600, 40, 40).withIccProfile('p3').jpeg().toBuffer();
    // A small picture of the whole scene, as cameras put beside the large one: it would show what was cut away.
    const small = await sheet(160, 120, 9, 9).jpeg().toBuffer();
    const bytes = notedJpeg(withSegment(plain, 0xe2, small), { secret: 'SECRET', small, orientation: 6 });
    expect(beginnings(bytes)).toBe(3);
    for (const word of ['OWNER', 'SERIAL', 'LENS', 'XMP', 'IPTC'])
      expect(bytes.includes(`SECRET-${word}`), word).toBe(true);
    const before = await sharp(bytes).metadata();
    for (const note of ['exif', 'icc', 'xmp', 'iptc'] as const) expect(before[note], note).toBeDefined();
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
      expect(beginnings(await readFile(file))).toBeLessThanOrEqual(file.endsWith('.jpg') ? 1 : 0);
    }
    await made.drop();
  });

  it('leaves no note of a PNG in any file, packed or not', async () => {
    const note = Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET ${'GPS '.repeat(40)}</x:xmpmeta>`);
    const packed = deflateSync(note);
    const chunks: [string, Buffer[]][] = [
      ['iTXt', [Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'), packed]],
      ['iTXt', [Buffer.from('Comment\0\0\0\0\0', 'latin1'), note]],
      ['zTXt', [Buffer.from('Raw profile type xmp\0\0', 'latin1'), packed]],
      ['tEXt', [Buffer.from('Author\0SECRET', 'latin1')]],
    ];
    let bytes: Buffer = await sheet(600, 400, 40, 40).png().toBuffer();
    for (const [kind, data] of chunks) bytes = withChunk(bytes, kind, Buffer.concat(data));
    // It is one that decoders take, notes and all.
    expect((await sharp(bytes).metadata()).comments?.length).toBeGreaterThan(0);
    const made = await taken(bytes);
    const cuts = join(made.folder, 'v1');
    const files = (await readdir(cuts)).map((name) => join(cuts, name));
    for (const file of [join(made.folder, 'master.webp'), ...files]) {
      const kept = await readFile(file);
      for (const part of ['SECRET', 'adobe', 'Raw profile', packed.subarray(2, 40)])
        expect([file, String(part), kept.includes(part)]).toEqual([file, String(part), false]);
      expect((await sharp(file).metadata()).comments).toBeUndefined();
    }
    await made.drop();
  });

  it('cuts by hand where somebody did, and leaves the other shapes alone', async () => {
    const id = 'by-hand';
    const made = await taken(await sheet(3000, 1000, 2900, 500).png().toBuffer());
    await placePicture(made.folder, id);
    await made.drop();
    const crops = { '1x1': { left: 0.9, top: 0.2, width: 0.1 } };
    const cut = await cutAgain(id, 1, { focal: centre, crops, hidden: null, slots: null });
    if (!cut.ok) throw new Error(cut.error.code);
    const { folder, drop } = cut.value;
    const wanted = variantsFor(3000, 1000, crops);
    for (const { name, width, height, extensions } of wanted)
      for (const extension of extensions) {
        const found = await sharp(join(folder, `${name}.${extension}`)).metadata();
        expect([name, found.width, found.height]).toEqual([name, width, height]);
      }
    // 300 px of the picture, never enlarged for pages; 1200 px of them for sharing.
    expect(wanted.find(({ name }) => name === '1x1-480')).toMatchObject({ width: 300 });
    expect(isNear(await colourAt(join(folder, '1x1-480.webp'), 190, 290), red)).toBe(true);
    expect(isNear(await colourAt(join(folder, '1x1-1200.jpg'), 800, 1180), red)).toBe(true);
    expect(isNear(await colourAt(join(folder, '3x2-480.webp'), 240, 160), blue)).toBe(true);
    await drop();
  });

  it('takes what is hidden out of the pixels of every file, and out of none that is kept', async () => {
    const id = 'hidden';
    // Stripes of two px: nothing but their mean may be left.
    const stripes = Buffer.alloc(480 * 320 * 3);
    for (let at = 0; at < stripes.length; at += 3) stripes.fill((at / 3) % 4 < 2 ? 255 : 0, at, at + 3);
    const striped = sharp(stripes, { raw: { width: 480, height: 320, channels: 3 } });
    const made = await taken(await striped.png().toBuffer());
    await placePicture(made.folder, id);
    await made.drop();
    const variety = async (file: string, left: number): Promise<number> => {
      const part = await sharp(file).extract({ left, top: 44, width: 60, height: 60 }).png().toBuffer();
      const { channels } = await sharp(part).stats();
      return channels[0]?.stdev ?? 0;
    };
    for (const how of ['pixels', 'blur'] as const) {
      const hidden = [{ left: 0.1, top: 0.1, width: 0.2, height: 0.3, how }];
      const cut = await cutAgain(id, 1, { focal: centre, crops: null, hidden, slots: null });
      if (!cut.ok) throw new Error(cut.error.code);
      for (const file of ['full-480.webp', 'full-480.avif'].map((name) => join(cut.value.folder, name))) {
        expect(await variety(file, 60)).toBeLessThan(8);
        expect(await variety(file, 300)).toBeGreaterThan(60);
      }
      await cut.value.drop();
    }
    expect(await variety(masterOf(room.dataDir, id), 60)).toBeGreaterThan(60);
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

  it('takes fifty million pixels, within bounds of memory and of time', async () => {
    const large = await sharp({ create: { width: 8650, height: 5766, channels: 3, background: blue } })
      .composite([
        { input: { create: { width: 900, height: 900, channels: 3, background: red } }, left: 0, top: 0 },
      ])
      .jpeg({ quality: 60 })
      .toBuffer();
    const made = await taken(large);
    expect(made).toMatchObject({ width: 3200, height: 2133 });
    expect(isNear(await colourAt(join(made.folder, 'v1', 'full-1600.webp'), 20, 20), red)).toBe(true);
    await made.drop();
    const more = await sharp({ create: { width: 8700, height: 5800, channels: 3, background: blue } })
      .jpeg({ quality: 30 })
      .toBuffer();
    expect(await codeOf(more)).toBe('picture-too-large');
  });

  it('turns the inks of print into light', async () => {
    const inks = await sheet(600, 400, 40, 40).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(inks).metadata()).space).toBe('cmyk');
    const made = await taken(inks);
    const file = join(made.folder, 'v1', 'full-480.webp');
    expect((await sharp(file).metadata()).space).toBe('srgb');
    const { r, g, b } = await colourAt(file, 4, 4);
    expect(r).toBeGreaterThan(Math.max(g, b) + 100);
    await made.drop();
  });

  it('takes the first frame of a WebP that moves, and serves nothing that moves', async () => {
    const made = await taken(await moving().webp().toBuffer());
    expect(made).toMatchObject({ width: 96, height: 96 });
    for (const name of await readdir(join(made.folder, 'v1')))
      expect((await sharp(join(made.folder, 'v1', name)).metadata()).pages ?? 1).toBe(1);
    await made.drop();
  });

  it('works one at a time', async () => {
    const bytes = await sheet(2400, 1600, 9, 9).jpeg().toBuffer();
    let at: number[] = [];
    const began = performance.now();
    const alone = await taken(bytes);
    const one = performance.now() - began;
    const [first, second] = await Promise.all(
      [1, 2].map(async () => {
        const made = await taken(bytes);
        at = [...at, performance.now()];
        return made;
      }),
    );
    const [a = 0, b = 0] = at;
    // Side by side both would end together, each after more time than one takes alone.
    expect(b - a).toBeGreaterThan(one * 0.4);
    await Promise.all([alone, first, second].map((made) => made?.drop()));
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
      ['gif that moves', await moving().gif().toBuffer()],
      ['one byte', new Uint8Array([0xff])],
      ['polyglot', Buffer.from('GIF89a/*\xff\xd8\xff*/=1;alert(1)', 'latin1')],
      ['only a header', (await base.clone().jpeg().toBuffer()).subarray(0, 3)],
    ];
    for (const [name, bytes] of strangers)
      expect([name, await codeOf(bytes, AT_ONCE)]).toEqual([name, 'picture-refused']);
    expect(await codeOf(await base.clone().jpeg().toBuffer(), AT_ONCE)).toBe('busy');
  });

  it('a file of no bytes, in words of its own', async () => {
    expect(await codeOf(new Uint8Array())).toBe('picture-empty');
  });

  it('a HEIC, in words of its own, before anything decodes it', async () => {
    for (const brand of ['heic', 'mif1'])
      expect(await codeOf(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1'))).toBe(
        'picture-heic',
      );
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
    expect(await codeOf(bomb, AT_ONCE)).toBe('picture-too-large');
    expect(await codeOf(new Uint8Array(20 * 1024 * 1024 + 1), AT_ONCE)).toBe('picture-too-large');
  });

  it('strangers also where the first look is passed by: the worker has no other loaders', async () => {
    for (const [name, bytes] of [
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
      ['avif', await sheet(96, 96, 1, 1).avif().toBuffer()],
      ['png bomb', pngOf(16_000, 16_000)],
    ] as const) {
      const source = join(room.dataDir, name);
      await writeFile(source, bytes);
      const job = JSON.stringify({
        source,
        master: null,
        cuts: room.dataDir,
        focal: centre,
        crops: null,
        hidden: null,
        slots: null,
        work: 15_000,
      });
      const { stdout } = await promisify(execFile)(process.execPath, ['server/picture-worker.ts', job]);
      expect(stdout).toMatch(
        name === 'png bomb' ? /"picture-too-large"/ : /"picture-refused".*unsupported image format/,
      );
    }
  });

  it('what costs too much: the worker stops itself; one that does not get to it is killed, and not the picture blamed', async () => {
    const bytes = await sheet(3000, 2000, 1, 1).jpeg().toBuffer();
    expect(await take(bytes, centre, { work: 1 })).toMatchObject({ error: { code: 'picture-refused' } });
    expect(await take(bytes, centre, { wall: 40 })).toMatchObject({ error: { code: 'busy' } });
  });

  it('leaves nothing behind', async () => {
    expect(await leftOver(room.dataDir)).toEqual([]);
  });
});

/** How many JPEG pictures begin in a file. */
function beginnings(bytes: Buffer): number {
  const sign = Buffer.from([0xff, 0xd8, 0xff]);
  let found = 0;
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) found += 1;
  return found;
}

/** Two frames under each other, as the encoders of moving pictures take them. */
const moving = () =>
  sharp({ create: { width: 96, height: 192, channels: 3, background: red, pageHeight: 96 } });

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
