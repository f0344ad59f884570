/** A story as Markdown: the same words in the same order, for whoever reads text and not pages. */
import type { PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { noteMissing } from '#db/core/read';
import type { UpdateView } from '#db/live/views';
import { dateAndTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import {
  apart,
  asCode,
  asWords,
  fenced,
  LINE_BREAK,
  listOf,
  plainStart,
  quoted,
  tableOf,
  trimmedRun,
} from '#db/shared/markdown';
import { storyInForm } from '#db/shared/paths';
import type { ChartBlock } from '#db/stories/blocks';
import { storyAt } from '#db/stories/reader-queries';
import type { BlockView, CorrectionView, InlineView, PictureView, StoryView } from '#db/stories/views';
import { absolute } from '../_server/site';
import { captionOf } from '../../components/picture/credit';
import { beforeHelper } from '../../components/story/before-helper';
import { words } from '../../components/words/words';
import { pictureFile } from './feed-html';

export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';

const marks = { bold: '**', italic: '*', strike: '~~', superscript: '', subscript: '' } as const;

const target = (href: string, page: string): string =>
  (/^[/#]/.test(href) ? new URL(href, page).href : href).replace(
    /[()\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

function inline(part: InlineView, page: string): string {
  if ('break' in part) return LINE_BREAK;
  const { before, inner, after } = trimmedRun(part.text);
  if (inner === '') return part.text;
  const isCode = part.marks.some(({ kind }) => kind === 'code');
  let text = isCode ? asCode(inner) : asWords(inner);
  for (const mark of part.marks) {
    if (mark.kind === 'link' || mark.kind === 'language' || mark.kind === 'code') continue;
    text = `${marks[mark.kind]}${text}${marks[mark.kind]}`;
  }
  return `${before}${part.href === null ? text : `[${text}](${target(part.href, page)})`}${after}`;
}

const inlines = (parts: readonly InlineView[], page: string): string =>
  plainStart(parts.map((part) => inline(part, page)).join(''));

function picture(shown: PictureView, language: Language): string {
  const said = captionOf(shown, words(language).pictures);
  return apart([`![${asWords(shown.alt)}](${pictureFile(shown).src})`, asWords(said)]);
}

function chart(
  { title, subtitle, source, sample, rowsAre, series, rows }: ChartBlock,
  language: Language,
): string {
  const { chart: said, story } = words(language);
  const figures = rows.map(({ label, values }) => [label, ...values.map((value) => String(value ?? ''))]);
  return apart([
    `### ${asWords(title)}`,
    asWords(subtitle),
    tableOf([[rowsAre, ...series], ...figures].map((row) => row.map(asWords))),
    source && asWords(story.source(source)),
    sample ? said.sample : '',
  ]);
}

function block(one: BlockView, language: Language, page: string): string {
  switch (one.kind) {
    case 'paragraph':
      return inlines(one.text, page);
    case 'heading':
      return `## ${inlines(one.text, page)}`;
    case 'list':
      return listOf(one.items, one.ordered, (text) => inlines(text, page));
    case 'block-quote':
      return quoted(
        apart([...one.paragraphs.map((paragraph) => inlines(paragraph, page)), asWords(one.source)]),
      );
    case 'pull-quote':
      return quoted(apart([asWords(one.words), asWords(one.who)]));
    case 'picture':
      return picture(one.picture, language);
    case 'figure':
      return apart([
        one.title && `### ${asWords(one.title)}`,
        picture(one.picture, language),
        one.source && asWords(one.source),
      ]);
    case 'chart':
      return chart(one, language);
    case 'gallery':
      return apart([
        one.title && `### ${asWords(one.title)}`,
        ...one.pictures.map((shown) => picture(shown, language)),
      ]);
    case 'fact-box':
      return apart([
        `### ${asWords(one.title)}`,
        one.rows.map((row) => `- **${asWords(row.term)}** ${inlines(row.text, page)}`).join('\n'),
      ]);
    case 'table':
      return apart([
        one.caption && asWords(one.caption),
        tableOf(one.rows.map((row) => row.map((cell) => inlines(cell, page)))),
      ]);
    case 'timeline':
      return apart([
        `### ${asWords(one.title)}`,
        one.entries.map((entry) => `- **${asWords(entry.when)}** ${inlines(entry.text, page)}`).join('\n'),
      ]);
    case 'embed':
    case 'file':
      return `[${asWords(one.title || one.address)}](${target(one.address, page)})`;
    case 'related-story':
      return `[${asWords(one.story.headline)}](${absolute(one.story.path)})`;
    case 'preformatted':
      return fenced(one.text);
    case 'divider':
      return '---';
  }
}

/** A body; `page` is the absolute address of its story. */
export const blocksAsMarkdown = (body: readonly BlockView[], language: Language, page: string): string =>
  apart(body.map((one) => block(one, language, page)));

function notice({ kind, at, text }: CorrectionView, language: Language): string {
  const { corrections, story } = words(language);
  return `**${asWords(story.correctionHead(corrections[kind], dateAndTime(at, language)))}** ${asWords(text)}`;
}

const update = (one: UpdateView, language: Language, page: string): string =>
  apart([
    `## ${asWords([dateAndTime(one.at, language), one.headline].filter(Boolean).join(' · '))}`,
    blocksAsMarkdown(one.body, language, page),
    ...one.corrections.map((said) => notice(said, language)),
  ]);

const link = (name: string, path: string): string => `[${asWords(name)}](${absolute(path)})`;

/** Who helped, as the last line of the text. */
const helpedBy = ({ helpers, language }: StoryView): string =>
  helpers
    .map(({ name, path }, i) => beforeHelper(words(language), i, helpers.length) + link(name, path))
    .join('');

/** Section, names, times and address, each on a line of its own. */
function about(story: StoryView, page: string, names: PaperNames): string {
  const { language, section, bylines, publishedAt, updatedAt } = story;
  const w = words(language).story;
  const time = (at: number): string => `${dateAndTime(at, language)}${w.zone}`;
  return [
    section && `- ${link(section.name, section.path)}`,
    bylines.length > 0 &&
      `- ${w.by}${language === 'zh' ? '' : ' '}${bylines.map(({ name, path }) => link(name, path)).join(w.comma)}`,
    `- ${w.published}${language === 'zh' ? '：' : ': '}${time(publishedAt)}`,
    updatedAt !== null && `- ${w.updated}${language === 'zh' ? '：' : ': '}${time(updatedAt)}`,
    `- ${names[language].name}${language === 'zh' ? '：' : ': '}<${page}>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** How it came about, at the foot as on the page. */
const backstory = ({ backstory: text, language }: StoryView): string[] =>
  text === '' ? [] : [`## ${asWords(words(language).story.backstory)}`, plainStart(asWords(text))];

export function storyMarkdown(story: StoryView, names: PaperNames): string {
  const { language, headline, standfirst, points, body, live } = story;
  const page = absolute(story.path);
  const updates = live ? [...(live.pinned ? [live.pinned] : []), ...live.updates] : [];
  const shown = new Set(updates.map(({ id }) => id));
  const notices = (place: CorrectionView['place']): string[] =>
    story.corrections
      // That of an update stands under it.
      .filter((one) => one.place === place && (one.update === null || !shown.has(one.update)))
      .map((one) => notice(one, language));
  return `${apart([
    `# ${asWords(headline)}`,
    asWords(standfirst),
    about(story, page, names),
    ...notices('top'),
    points.map((point) => `- ${asWords(point)}`).join('\n'),
    story.picture ? picture(story.picture, language) : '',
    blocksAsMarkdown(body, language, page),
    ...updates.map((one) => update(one, language, page)),
    helpedBy(story),
    ...notices('end'),
    ...backstory(story),
  ])}\n`;
}

/** `path` is decoded, with /zh. The page is what search engines should keep. */
export async function markdownResponse(path: string): Promise<Response> {
  const form = storyInForm(path);
  const story = form ? await storyAt(form.story) : null;
  if (!story) {
    noteMissing();
    return new Response(null);
  }
  return new Response(storyMarkdown(story, await paperNames()), {
    headers: {
      'Content-Type': MARKDOWN_TYPE,
      'X-Robots-Tag': 'noindex',
      Link: `<${absolute(story.path)}>; rel="canonical"`,
    },
  });
}
