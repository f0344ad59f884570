/**
 * Addresses of share pictures: `/pictures/share/story.<id>.<key>.png`,
 * `/pictures/share/quote.<date>.<language>.<shape>.<key>.png` and `/pictures/share/paper.<language>.<key>.png`. The key follows from what the picture says, so a page knows
 * the address before the picture is drawn, and other words never stand under an old address.
 */
import { createHash } from 'node:crypto';
import { Id } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { isFirstName, type PaperName, type PaperNames } from '#db/settings/model';
import type { QuoteView } from '#db/quotes/views';
import type { StoryView } from '#db/stories/views';
import type { Drawing, PaperDrawing, QuoteDrawing, ShareShape, StoryDrawing } from './job.ts';

/** Raised when the drawing itself changes: every picture then has a new address and is drawn anew. */
const STYLE = 1;
const KEY_LENGTH = 20;

/** Name of what a drawing says, and of its file. */
export const keyOf = (drawing: Drawing): string =>
  createHash('sha256')
    .update(JSON.stringify([STYLE, drawing]))
    .digest('hex')
    .slice(0, KEY_LENGTH);

/** The name on a card; nothing where it is the one that the paper came with, so that addresses of old stay. */
const named = (paper: PaperName, language: Language): { paper?: PaperName } =>
  isFirstName(paper, language) ? {} : { paper };

/** What a story's share picture says. */
export const storyDrawing = (
  { language, headline, section, pair }: Pick<StoryView, 'language' | 'headline' | 'section' | 'pair'>,
  names: PaperNames,
): StoryDrawing => ({
  kind: 'story',
  shape: 'wide',
  language,
  headline,
  section: section && { name: section.name, other: section.nameOther },
  twin: pair?.headline ?? '',
  ...named(names[language], language),
});

/** What a quote's share picture says, in the language of its page. */
export const quoteDrawing = (
  quote: QuoteView,
  language: Language,
  shape: ShareShape,
  names: PaperNames,
): QuoteDrawing => ({
  kind: 'quote',
  shape,
  language,
  words: quote.words,
  speaker: quote.speaker,
  role: quote.role,
  source: quote.source,
  date: quote.date,
  clauses: quote.sheet,
  ...named(names[language], language),
});

/** What the paper's own share picture says. */
export const paperDrawing = (language: Language, paper: PaperName): PaperDrawing => ({
  kind: 'paper',
  shape: 'wide',
  language,
  ...named(paper, language),
});

export const paperSharePath = (language: Language, paper: PaperName): string =>
  `/pictures/share/paper.${language}.${keyOf(paperDrawing(language, paper))}.png`;

export const storySharePath = (id: string, drawing: StoryDrawing): string =>
  `/pictures/share/story.${id}.${keyOf(drawing)}.png`;

export const quoteSharePath = (drawing: QuoteDrawing): string =>
  `/pictures/share/quote.${drawing.date}.${drawing.language}.${drawing.shape}.${keyOf(drawing)}.png`;

export type AskedShare = { key: string } & (
  | { kind: 'story'; id: string }
  | { kind: 'quote'; date: string; language: Language; shape: ShareShape }
  | { kind: 'paper'; language: Language }
);

/** The last part of an address; undefined for anything else than the three forms. */
export function parseSharePath(text: string): AskedShare | undefined {
  const story = /^story\.([^.]+)\.([0-9a-f]{20})\.png$/.exec(text);
  if (story) {
    const [, id = '', key = ''] = story;
    return Id.safeParse(id).success ? { kind: 'story', id, key } : undefined;
  }
  const paper = /^paper\.(en|zh)\.([0-9a-f]{20})\.png$/.exec(text);
  if (paper) return { kind: 'paper', language: paper[1] === 'zh' ? 'zh' : 'en', key: paper[2] ?? '' };
  const quote = /^quote\.(\d{4}-\d{2}-\d{2})\.(en|zh)\.(wide|tall)\.([0-9a-f]{20})\.png$/.exec(text);
  if (!quote) return undefined;
  const [, date = '', language, shape, key = ''] = quote;
  return {
    kind: 'quote',
    date,
    language: language === 'zh' ? 'zh' : 'en',
    shape: shape === 'tall' ? 'tall' : 'wide',
    key,
  };
}
