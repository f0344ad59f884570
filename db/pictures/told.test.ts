import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { iptcOf, withChunk, withSegment } from './testing/notes.ts';
import { toldBy } from './told.ts';

const grey = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#888888' } });

const xmp = (body: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/"
  xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
  xmlns:r="http://ns.adobe.com/xap/1.0/rights/" ps:Credit="Reuters">${body}</rdf:Description></rdf:RDF></x:xmpmeta>`;

const agency = xmp(
  `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">渡輪駛入中環 &amp; back</rdf:li>
   <rdf:li xml:lang="de">Fähre</rdf:li></rdf:Alt></dc:description>
   <dc:creator><rdf:Seq><rdf:li>Mei-ling Kwok</rdf:li></rdf:Seq></dc:creator>
   <dc:rights><rdf:Alt><rdf:li>© 2026 Reuters</rdf:li></rdf:Alt></dc:rights>
   <r:UsageTerms><rdf:Alt><rdf:li>No resale</rdf:li></rdf:Alt></r:UsageTerms>
   <core:AltTextAccessibility><rdf:Alt><rdf:li>A ferry at a pier</rdf:li></rdf:Alt></core:AltTextAccessibility>
   <ext:PersonInImage><rdf:Bag><rdf:li>Chan Tai-man</rdf:li><rdf:li>李小明</rdf:li></rdf:Bag></ext:PersonInImage>`,
);

const exif = {
  IFD0: {
    ImageDescription: 'From EXIF',
    Artist: 'Daniel Ho',
    Copyright: 'Copyright 2026 City Pictures. All rights reserved.',
  },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 40/1' },
};

/** A JPEG with IPTC records as agencies write them. */
const withIptc = async (records: [set: number, text: Buffer][]): Promise<Buffer> =>
  withSegment(await grey().jpeg().toBuffer(), 0xed, iptcOf(records));

/** A PNG with a chunk in front of its pixels. */
const pngWith = async (kind: string, ...body: (string | Buffer)[]): Promise<Buffer> =>
  withChunk(await grey().png().toBuffer(), kind, Buffer.concat(body.map((part) => Buffer.from(part))));

/** As ImageMagick writes a profile: its name, its length, digits in lines. */
const rawProfile = (name: string, bytes: Buffer): string =>
  `\n${name}\n${String(bytes.length).padStart(8)}\n${bytes.toString('hex').replace(/.{72}/g, '$&\n')}\n`;

describe('what a file says of itself', () => {
  it('is read from XMP in each format, in any script', async () => {
    const wanted = {
      caption: '渡輪駛入中環 & back',
      credit: 'Mei-ling Kwok / Reuters',
      alt: 'A ferry at a pier',
      people: 'Chan Tai-man, 李小明',
      copyright: '© 2026 Reuters',
      terms: 'No resale',
    };
    for (const format of ['jpeg', 'webp'] as const)
      expect([format, await toldBy(await grey().withXmp(agency).toFormat(format).toBuffer())]).toEqual([
        format,
        wanted,
      ]);
    const packed = deflateSync(agency);
    const asInJpeg = `http://ns.adobe.com/xap/1.0/\0${agency}`;
    const pngs: [string, Buffer][] = [
      ['as it is', await pngWith('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', agency)],
      ['in a language', await pngWith('iTXt', 'XML:com.adobe.xmp\0\0\0zh-HK\0字\0', agency)],
      ['packed', await pngWith('iTXt', 'XML:com.adobe.xmp\0\u0001\0\0\0', packed)],
      ['in a packed text', await pngWith('zTXt', 'XML:com.adobe.xmp\0\0', packed)],
      [
        'in digits, packed',
        await pngWith(
          'zTXt',
          'Raw profile type xmp\0\0',
          deflateSync(rawProfile('xmp', Buffer.from(agency))),
        ),
      ],
      [
        'in digits, as of a JPEG',
        await pngWith(
          'tEXt',
          'Raw profile type APP1\0',
          rawProfile('generic profile', Buffer.from(asInJpeg)),
        ),
      ],
    ];
    for (const [how, bytes] of pngs) expect([how, await toldBy(bytes)]).toEqual([how, wanted]);
  });

  it('is read from EXIF in each format, and the place is not', async () => {
    for (const format of ['jpeg', 'webp', 'png'] as const)
      expect([format, await toldBy(await grey().withExif(exif).toFormat(format).toBuffer())]).toEqual([
        format,
        {
          caption: 'From EXIF',
          credit: 'Daniel Ho',
          alt: '',
          people: '',
          copyright: 'Copyright 2026 City Pictures. All rights reserved.',
          terms: '',
        },
      ]);
  });

  it('is read from IPTC, in UTF-8 and in Latin letters', async () => {
    const bytes = await withIptc([
      [120, Buffer.from('一張圖片')],
      [80, Buffer.from('Jos\xe9', 'latin1')],
      [80, Buffer.from('Ann')],
      [110, Buffer.from('AFP')],
      [116, Buffer.from('AFP 2026')],
    ]);
    expect(await toldBy(bytes)).toEqual({
      caption: '一張圖片',
      credit: 'José, Ann / AFP',
      alt: '',
      people: '',
      copyright: 'AFP 2026',
      terms: '',
    });
  });

  it('names each once, and takes the owner where nobody else is named', async () => {
    const credit = async (ifd: Record<string, string>, more = '') => {
      const picture = grey().withExif({ IFD0: ifd });
      const bytes = await (more ? picture.withXmp(xmp(more)) : picture).jpeg().toBuffer();
      return (await toldBy(bytes)).credit;
    };
    expect(await credit({ Copyright: '(c) 2024-2026 City Pictures. All rights reserved.' })).toBe(
      'City Pictures',
    );
    expect(await credit({ Artist: 'Ann' }, '<dc:creator>Reuters</dc:creator>')).toBe('Reuters');
    const named = grey().withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' } });
    expect((await toldBy(await named.jpeg().toBuffer())).caption).toBe('');
  });

  it('unpacks no more than a note may be, and only so many', async () => {
    const packed = (text: string) =>
      Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0'), deflateSync(Buffer.from(text))]);
    const behind = async (n: number, other: Buffer) => {
      let bytes = await pngWith('zTXt', packed(agency));
      for (let i = 0; i < n; i += 1) bytes = withChunk(bytes, 'zTXt', other);
      return (await toldBy(bytes)).alt;
    };
    const broken = Buffer.from('XML:com.adobe.xmp\0\0not packed at all');
    expect(await behind(7, broken)).toBe('A ferry at a pier');
    expect(await behind(8, broken)).toBe('');
    // Of 20 million spaces the beginning is looked at, and no words are in it.
    const padded = (spaces: number) => agency.replace('<rdf:RDF', `${' '.repeat(spaces)}<rdf:RDF`);
    expect(await behind(1, packed(padded(20_000)))).toBe('A ferry at a pier');
    expect(await behind(1, packed(padded(20_000_000)))).toBe('');
  });

  it('is nothing where a note is broken, and never an error', async () => {
    const whole = await grey().withXmp(agency).withExif(exif).jpeg().toBuffer();
    const broken = await grey().withXmp('<a><b></a>').withExif(exif).jpeg().toBuffer();
    expect((await toldBy(broken)).caption).toBe('From EXIF');
    expect(await toldBy(new Uint8Array())).toMatchObject({ caption: '', credit: '' });
    const packed = await pngWith('iTXt', 'XML:com.adobe.xmp\0\u0001\0\0\0', deflateSync(agency));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, packed),
        fc.nat(100_000),
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        async (file, place, noise) => {
          const at = place % file.length;
          const bytes = Uint8Array.from(file);
          bytes.set(noise.subarray(0, bytes.length - at), at);
          await toldBy(bytes);
          await toldBy(file.subarray(0, at));
        },
      ),
    );
  });
});
