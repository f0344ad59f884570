import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
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

const pinned = new Map<string, Promise<fontkit.Font>>();

/**
 * The piece that holds `character`, whole and pinned to one weight (200–900); undefined when no piece does. For setting
 * many texts in one process: a piece is pinned once (about 10 ms).
 */
export function chineseFontOf(character: string, weight: number): Promise<fontkit.Font> | undefined {
  const piece = pieceOf(codePointOf(character));
  if (!piece) return undefined;
  const key = `${piece.file} ${weight}`;
  const made = pinned.get(key) ?? pinPiece(piece, weight);
  pinned.set(key, made);
  return made;
}

async function pinPiece({ file, ranges }: Piece, weight: number): Promise<fontkit.Font> {
  const all = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  );
  const sfnt = await subsetFont(readFileSync(new URL(`files/${file}`, folder)), all.join(''), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
  return fontkit.create(sfnt);
}
