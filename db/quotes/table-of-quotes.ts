/** A pasted table of quotes: date, quote, who, source. Pure. */
import Papa from 'papaparse';
import { isDate } from '#db/shared/hk-time';

export type TableLine = { line: number; date: string; words: string; speaker: string; source: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const iso = (year: string, month: number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** YYYY-MM-DD of a date as Hong Kong writes it: 2026-08-23, 23/8/2026, 23 August 2026, 2026年8月23日; '' for anything else. */
export function dateIn(cell: string): string {
  const text = cell.trim();
  const [, year, month, day] = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})日?$/.exec(text) ?? [];
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [, dd, name, yy] = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text) ?? [];
  const found =
    year && month && day
      ? iso(year, Number(month), day)
      : d && m && y
        ? iso(y, Number(m), d)
        : dd && name && yy
          ? iso(yy, MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, dd)
          : '';
  return isDate(found) ? found : '';
}

/** Marks around the whole quote: the paper sets its own. */
const bare = (words: string): string => words.trim().replace(/^[“"「](.*)[”"」]$/su, '$1');

/**
 * The lines of a table as a spreadsheet copies it (tabs) or as CSV; a first line without a date is its head. `wrong` holds
 * lines that are no quote, with why.
 */
export function tableOfQuotes(text: string): { lines: TableLine[]; wrong: Record<string, string> } {
  const { data } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), {
    delimiter: text.includes('\t') ? '\t' : ',',
    skipEmptyLines: 'greedy',
  });
  const lines: TableLine[] = [];
  const wrong: Record<string, string> = {};
  data.forEach((cells, i) => {
    const [date = '', words = '', speaker = '', source = ''] = cells;
    if (i === 0 && dateIn(date) === '' && data.length > 1) return;
    if (cells.length !== 4) wrong[i + 1] = 'four-columns';
    else
      lines.push({
        line: i + 1,
        date: dateIn(date),
        words: bare(words),
        speaker: speaker.trim(),
        source: source.trim(),
      });
  });
  return { lines, wrong };
}
