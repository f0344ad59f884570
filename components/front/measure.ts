/**
 * How high a card will stand, from its words: enough to fill a row's columns so that they end level without a browser.
 * px. Pure.
 */
import type { StoryCard } from '#db/stories/views';
import { isRunning, speaksForWriter } from '../story/forms';
import type { Face } from './letters';
import { lineCount } from './lines';

/**
 * The widths that a front is levelled for: a tablet held upright (720 px of content), on its side (976 px), and the
 * full page (1248 px).
 */
export const screens = ['md', 'lg', 'xl'] as const;
export type Screen = (typeof screens)[number];

/** Something for each screen. */
export const onEach = <T>(make: (screen: Screen) => T): Record<Screen, T> => ({
  md: make('md'),
  lg: make('lg'),
  xl: make('xl'),
});

/** px that so many of the twelve columns take with the gutters between them. */
export function span(columns: number, screen: Screen): number {
  const gutter = screen === 'xl' ? 24 : 20;
  const page = { md: 720, lg: 976, xl: 1248 }[screen];
  return (columns * (page + gutter)) / 12 - gutter;
}

export type Parts = { kicker: boolean; dek: boolean; picture: boolean; time: boolean; byline?: boolean };
export type MeasuredSize = 'l' | 'm' | 's' | 'headline';

const THUMB = 104;
const THUMB_GAP = 14;
const BETWEEN = 29; // 14, rule, 14
const sizes: Record<MeasuredSize, { md: number; xl: number; line: number; lineZh: number; scaled: boolean }> =
  {
    l: { md: 29, xl: 32, line: 1.09, lineZh: 1.28, scaled: true },
    m: { md: 21, xl: 23, line: 1.13, lineZh: 1.34, scaled: false },
    s: { md: 18, xl: 19, line: 1.18, lineZh: 1.38, scaled: false },
    headline: { md: 16, xl: 16, line: 1.25, lineZh: 1.42, scaled: false },
  };

const steps = ['s', 'm', 'l'] as const;

/** The size of a card in a slot: one step off where an editor placed it so. Headlines in lists have one size. */
export function sizeOf<S extends MeasuredSize>(card: StoryCard, slot: S): S | 's' | 'm' | 'l' {
  const at = steps.findIndex((step) => step === slot);
  if (at === -1 || !card.size) return slot;
  return steps[at + (card.size === 'larger' ? 1 : -1)] ?? slot;
}

const textHeight = (text: string, size: number, line: number, width: number, face: Face): number =>
  lineCount(text, size, width, face) * size * line;

/** Height of a card's parts in a column of `width` px. */
export function cardHeight(
  card: StoryCard,
  slot: MeasuredSize,
  width: number,
  screen: Screen,
  parts: Parts,
): number {
  const zh = card.language === 'zh';
  const size = sizeOf(card, slot);
  const metrics = sizes[size];
  const pictured = parts.picture && card.picture !== null && !speaksForWriter(card.form);
  const beside = pictured && size !== 'l' && size !== 'headline';
  const room = beside ? width - THUMB - THUMB_GAP : width;
  const headline = metrics[screen === 'xl' ? 'xl' : 'md'] * (zh && metrics.scaled ? 0.9 : 1);
  let height = textHeight(card.cardHeadline, headline, zh ? metrics.lineZh : metrics.line, room, 'display');
  const opinion = speaksForWriter(card.form);
  if (opinion && size !== 'headline') height += 28;
  else if ((parts.kicker && card.kicker !== '') || (isRunning(card) && size !== 'headline'))
    height += zh ? 24 : 22;
  if (parts.dek && card.standfirst !== '')
    height +=
      pictured && size === 'l'
        ? 8 + textHeight(card.standfirst, 17, zh ? 1.6 : 1.42, room, 'text')
        : 8 + textHeight(card.standfirst, 16, zh ? 1.58 : 1.4, room, 'text');
  if (
    isRunning(card) ||
    (parts.time && card.recent === true) ||
    (size === 'l' && !opinion && (pictured || parts.byline) && card.bylines.length > 0)
  )
    height += 25;
  if (pictured && size === 'l') height += (width * 2) / 3 + 10;
  return beside ? Math.max(height, THUMB) : height;
}

/** Height of cards one under another. */
export const stackHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height, 0) + BETWEEN * Math.max(0, heights.length - 1);
