/**
 * The figures of a chart as a spreadsheet copies them: one row a line, cells parted by tabs or commas, the names of
 * the series in the first line. Both ways. Pure.
 */
import { isCleanText } from '#db/shared/text';
import { type ChartFigures, type ChartRow, MAX_ROWS, MAX_SERIES } from './chart.ts';

export const chartFaults = ['no-series', 'series', 'rows', 'cells', 'number', 'long', 'characters'] as const;
export type ChartFault = (typeof chartFaults)[number];

/** What is wrong, and in which line (from 1). */
export type ChartTextResult =
  { ok: true; figures: ChartFigures } | { ok: false; fault: ChartFault; line: number };

const NONE = /^(?:|-|–|—|\.{2,3}|…|n\/?a)$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Signs of money before a number and of a share after it: the unit stands in the subtitle. */
const UNITS = /^([+-]?)(?:HK\$|US\$|[$£€¥])\s?|\s?%$/g;

/** A number as people write it, null for a gap, undefined for what is neither. */
function figureOf(cell: string): number | null | undefined {
  const plain = cell.normalize('NFKC').trim().replaceAll('−', '-');
  if (NONE.test(plain)) return null;
  const bare = plain.replace(UNITS, '$1').replace(/(?<=\d)[\u0020\u00a0\u2009\u202f](?=\d{3})/g, '');
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return undefined;
  const value = Number(bare.replaceAll(',', ''));
  return Math.abs(value) <= 1e15 ? value : undefined;
}

/** The cells of a line; between quotation marks a comma is a comma, and two marks are one. */
function cellsOf(line: string, by: '\t' | ','): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const letter = line.charAt(i);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (line[i + 1] === '"') {
        cell += letter;
        i += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === by) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}

/** The figures that a text holds. */
export function readFigures(text: string): ChartTextResult {
  const lines = text.split(/\r\n|\r|\n/).map((words, i) => ({ words, line: i + 1 }));
  const filled = lines.filter(({ words }) => words.trim() !== '');
  const [head, ...rest] = filled;
  const fault = (what: ChartFault, line: number): ChartTextResult => ({ ok: false, fault: what, line });
  if (!head) return fault('no-series', 1);
  const by = text.includes('\t') ? '\t' : ',';
  const [rowsAre = '', ...series] = cellsOf(head.words, by);
  if (series.length === 0) return fault('no-series', head.line);
  if (series.length > MAX_SERIES) return fault('series', head.line);
  if (rowsAre.length > 40 || series.some((name) => name.length > 40)) return fault('long', head.line);
  const unclean = filled.find(({ words }) => !isCleanText(words));
  if (unclean) return fault('characters', unclean.line);
  const rows: ChartRow[] = [];
  for (const { words, line } of rest) {
    const [label = '', ...cells] = cellsOf(words, by);
    if (cells.length !== series.length) return fault('cells', line);
    if (label.length > 60) return fault('long', line);
    const values: (number | null)[] = [];
    for (const cell of cells) {
      const value = figureOf(cell);
      if (value === undefined) return fault('number', line);
      values.push(value);
    }
    if (rows.length === MAX_ROWS) return fault('rows', line);
    rows.push({ label, values });
  }
  return { ok: true, figures: { rowsAre, series, rows } };
}

/** A cell that begins with a quotation mark would be read as one that is quoted. */
const cellText = (cell: string | number): string =>
  typeof cell === 'string' && cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : String(cell);

/** The figures as text that `readFigures` reads back. */
export const writeFigures = ({ rowsAre, series, rows }: ChartFigures): string =>
  [[rowsAre, ...series], ...rows.map(({ label, values }) => [label, ...values.map((v) => v ?? '')])]
    .map((cells) => cells.map(cellText).join('\t'))
    .join('\n');
