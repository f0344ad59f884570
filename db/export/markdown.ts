/** A story as Markdown (CommonMark with GitHub's tables) under a head of YAML. Pure. */
import {
  asCode,
  asWords,
  fenced,
  LINE_BREAK,
  listOf,
  onOneLine,
  plainStart,
  quoted,
  tableOf,
  trimmedRun,
} from '#db/shared/markdown';
import type { Block, Inline, Mark, PictureUse } from '#db/stories/blocks';
import { writeFigures } from '#db/stories/chart-text';
import type { StoryContent } from '#db/stories/model';

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

function run({ text, marks = [] }: Exclude<Inline, { break: true }>): string {
  const { before, inner, after } = trimmedRun(text);
  if (inner === '') return text;
  const isCode = marks.some(({ kind }) => kind === 'code');
  return before + marks.reduce(marked, isCode ? asCode(inner) : asWords(inner)) + after;
}

const inlines = (parts: readonly Inline[]): string =>
  plainStart(parts.map((part) => ('break' in part ? LINE_BREAK : run(part))).join(''));

const cell = (parts: readonly Inline[]): string => onOneLine(inlines(parts));

/** Words of a field, trimmed. */
const oneLine = (text: string): string => plainStart(asWords(text.trim()));

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

function blockMarkdown(b: Block): string[] {
  switch (b.kind) {
    case 'paragraph':
      return [inlines(b.text)];
    case 'heading':
      return [`## ${cell(b.text)}`];
    case 'list':
      return [listOf(b.items, b.ordered, cell)];
    case 'block-quote':
      return [quoted([...b.paragraphs.map(inlines), ...source(b.source)].join('\n\n'))];
    case 'pull-quote':
      return [quoted([b.words, b.who].filter(Boolean).map(oneLine).join('\n\n'))];
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
      return [...title(b.caption), tableOf(b.headed ? rows : [[], ...rows])];
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
  const { headline, kicker, standfirst, points, body, lead, backstory } = content;
  const parts = [
    ...(standfirst ? [oneLine(standfirst)] : []),
    ...(points.length > 0 ? [points.map((point) => `- ${oneLine(point)}`).join('\n')] : []),
    ...(lead ? [picture(lead)] : []),
    ...body.flatMap(blockMarkdown),
  ];
  return `---\n${head({ ...fields, headline, kicker, backstory })}\n---\n\n# ${oneLine(headline)}\n\n${parts.join('\n\n')}\n`;
}
