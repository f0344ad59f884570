/** A body as feeds carry it: plain HTML without classes, every kind of block in its own form. Pure. */
import { absolute } from '../_server/site';
import { captionOf } from '../../components/picture/credit';
import { words } from '../../components/words/words';
import { pathOf, shownVariants } from '#db/pictures/variants';
import type { Language } from '#db/shared/languages';
import type { ChartBlock } from '#db/stories/blocks';
import type { BlockView, InlineView, ListItemView, PictureView } from '#db/stories/views';
import { xmlText } from '#db/shared/xml';

const tags = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
} as const;

/** Widest picture within a text, px. */
const WIDEST = 960;

/** Addresses in a feed are whole: `page` is the one of the story, for links to places within it. */
function inlineHtml(part: InlineView, page: string): string {
  if ('break' in part) return '<br>';
  let html = xmlText(part.text);
  for (const mark of part.marks) {
    if (mark.kind === 'link') continue;
    html =
      mark.kind === 'language'
        ? `<span lang="${xmlText(mark.tag)}">${html}</span>`
        : `<${tags[mark.kind]}>${html}</${tags[mark.kind]}>`;
  }
  if (part.href === null) return html;
  const href = /^[/#]/.test(part.href) ? new URL(part.href, page).href : part.href;
  return `<a href="${xmlText(href)}">${html}</a>`;
}

const inlines = (parts: readonly InlineView[], page: string): string =>
  parts.map((part) => inlineHtml(part, page)).join('');

const items = (list: readonly ListItemView[], page: string): string =>
  list
    .map(
      (item) =>
        `<li>${inlines(item.text, page)}${item.list ? listHtml(item.list.ordered, item.list.items, page) : ''}</li>`,
    )
    .join('');

const listHtml = (ordered: boolean, list: readonly ListItemView[], page: string): string =>
  ordered ? `<ol>${items(list, page)}</ol>` : `<ul>${items(list, page)}</ul>`;

/** The file of a picture, whole, as it stands within a text. */
export function pictureFile(picture: PictureView): { src: string; width: number; height: number } {
  const variants = shownVariants(picture.width, picture.height, 'full');
  const { name, width, height } = variants.findLast((one) => one.width <= WIDEST) ?? variants[0];
  return { src: absolute(pathOf(picture.id, picture.cut, name, 'webp')), width, height };
}

/** A picture, whole, with our alt text, and with caption and credit as its page says them. */
export function pictureHtml(picture: PictureView, language: Language): string {
  const { src, width, height } = pictureFile(picture);
  const caption = xmlText(captionOf(picture, words(language).pictures));
  return `<figure><img src="${src}" alt="${xmlText(picture.alt)}" width="${width}" height="${height}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
}

/** A chart is its figures: readers of feeds draw nothing. */
function chartHtml(
  { title, subtitle, source, sample, rowsAre, series, rows }: ChartBlock,
  language: Language,
): string {
  const { chart, story } = words(language);
  const row = (cell: string, cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<${cell}>${xmlText(text)}</${cell}>`).join('')}</tr>`;
  const body = rows.map(({ label, values }) => row('td', [label, ...values.map((v) => String(v ?? ''))]));
  const notes = [subtitle, source && story.source(source), sample ? chart.sample : ''].filter(Boolean);
  return `<h3>${xmlText(title)}</h3><table>${row('th', [rowsAre, ...series])}${body.join('')}</table>${notes.map((note) => `<p>${xmlText(note)}</p>`).join('')}`;
}

function blockHtml(block: BlockView, language: Language, page: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlines(block.text, page)}</p>`;
    case 'heading':
      return `<h2>${inlines(block.text, page)}</h2>`;
    case 'list':
      return listHtml(block.ordered, block.items, page);
    case 'block-quote':
      return `<blockquote>${block.paragraphs.map((paragraph) => `<p>${inlines(paragraph, page)}</p>`).join('')}${block.source ? `<p>${xmlText(block.source)}</p>` : ''}</blockquote>`;
    case 'pull-quote':
      return `<blockquote><p>${xmlText(block.words)}</p>${block.who ? `<p>${xmlText(block.who)}</p>` : ''}</blockquote>`;
    case 'picture':
      return pictureHtml(block.picture, language);
    case 'figure':
      return `${block.title ? `<h3>${xmlText(block.title)}</h3>` : ''}${pictureHtml(block.picture, language)}${block.source ? `<p>${xmlText(block.source)}</p>` : ''}`;
    case 'chart':
      return chartHtml(block, language);
    case 'gallery':
      return `${block.title ? `<h3>${xmlText(block.title)}</h3>` : ''}${block.pictures.map((one) => pictureHtml(one, language)).join('')}`;
    case 'fact-box':
      return `<h3>${xmlText(block.title)}</h3><dl>${block.rows.map((row) => `<dt>${xmlText(row.term)}</dt><dd>${inlines(row.text, page)}</dd>`).join('')}</dl>`;
    case 'table': {
      const rows = block.rows.map((row, i) => {
        const cell = block.headed && i === 0 ? 'th' : 'td';
        return `<tr>${row.map((text) => `<${cell}>${inlines(text, page)}</${cell}>`).join('')}</tr>`;
      });
      return `<table>${block.caption ? `<caption>${xmlText(block.caption)}</caption>` : ''}${rows.join('')}</table>`;
    }
    case 'timeline':
      return `<h3>${xmlText(block.title)}</h3><ul>${block.entries.map((entry) => `<li><strong>${xmlText(entry.when)}</strong> ${inlines(entry.text, page)}</li>`).join('')}</ul>`;
    case 'embed':
    case 'file': {
      const href = block.address.startsWith('/') ? absolute(block.address) : block.address;
      return `<p><a href="${xmlText(href)}">${xmlText(block.title || block.address)}</a></p>`;
    }
    case 'related-story':
      return `<p><a href="${absolute(block.story.path)}">${xmlText(block.story.headline)}</a></p>`;
    case 'preformatted':
      return `<pre>${xmlText(block.text)}</pre>`;
    case 'divider':
      return '<hr>';
  }
}

/** A body; `page` is the absolute address of its story. */
export const feedHtml = (body: readonly BlockView[], language: Language, page: string): string =>
  body.map((block) => blockHtml(block, language, page)).join('');
