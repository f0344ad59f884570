/**
 * The paper's faces for share pictures: which font holds a character, how wide a text is, and its outlines. Latin comes
 * from Source Serif and Archivo, Chinese from Noto Serif HK, each pinned to one weight; nothing of the system is used.
 */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import subsetFont, { type Axis } from 'subset-font';
import type { Language } from '#db/shared/languages';
import { chineseFontOf, codePointOf } from '../type/chinese-glyphs.ts';

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);

type Source = { files: readonly string[]; axes: Record<string, Axis> };

const serif = (axes: Record<string, Axis>): Source => ({
  files: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(
    (part) => `source-serif-4/files/source-serif-4-${part}-opsz-normal.woff2`,
  ),
  axes: { opsz: 60, ...axes },
});
const sans = (axes: Record<string, Axis>): Source => ({
  files: ['latin', 'latin-ext', 'vietnamese'].map(
    (part) => `archivo/files/archivo-${part}-standard-normal.woff2`,
  ),
  axes: { wdth: 100, ...axes },
});

/** How a text is set: its Latin file, the weight of its Chinese, and the space (em) added after each Latin letter. */
const faces = {
  headline: { source: serif({ wght: 660 }), han: 700, spacing: -0.016 },
  section: { source: serif({ wght: 680 }), han: 600, spacing: -0.01 },
  plate: { source: serif({ wght: 700 }), han: 800, spacing: -0.022 },
  quote: { source: serif({ wght: 400 }), han: 500, spacing: -0.008 },
  sheet: { source: serif({ wght: 400 }), han: 500, spacing: 0 },
  name: { source: sans({ wght: 600 }), han: 700, spacing: 0 },
  plain: { source: sans({ wght: 400 }), han: 500, spacing: 0 },
} as const satisfies Record<string, { source: Source; han: number; spacing: number }>;
export type Face = keyof typeof faces;

/** A printer without a sort sets this in its place. */
const MISSING = '〓';
/** em between Chinese and Latin, as the style sheet's text-autospace has it. */
const BETWEEN = 0.125;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
/** Marks of both scripts: in a Chinese text they are as wide as a character. */
const SHARED_MARKS = /[“”‘’—…·]/u;

const latinFonts = new Map<string, Promise<fontkit.Font>>();

/** Characters that a file of the packages may hold; the subsetter leaves out what it does not. */
const everything = Array.from({ length: 0x2600 - 32 }, (_, i) => String.fromCharCode(32 + i))
  .filter((character) => !/[\u007f-\u009f]/.test(character))
  .join('');

function latinFont(file: string, axes: Record<string, Axis>): Promise<fontkit.Font> {
  const key = `${file} ${JSON.stringify(axes)}`;
  const made =
    latinFonts.get(key) ??
    subsetFont(readFileSync(new URL(file, packages)), everything, {
      targetFormat: 'sfnt',
      variationAxes: axes,
    }).then((sfnt) => fontkit.create(sfnt));
  latinFonts.set(key, made);
  return made;
}

async function fontFor(
  character: string,
  face: Face,
  chinese: boolean,
): Promise<{ font: fontkit.Font; han: boolean } | undefined> {
  const { source, han } = faces[face];
  const point = codePointOf(character);
  const ofHan = async () => {
    const font = await chineseFontOf(character, han);
    return font?.hasGlyphForCodePoint(point) ? { font, han: true } : undefined;
  };
  if (HAN.test(character) || (chinese && SHARED_MARKS.test(character))) {
    const found = await ofHan();
    if (found) return found;
  }
  for (const file of source.files) {
    const font = await latinFont(file, source.axes);
    if (font.hasGlyphForCodePoint(point)) return { font, han: false };
    // Everyday letters are all in the first file: the others are opened for a rare one only.
    if (point < 0x7f) break;
  }
  return ofHan();
}

/** A glyph of a line, at one unit to the em. */
type Sort = { glyph: fontkit.Glyph; scale: number; x: number };
export type Setting = { width: number; sorts: Sort[]; missing: string[] };

const settings = new Map<string, Setting>();

/** Sets a text in one line, at one unit to the em. Characters that no font holds become 〓 and are named in `missing`. */
async function set(text: string, face: Face, language: Language): Promise<Setting> {
  const sorts: Sort[] = [];
  const missing: string[] = [];
  let x = 0;
  let run = '';
  let runFont: fontkit.Font | undefined;
  let runHan = false;
  let last = '';
  const flush = (): void => {
    if (!runFont || run === '') return;
    const { glyphs, positions } = runFont.layout(run);
    const scale = 1 / runFont.unitsPerEm;
    const spacing = runHan ? 0 : faces[face].spacing;
    glyphs.forEach((glyph, i) => {
      sorts.push({ glyph, scale, x });
      x += (positions[i]?.xAdvance ?? glyph.advanceWidth) * scale + spacing;
    });
    run = '';
  };
  for (const given of text.normalize('NFC')) {
    // Joiners, selectors and direction marks have no face of their own.
    if (/[\p{Cf}\ufe00-\ufe0f]/u.test(given)) continue;
    const character = given === '\u00a0' ? ' ' : given;
    const found = await fontFor(character, face, language === 'zh');
    if (!found) missing.push(character);
    const sort = found ?? (await fontFor(MISSING, face, true));
    if (!sort) throw new Error(`Noto Serif HK has no ${MISSING}.`);
    if (sort.font !== runFont) flush();
    const meets = (HAN.test(last) && LATIN.test(character)) || (LATIN.test(last) && HAN.test(character));
    if (meets) {
      flush();
      x += BETWEEN;
    }
    runFont = sort.font;
    runHan = sort.han;
    run += found ? character : MISSING;
    last = character;
  }
  flush();
  return { width: x, sorts, missing };
}

/** How a text is to be set. */
export type Type = { face: Face; language: Language };

/** Sets a text, or gives it as it was set before. */
export async function setText(text: string, { face, language }: Type): Promise<Setting> {
  const key = `${face} ${language} ${text}`;
  const known = settings.get(key);
  if (known) return known;
  const made = await set(text, face, language);
  settings.set(key, made);
  return made;
}

/**
 * A measure for line breaking: the widths (px at `size`) of single characters, summed; kerning makes a line of a
 * picture narrower by a hair, never wider than the margin bears.
 */
export async function measureOf(text: string, type: Type, size: number): Promise<(part: string) => number> {
  const widths = new Map<string, number>();
  for (const character of new Set(text))
    widths.set(character, (await set(character, type.face, type.language)).width);
  return (part) => [...part].reduce((sum, character) => sum + (widths.get(character) ?? 1), 0) * size;
}

/** Path data of a set line with its left end at `x` on `baseline`, `size` px to the em. */
export function outlineOf(setting: Setting, x: number, baseline: number, size: number): string {
  const commands = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };
  const round = (value: number): string => String(Math.round(value * 10) / 10);
  return setting.sorts
    .map(({ glyph, scale, x: at }) =>
      glyph.path.commands
        .map(
          ({ command, args }) =>
            commands[command] +
            args
              .map((value, i) =>
                round(i % 2 === 0 ? x + (at + value * scale) * size : baseline - value * scale * size),
              )
              .join(' '),
        )
        .join(''),
    )
    .join('');
}
