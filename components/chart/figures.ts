/** Figures as a chart prints them: grouped by thousands, all of one series with the same decimals, a true minus. Pure. */
const MOST_DECIMALS = 4;

export const chartNumber = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en-HK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .format(value)
    .replace(/^-(?=[0.,]*$)/, '')
    .replace('-', '−');

/** Decimals that the figures of a chart need, at most four. */
export const decimalsOf = (values: readonly number[]): number =>
  values.reduce((most, value) => {
    const [, after = ''] = String(value).split('.');
    return Math.max(most, /e/.test(after) ? 0 : Math.min(after.length, MOST_DECIMALS));
  }, 0);

/** Width of a text in letters: a Han character is as wide as two. */
export const letterCount = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );

/** A name in lines of about so many letters: between words, or between Han characters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? []) {
    if (line !== '' && letterCount((line + part).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
