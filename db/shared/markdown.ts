/** Markdown (CommonMark with GitHub's tables) in its small parts, for all who write it. Pure. */

/** Words as Markdown shows them, on one line, and not as what they might mean in it. */
export const asWords = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

/** Signs that would make a list or a heading of a line that is none. */
export const plainStart = (line: string): string =>
  line.replace(/^(\s*)([-+])(\s)/, '$1\\$2$3').replace(/^(\s*\d+)([.)])(\s)/, '$1\\$2$3');

/** Paragraphs and their like stand apart. */
export const apart = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

/** The space at the ends of a run: a mark that opens before a space or closes after one is none. */
export function trimmedRun(text: string): { before: string; inner: string; after: string } {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return { before, inner, after };
}

/** Words of code. */
export const asCode = (text: string): string => `\`${text.replaceAll('`', '’')}\``;

/** A line break inside of a paragraph. */
export const LINE_BREAK = '\\\n';

/** Words that stand on one line, whatever breaks them. */
export const onOneLine = (text: string): string => text.replace(/\\?\n/g, ' ');

export const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Text as it stands, between fences longer than any row of the same sign in it. */
export function fenced(text: string, kind = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${text}\n${fence}`;
}

/** Rows of words that are written already; the first is the head. '' for none. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => onOneLine(row[i] ?? '')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
}

type Item<T> = { text: T; list?: { ordered: boolean; items: readonly Item<T>[] } | undefined };

/** Items with what hangs under them; `words` writes one. */
export const listOf = <T>(
  items: readonly Item<T>[],
  ordered: boolean,
  words: (text: T) => string,
  indent = '',
): string =>
  items
    .map(({ text, list }, i) => {
      const sign = ordered ? `${i + 1}. ` : '- ';
      const own = `${indent}${sign}${words(text)}`;
      const deeper = indent + ' '.repeat(sign.length);
      return list ? `${own}\n${listOf(list.items, list.ordered, words, deeper)}` : own;
    })
    .join('\n');
