/** What share pictures are made of: text in outlines, rules, the mark, a section's head, a manuscript sheet. As SVG. */
import { firstNames } from '#db/settings/model';
import type { Drawing } from '#db/share/job';
import type { Language } from '#db/shared/languages';
import { fourSquaresPath, gridPath } from '../site/mark-paths.ts';
import { breakLines } from './break-lines.ts';
import { inks } from './inks.ts';
import { measureOf, outlineOf, setText, type Type } from './faces.ts';

/** A finished part, and the characters that no font held. */
export type Part = { svg: string; missing: string[] };

/** One line of text; `x` is its left end, or its right one with `end`. */
export async function line(
  text: string,
  type: Type,
  at: { x: number; baseline: number; size: number; ink: string; end?: boolean },
): Promise<Part & { width: number }> {
  const setting = await setText(text, type);
  const width = setting.width * at.size;
  const path = outlineOf(setting, at.end ? at.x - width : at.x, at.baseline, at.size);
  return { svg: `<path fill="${at.ink}" d="${path}"/>`, missing: setting.missing, width };
}

type Room = { width: number; height: number; lines: number };
/** Lines and size (px) of a text in its room; `leading` is px from baseline to baseline. */
export type Fitted = { lines: string[]; size: number; leading: number };

/** The text at the largest of `sizes` at which it fits its room; at the smallest, with … for what is over, if at none. */
export async function fit(
  text: string,
  type: Type,
  room: Room,
  sizes: readonly number[],
  spread: number,
): Promise<Fitted> {
  const measure = await measureOf(`${text}…`, type, 1);
  let last: Fitted = { lines: [], size: 0, leading: 0 };
  for (const size of sizes) {
    const leading = Math.round(size * spread);
    const most = Math.max(1, Math.min(room.lines, Math.floor(room.height / leading)));
    const lines = breakLines(text, type.language, room.width, (part) => measure(part) * size);
    last = { lines: lines.slice(0, most), size, leading };
    if (lines.length <= most) return last;
  }
  const end = last.lines.pop() ?? '';
  last.lines.push(`${end.replace(/[\s，。、,.;:]+$/u, '').slice(0, -1)}…`);
  return last;
}

/** Fitted lines from the first baseline down. */
export async function block(
  fitted: Fitted,
  type: Type,
  at: { x: number; baseline: number; ink: string },
): Promise<Part> {
  const parts = await Promise.all(
    fitted.lines.map((text, i) =>
      line(text, type, { ...at, baseline: at.baseline + i * fitted.leading, size: fitted.size }),
    ),
  );
  return join(parts);
}

export const join = (parts: readonly Part[]): Part => ({
  svg: parts.map(({ svg }) => svg).join(''),
  missing: parts.flatMap(({ missing }) => missing),
});

const other = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

/** The double rule with a name in both languages under it. */
export async function sectionHead(
  names: { name: string; other: string },
  language: Language,
  at: { x: number; y: number; width: number },
): Promise<Part> {
  const { x, y, width } = at;
  const rules = `<path stroke="${inks.ferry}" stroke-width="2" d="M${x} ${y}h${width}m${-width} 7h${width}"/>`;
  const baseline = y + 56;
  return join([
    { svg: rules, missing: [] },
    await line(names.name, { face: 'section', language }, { x, baseline, size: 38, ink: inks.ink }),
    await line(
      names.other,
      { face: 'section', language: other(language) },
      { x: x + width, baseline, size: 36, ink: inks.ferry, end: true },
    ),
  ]);
}

/** The mark with the name of the paper beside it; `y` is its top, `side` px its height, `width` px the room for all. */
export async function plate(
  { language, paper = firstNames[language] }: Pick<Drawing, 'language' | 'paper'>,
  at: { x: number; y: number; side: number; width: number },
): Promise<Part> {
  const { x, y, side, width } = at;
  const scale = side / 96;
  const mark =
    `<g transform="translate(${x} ${y}) scale(${scale})"><path d="${gridPath}" fill="none" ` +
    `stroke="${inks.ferry}" stroke-width="1.6"/><path d="${fourSquaresPath}" fill="${inks.ferry}"/></g>`;
  const left = x + side + side / 4;
  const room = { width: x + width - left, height: side, lines: 1 };
  const [plateType, lineType] = [{ face: 'plate', language } as const, { face: 'quote', language } as const];
  const name = await fit(paper.name, plateType, room, largest(side * 0.5), 1);
  const tagline = await fit(paper.tagline, lineType, room, largest(side * 0.27), 1);
  return join([
    { svg: mark, missing: [] },
    await block(name, plateType, { x: left, baseline: y + side * 0.5, ink: inks.ink }),
    await block(tagline, lineType, { x: left, baseline: y + side * 0.9, ink: inks.ferry }),
  ]);
}

/** Sizes to try, px: long names are set smaller. */
const largest = (size: number): number[] => [1, 0.85, 0.7, 0.6, 0.5].map((part) => size * part);

/** A manuscript sheet: columns from right to left in squares of `side` px; `x`, `y` is its upper right corner. */
export async function sheet(
  { rows, columns }: { rows: number; columns: readonly (readonly string[])[] },
  at: { x: number; y: number; side: number },
): Promise<Part> {
  const { x, y, side } = at;
  const [width, height] = [columns.length * side, rows * side];
  const lines =
    Array.from({ length: rows + 1 }, (_, i) => `M${x - width} ${y + i * side}h${width}`).join('') +
    Array.from({ length: columns.length + 1 }, (_, i) => `M${x - i * side} ${y}v${height}`).join('');
  const size = side * 0.58;
  const characters = await Promise.all(
    columns.flatMap((column, i) =>
      column.map((character, row) =>
        line(
          character,
          { face: 'sheet', language: 'zh' },
          {
            x: x - (i + 1) * side + (side - size) / 2,
            // Characters stand in their em from 0.88 above the baseline to 0.12 below it.
            baseline: y + row * side + side / 2 + size * 0.38,
            size,
            ink: inks.ink,
          },
        ),
      ),
    ),
  );
  return join([
    { svg: `<path fill="none" stroke="${inks.grid}" stroke-width="2" d="${lines}"/>`, missing: [] },
    ...characters,
  ]);
}
