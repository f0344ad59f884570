import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import opentype, { type Path } from 'opentype.js';
import subsetFont from 'subset-font';

const folder = new URL('../../node_modules/@fontsource-variable/noto-serif-hk/', import.meta.url);

/** One of the hundred-odd pieces in which the package ships the font, and the code points it holds. */
type Piece = { file: string; ranges: readonly (readonly [number, number])[] };

let pieces: Piece[] | undefined;

function readPieces(): Piece[] {
  const css = readFileSync(new URL('index.css', folder), 'utf8');
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)].map(([, rule = '']) => {
    const file = /files\/([^)]+)\)/.exec(rule)?.[1];
    const list = /unicode-range:\s*([^;]+)/.exec(rule)?.[1];
    if (!file || !list) throw new Error('noto-serif-hk/index.css has a @font-face rule of an unknown form');
    const ranges = list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    });
    return { file, ranges };
  });
}

function pieceOf(codePoint: number): Piece | undefined {
  pieces ??= readPieces();
  return pieces.find(({ ranges }) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to));
}

/** The characters of `text` that the font has, each once, in code point order. */
export function coveredCharacters(text: string): string[] {
  return [...new Set(text)]
    .filter((character) => pieceOf(codePointOf(character)) !== undefined)
    .sort((a, b) => codePointOf(a) - codePointOf(b));
}

export function codePointOf(character: string): number {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) throw new Error('Empty string where one character was expected');
  return codePoint;
}

/**
 * Outlines of `characters` at one weight (200–900), from whichever pieces hold them, on 1000 units to the em.
 * Throws if the font lacks one of them.
 */
export async function chineseGlyphs(characters: readonly string[], weight: number) {
  const byFile = new Map<string, string[]>();
  for (const character of characters) {
    const piece = pieceOf(codePointOf(character));
    if (!piece) throw new Error(`Noto Serif HK has no glyph for ${character}`);
    byFile.set(piece.file, [...(byFile.get(piece.file) ?? []), character]);
  }
  const glyphs = new Map<string, fontkit.Glyph>();
  for (const [file, held] of byFile) {
    const pinned = await subsetFont(readFileSync(new URL(`files/${file}`, folder)), held.join(''), {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    const font = fontkit.create(pinned);
    for (const character of held) glyphs.set(character, font.glyphForCodePoint(codePointOf(character)));
  }
  return glyphs;
}

function redraw(glyph: fontkit.Glyph): Path {
  const path = new opentype.Path();
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === 'moveTo') path.moveTo(a, b);
    else if (command === 'lineTo') path.lineTo(a, b);
    else if (command === 'quadraticCurveTo') path.quadraticCurveTo(a, b, c, d);
    else if (command === 'bezierCurveTo') path.curveTo(a, b, c, d, e, f);
    else path.closePath();
  }
  return path;
}

/**
 * Blanks the two dates in the `head` table of an sfnt. The library writes the current time there, but a file
 * named by its content must come out the same each time; the subsetter mends the check sums afterwards.
 */
function withoutDates(sfnt: Buffer): Buffer {
  const tables = sfnt.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + table * 16;
    if (sfnt.toString('latin1', entry, entry + 4) !== 'head') continue;
    const head = sfnt.readUInt32BE(entry + 8);
    sfnt.fill(0, head + 20, head + 36);
  }
  return sfnt;
}

/**
 * One static WOFF2 with `characters` at one weight, merged from the pieces: the reader fetches one small file
 * where the package would have them fetch a piece of 20–60 kB for nearly every character.
 */
export async function cutChinese(characters: readonly string[], weight: number): Promise<Buffer> {
  const outlines = await chineseGlyphs(characters, weight);
  const glyphs = [
    new opentype.Glyph({ name: '.notdef', unicode: 0, advanceWidth: 1000, path: new opentype.Path() }),
  ];
  for (const [character, glyph] of outlines) {
    const unicode = codePointOf(character);
    glyphs.push(
      new opentype.Glyph({
        name: `u${unicode.toString(16)}`,
        unicode,
        advanceWidth: Math.round(glyph.advanceWidth),
        path: redraw(glyph),
      }),
    );
  }
  const font = new opentype.Font({
    familyName: 'HKN TC',
    styleName: 'Regular',
    unitsPerEm: 1000,
    ascender: 880,
    descender: -120,
    glyphs,
  });
  const sfnt = withoutDates(Buffer.from(font.toArrayBuffer()));
  return subsetFont(sfnt, characters.join(''), { targetFormat: 'woff2' });
}
