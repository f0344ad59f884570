/** Plain text as nodes of our document. Pure. */
import type { DocNode } from '../inlines';
import { settleInlines } from './words-of';

/** "[6:41 pm, 23/08/2026] Mei-ling: ", which WhatsApp writes before each message: who said it stays, the clock goes. */
const STAMP =
  /^[\u200e\u200f]?\[(?:\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|上午|下午)?,? \d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:上午|下午)?\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?)\] /iu;

const paragraph = (lines: readonly string[], english: boolean): DocNode[] => {
  const content = settleInlines(
    lines.flatMap((line, i): DocNode[] => [
      ...(i > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]),
    english,
  );
  return content.length > 0 ? [{ type: 'paragraph', attrs: { id: null }, content }] : [];
};

/** Lines that a program broke at a fixed width: Latin text, all but the last about as long as a mail's line. */
function isWrapped(lines: readonly string[]): boolean {
  const [last, ...full] = [...lines].reverse();
  return (
    last !== undefined &&
    full.length > 0 &&
    !/\p{Script=Han}/u.test(lines.join('')) &&
    full.every((line) => line.length >= 55 && line.length <= 80)
  );
}

/**
 * Paragraphs of plain text. Where empty lines part them, a single break is one in a verse or an address; where none do,
 * every line is a paragraph. Messages are always one each.
 */
export function plainToDoc(text: string, english: boolean): DocNode[] {
  const all = text.replace(/\r\n?|[\u000b\u2028]/g, '\n').replace(/\u2029/g, '\n\n');
  const messages = all.split('\n').some((line) => STAMP.test(line));
  const spaced = /\S[^\S\n]*\n[^\S\n]*\n+[^\S\n]*\S/.test(all);
  const groups: string[][] = [[]];
  for (const line of all.split('\n')) {
    const words = line.replace(STAMP, '').replace(/\t/g, ' ');
    const begins = messages ? STAMP.test(line) : !spaced;
    if (line.trim() === '' || begins) groups.push([]);
    if (words.trim() !== '') groups.at(-1)?.push(words.trim());
  }
  return groups.flatMap((lines) =>
    isWrapped(lines) ? paragraph([lines.join(' ')], english) : paragraph(lines, english),
  );
}
