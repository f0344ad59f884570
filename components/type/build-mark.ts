/**
 * Draws the paper's mark from Noto Serif HK and writes its outlines and its picture files, all committed:
 * `node components/type/build-mark.ts`. Run again only if the mark itself is to change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { chineseGlyphs } from './chinese-glyphs.ts';

const root = new URL('../../', import.meta.url);
const ferry = '#0b5a45';
const paper = '#ffffff';
const ink = '#141816';

type Placing = { x: number; baseline: number; scale: number };

const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' };

/**
 * Path data of a glyph set at `x` on `baseline`, one font unit being `scale` units of the picture. Written as steps of
 * tenths of a unit: the mark stands in the HTML of every page, and is never shown at much more than a px to the unit.
 */
function outline(glyph: fontkit.Glyph, { x, baseline, scale }: Placing): string {
  // In tenths, so that a sum of steps lands where the whole number would have.
  let from = { x: 0, y: 0 };
  let start = from;
  return glyph.path.commands
    .map(({ command, args }, i) => {
      const numbers: string[] = [];
      let to = from;
      for (let k = 0; k < args.length; k += 2) {
        to = {
          x: Math.round((x + (args[k] ?? 0) * scale) * 10),
          y: Math.round((baseline - (args[k + 1] ?? 0) * scale) * 10),
        };
        for (const step of [to.x - from.x, to.y - from.y])
          numbers.push(String(step / 10).replace(/^(-?)0\./, '$1.'));
      }
      from = command === 'closePath' ? start : to;
      if (command === 'moveTo') start = from;
      const letter = command === 'moveTo' && i === 0 ? 'M' : letters[command];
      return letter + numbers.join(' ').replaceAll(' -', '-');
    })
    .join('');
}

async function fourSquares(): Promise<string> {
  const places: [string, number, number][] = [
    ['香', 0, 0],
    ['港', 48, 0],
    ['新', 0, 48],
    ['聞', 48, 48],
  ];
  const glyphs = await chineseGlyphs(['香', '港', '新', '聞'], 800);
  return places
    .map(([character, x, y]) => {
      const glyph = glyphs.get(character);
      if (!glyph) throw new Error(`No outline for ${character}`);
      return outline(glyph, { x: x + 5, baseline: y + 38.4, scale: 0.038 });
    })
    .join('');
}

async function oneSquare(): Promise<string> {
  const glyph = (await chineseGlyphs(['港'], 800)).get('港');
  if (!glyph) throw new Error('No outline for 港');
  return outline(glyph, { x: 4, baseline: 39.2, scale: 0.04 });
}

async function nameOutline(x: number, baseline: number, size: number): Promise<string> {
  const name = 'Hong Kong News';
  const file =
    'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
  const cut = await subsetFont(readFileSync(new URL(file, root)), name, {
    targetFormat: 'sfnt',
    variationAxes: { opsz: 60, wght: 700 },
  });
  const font = fontkit.create(cut);
  const { glyphs, positions } = font.layout(name);
  const scale = size / font.unitsPerEm;
  let pen = x;
  let path = '';
  glyphs.forEach((glyph, i) => {
    path += outline(glyph, { x: pen, baseline, scale });
    pen += (positions[i]?.xAdvance ?? glyph.advanceWidth) * scale - 0.022 * size;
  });
  return path;
}

const four = await fourSquares();
const one = await oneSquare();
const grid = 'M1 1H95V95H1ZM48 1V95M1 48H95';

writeFileSync(
  new URL('components/site/mark-paths.ts', root),
  `/* Written by components/type/build-mark.ts from Noto Serif HK 800 (OFL-1.1). */

/** 香港 over 新聞, in a square of 96 units. */
export const fourSquaresPath =
  '${four}';

/** The lines of the four squares, in the same 96 units. */
export const gridPath = '${grid}';

/** 港 alone, in a square of 48 units. */
export const oneSquarePath =
  '${one}';
`,
);

/** The one-square form; `shown` is the part of its side that the 48-unit square takes, the rest is a border. */
function square(shown: number): string {
  const edge = (48 / shown - 48) / 2;
  const side = 48 + 2 * edge;
  const box = `x="${-edge}" y="${-edge}" width="${side}" height="${side}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${side} ${side}">` +
    `<rect ${box} fill="${ferry}"/><path fill="${paper}" d="${one}"/></svg>\n`
  );
}

/** An icon file that holds a PNG as it is: what old readers ask for without being told of any. */
function icon(picture: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10); // plane
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

async function png(svg: string, name: string, width: number, height = width): Promise<void> {
  const file = new URL(`public/${name}`, root);
  const density = 72 * Math.max(1, width / 48);
  const picture = sharp(Buffer.from(svg), { density }).resize(width, height, { fit: 'contain' });
  writeFileSync(file, await picture.flatten({ background: paper }).png({ compressionLevel: 9 }).toBuffer());
}

// What is printed at the head of a story: no page carries its outlines for that.
writeFileSync(
  new URL('public/mark.svg', root),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">' +
    `<path d="${grid}" fill="none" stroke="${ferry}" stroke-width="1.6" vector-effect="non-scaling-stroke"/><path d="${four}" fill="${ferry}"/></svg>\n`,
);
writeFileSync(new URL('public/favicon.svg', root), square(1));
await png(square(1), 'favicon-48.png', 48);
writeFileSync(
  new URL('public/favicon.ico', root),
  icon(readFileSync(new URL('public/favicon-48.png', root)), 48),
);
await png(square(0.82), 'apple-touch-icon.png', 180);
// Masks cut a circle of 80%: the character stays within it.
await png(square(0.66), 'icon-192.png', 192);
await png(square(0.66), 'icon-512.png', 512);

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 60" width="600" height="60">' +
  `<g transform="translate(2 2) scale(${56 / 96})" color="${ferry}">` +
  `<path d="${grid}" fill="none" stroke="${ferry}" stroke-width="2.6"/><path d="${four}" fill="${ferry}"/></g>` +
  `<path d="${await nameOutline(74, 45, 52)}" fill="${ink}"/></svg>`;
await png(logo, 'logo-600x60.png', 600, 60);
