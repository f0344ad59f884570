/** Text as our blocks accept it. Pure. */

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;

/** Without control characters and lone surrogates; line breaks are LF. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').toWellFormed();

/** The same on one line, cut at `most` UTF-16 units between two characters. */
export function cleanLine(text: string, most: number): string {
  const one = cleanText(text)
    .replace(/[ \t\n\f]+/g, ' ')
    .trim();
  return one.length <= most ? one : `${cutAt(one, most - 1).trimEnd()}…`;
}

/** The first `most` UTF-16 units, never half a character. */
export function cutAt(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** True when a reader can see something of it. */
export const isVisible = (text: string): boolean => /[^\p{White_Space}\p{Cf}\p{Cc}]/u.test(text);
