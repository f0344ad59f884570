import type * as fontkit from 'fontkit';
import opentype, { type Path } from 'opentype.js';
import subsetFont from 'subset-font';
import { chineseGlyphs, codePointOf } from './chinese-glyphs.ts';

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
