/** How the standard lead fills its place: its height, and what stands in the column beside its picture. px. Pure. */
import type { StoryCard } from '#db/stories/views';
import { fitColumn } from './level';
import { lineCount } from './lines';
import { type Screen, span } from './measure';

const CREDIT = 21;
const LEVEL = 40; // px
const HEAD = { md: 12, lg: 9, xl: 9 };
const PICTURE = { md: 8, lg: 6, xl: 6 };
const TEXT = { md: 4, lg: 3, xl: 3 };

const isChinese = (card: StoryCard): boolean => card.language === 'zh';
const pictureHeight = (screen: Screen): number => (span(PICTURE[screen], screen) * 2) / 3 + CREDIT;

/** Headline, picture and credit. */
export function leadHeight(card: StoryCard, screen: Screen): number {
  const zh = isChinese(card);
  const size = (screen === 'xl' ? 56 : 46) * (zh ? 0.9 : 1);
  const kicker = card.kicker || card.live ? 22 : 0;
  const lines = lineCount(card.cardHeadline, size, span(HEAD[screen], screen), 'display');
  return kicker + lines * size * (zh ? 1.22 : 1.02) + 14 + pictureHeight(screen);
}

/** The standfirst in its larger size, how many sublinks stand under it, and how many of those have a standfirst too. */
export type LeadText = { large: boolean; sublinks: number; deks: number };

/** Fills the text column of a screen so that it ends with the picture. */
export function leadText(card: StoryCard, sublinks: readonly StoryCard[], screen: Screen): LeadText {
  const zh = isChinese(card);
  const width = span(TEXT[screen], screen);
  const linkHeight = (one: StoryCard, dek: boolean): number =>
    lineCount(one.cardHeadline, 16, width - 16, 'display') * (zh ? 22.7 : 20) +
    19 +
    (dek ? lineCount(one.standfirst, 16, width - 16, 'text') * 16 * (zh ? 1.58 : 1.4) + 4 : 0);
  const height = ({ large, sublinks: shown, deks }: LeadText): number => {
    const size = large ? (screen === 'xl' ? 22 : 20) : 17;
    const line = zh ? 1.6 : large ? 1.38 : 1.42;
    const links = sublinks.slice(0, shown).reduce((sum, one, i) => sum + linkHeight(one, i < deks), 14);
    return lineCount(card.standfirst, size, width, 'text') * size * line + 25 + (shown > 0 ? links : 0);
  };
  // Full to plain, and standfirsts under sublinks only where nothing else fills the column.
  const counts = sublinks.map((_, i) => sublinks.length - i).concat(0);
  const plain = [true, false].flatMap((large) =>
    counts.map((shown) => ({ large, sublinks: shown, deks: 0 })),
  );
  const filled = sublinks.map((_, i) => ({ large: true, sublinks: sublinks.length, deks: i + 1 }));
  const target = pictureHeight(screen);
  const best = (options: LeadText[]): LeadText | undefined =>
    fitColumn([options], ([text]) => (text ? height(text) : 0), target)[0];
  const chosen = best(plain) ?? { large: false, sublinks: sublinks.length, deks: 0 };
  return target - height(chosen) > LEVEL ? (best([chosen, ...filled]) ?? chosen) : chosen;
}
