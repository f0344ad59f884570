/** The small markup that the sample edition is written in, turned into blocks. Pure; throws on a mistake in the text. */
import type { Block, Inline, ListItem, Mark } from '#db/stories/blocks';
import { chartShapes } from '#db/stories/chart';
import { readFigures } from '#db/stories/chart-text';

/** Story ids by their sample keys. */
export type Keys = ReadonlyMap<string, string>;

const INLINE =
  /\[\[(?<story>[^|\]]+)\|(?<storyWords>[^\]]+)\]\]|\[(?<words>[^\]]+)\]\((?<address>[^)]+)\)|\{(?<tag>[a-z-]+)\|(?<foreign>[^}]+)\}|\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*/gu;

const LANGUAGES: Record<string, string> = { zh: 'zh-Hant-HK', en: 'en-HK' };

function need(value: string | undefined, what: string): string {
  if (value === undefined) throw new Error(`The sample edition names ${what} that is not there.`);
  return value;
}

export function inlines(text: string, keys: Keys): Inline[] {
  const parts: Inline[] = [];
  const add = (words: string, ...marks: Mark[]): void => {
    if (words) parts.push(marks.length > 0 ? { text: words, marks } : { text: words });
  };
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    add(text.slice(at, match.index));
    at = match.index + match[0].length;
    const g = match.groups ?? {};
    if (g.story && g.storyWords)
      add(g.storyWords, { kind: 'story-link', story: need(keys.get(g.story), `the story "${g.story}"`) });
    else if (g.words && g.address) add(g.words, { kind: 'link', address: g.address });
    else if (g.tag && g.foreign) add(g.foreign, { kind: 'language', tag: LANGUAGES[g.tag] ?? g.tag });
    else if (g.bold) add(g.bold, { kind: 'bold' });
    else if (g.italic) add(g.italic, { kind: 'italic' });
  }
  add(text.slice(at));
  return parts;
}

const pair = (line: string, by: RegExp): [string, string] => {
  const found = by.exec(line);
  if (!found) throw new Error(`The sample edition has a line without its two parts: ${line}`);
  return [line.slice(0, found.index).trim(), line.slice(found.index + found[0].length).trim()];
};

type Unnumbered = Block extends infer B ? (B extends Block ? Omit<B, 'id'> : never) : never;

/**
 * A chart: `!chart line wide` or `!chart bars column`, then a line each for title, subtitle and source (or "sample"),
 * then the figures, cells parted by `|`, the names of the series first.
 */
function chart(
  first: string,
  [title = '', subtitle = '', source = '', ...rows]: readonly string[],
): Unnumbered {
  const [, shape, size] = first.split(' ');
  const found = readFigures(rows.map((row) => row.replaceAll('|', '\t')).join('\n'));
  if (!found.ok)
    throw new Error(`The sample edition has a chart that cannot be read: ${title}, ${found.fault}`);
  return {
    kind: 'chart',
    title,
    subtitle,
    source: source === 'sample' ? '' : source,
    sample: source === 'sample',
    shape: chartShapes.find((one) => one === shape) ?? 'line',
    size: size === 'wide' ? 'wide' : 'column',
    ...found.figures,
  };
}

function block(chunk: string, keys: Keys): Unnumbered {
  const lines = chunk.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  const rest = lines.slice(1);
  if (first === '---') return { kind: 'divider' };
  if (first.startsWith('## ')) return { kind: 'heading', text: inlines(first.slice(3), keys) };
  if (first.startsWith('!! '))
    return { kind: 'related-story', story: need(keys.get(first.slice(3).trim()), `the story "${first}"`) };
  if (first.startsWith('>> ')) {
    const [words = '', who = ''] = first
      .slice(3)
      .split('|')
      .map((part) => part.trim());
    return { kind: 'pull-quote', words, who };
  }
  if (first.startsWith('!chart ')) return chart(first, rest);
  if (first.startsWith('!fact '))
    return {
      kind: 'fact-box',
      title: first.slice(6),
      rows: rest.map((line) => {
        const [term, text] = pair(line, /[:：]/u);
        return { term, text: inlines(text, keys) };
      }),
    };
  if (first.startsWith('!timeline '))
    return {
      kind: 'timeline',
      title: first.slice(10),
      entries: rest.map((line) => {
        const [when, text] = pair(line, /[:：]/u);
        return { when, text: inlines(text, keys) };
      }),
    };
  if (first.startsWith('!table '))
    return {
      kind: 'table',
      caption: first.slice(7),
      headed: true,
      rows: rest.map((line) => line.split('|').map((cell) => inlines(cell.trim(), keys))),
    };
  if (lines.every((line) => line.startsWith('> ')))
    return { kind: 'block-quote', paragraphs: lines.map((line) => inlines(line.slice(2), keys)), source: '' };
  const bullet = /^(?:- |\d+\. )/;
  if (lines.every((line) => bullet.test(line))) {
    const items: ListItem[] = lines.map((line) => ({ text: inlines(line.replace(bullet, ''), keys) }));
    return { kind: 'list', ordered: /^\d/.test(first), items };
  }
  return { kind: 'paragraph', text: inlines(lines.join(' '), keys) };
}

/** A sample body as blocks; block ids are their places, so that the same text always gives the same body. */
export const blocksOf = (body: string, keys: Keys): Block[] =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((chunk, i) => ({ id: `s${i + 1}`, ...block(chunk, keys) }));
