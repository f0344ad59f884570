/** A story as Markdown (CommonMark with GitHub's tables) under a head of YAML. Pure. */
import type { Block, Inline, ListItem, Mark, PictureUse } from '#db/stories/blocks';
import { writeFigures } from '#db/stories/chart-text';
import type { StoryContent } from '#db/stories/model';

/** Signs that would mean something to a reader of Markdown. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}\s|[-+]\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');

/** One line: what breaks it is a space. */
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ').trim());

const address = (to: string): string => `<${to.replace(/[<>\s]/g, encodeURIComponent)}>`;

function marked(text: string, mark: Mark): string {
  switch (mark.kind) {
    case 'bold':
      return `**${text}**`;
    case 'italic':
      return `*${text}*`;
    case 'strike':
      return `~~${text}~~`;
    case 'superscript':
      return `<sup>${text}</sup>`;
    case 'subscript':
      return `<sub>${text}</sub>`;
    case 'language':
      return `<span lang="${mark.tag}">${text}</span>`;
    case 'link':
      return `[${text}](${address(mark.address)})`;
    case 'story-link':
      return `[${text}](<story:${mark.story}>)`;
    case 'code':
      return text;
  }
}

/** Marks stand close around words: the space at an end of a run stays outside of them. */
function run({ text, marks = [] }: Exclude<Inline, { break: true }>): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const isCode = marks.some(({ kind }) => kind === 'code');
  const start = isCode ? `\`${words.replaceAll('`', '´')}\`` : plain(words);
  return before + marks.reduce(marked, start) + after;
}

const inlines = (parts: readonly Inline[]): string =>
  parts.map((part) => ('break' in part ? '\\\n' : run(part))).join('');

const cell = (parts: readonly Inline[]): string => inlines(parts).replace(/\\?\n/g, ' ');

function items(list: readonly ListItem[], ordered: boolean, depth = 0): string {
  return list
    .map((item, i) => {
      const sign = ordered ? `${i + 1}. ` : '- ';
      const indent = ' '.repeat(depth);
      const under = item.list ? `\n${items(item.list.items, item.list.ordered, depth + sign.length)}` : '';
      return `${indent}${sign}${cell(item.text)}${under}`;
    })
    .join('\n');
}

const picture = ({ picture: id, alt, caption, credit }: PictureUse): string =>
  [
    `![${oneLine(alt ?? '')}](<picture:${id}>)`,
    [caption, credit]
      .filter(Boolean)
      .map((text) => oneLine(text ?? ''))
      .join(' '),
  ]
    .filter(Boolean)
    .join('\n');

const title = (text: string): string[] => (text === '' ? [] : [`**${oneLine(text)}**`]);
const source = (text: string): string[] => (text === '' ? [] : [`*${oneLine(text)}*`]);

/** A fence longer than any in the text. */
function fenced(text: string, kind = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${text}\n${fence}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
}

function blockMarkdown(b: Block): string[] {
  switch (b.kind) {
    case 'paragraph':
      return [inlines(b.text)];
    case 'heading':
      return [`## ${cell(b.text)}`];
    case 'list':
      return [items(b.items, b.ordered)];
    case 'block-quote':
      return [[...b.paragraphs.map(inlines), ...source(b.source)].join('\n\n').replace(/^/gm, '> ')];
    case 'pull-quote':
      return [[b.words, b.who].filter(Boolean).map(plain).join('\n\n').replace(/^/gm, '> ')];
    case 'picture':
      return [picture(b.use)];
    case 'gallery':
      return [...title(b.title), ...b.pictures.map(picture)];
    case 'figure':
      return [...title(b.title), ...source(b.subtitle), picture(b.use), ...source(b.source)];
    case 'chart':
      return [...title(b.title), ...source(b.subtitle), fenced(writeFigures(b), 'tsv'), ...source(b.source)];
    case 'fact-box':
      return [...title(b.title), ...b.rows.map(({ term, text }) => `- **${oneLine(term)}** ${cell(text)}`)];
    case 'table': {
      const rows = b.rows.map((row) => row.map(cell));
      return [...title(b.caption), table(b.headed ? rows : [[], ...rows])];
    }
    case 'embed':
    case 'file':
      return [`[${oneLine(b.title || b.address)}](${address(b.address)})`];
    case 'related-story':
      return [`<story:${b.story}>`];
    case 'timeline':
      return [
        ...title(b.title),
        ...b.entries.map(({ when, text }) => `- **${oneLine(when)}** ${cell(text)}`),
      ];
    case 'preformatted':
      return [fenced(b.text)];
    case 'divider':
      return ['---'];
  }
}

/** YAML takes JSON as it is, and every text in it stays text. */
const head = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n');

/** `fields` stand at the head, before what the story says of itself. */
export function storyMarkdown(content: StoryContent, fields: Readonly<Record<string, unknown>>): string {
  const { headline, kicker, standfirst, points, body, lead } = content;
  const parts = [
    ...(standfirst ? [plain(standfirst)] : []),
    ...(points.length > 0 ? [points.map((point) => `- ${oneLine(point)}`).join('\n')] : []),
    ...(lead ? [picture(lead)] : []),
    ...body.flatMap(blockMarkdown),
  ];
  return `---\n${head({ ...fields, headline, kicker })}\n---\n\n# ${oneLine(headline)}\n\n${parts.join('\n\n')}\n`;
}
