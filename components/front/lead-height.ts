/** How the standard lead fills its place: its height, and what stands in the column beside its picture. px. Pure. */
import type { StoryCard } from '#db/stories/views';
import { fitColumn } from './level';
import { lineCount, type Screen, span } from './measure';

const CREDIT = 21;
const HEAD = { md: 12, lg: 9, xl: 9 };
const PICTURE = { md: 8, lg: 6, xl: 6 };
const TEXT = { md: 4, lg: 3, xl: 3 };

const isChinese = (card: StoryCard): boolean => card.language === 'zh';
const pictureHeight = (screen: Screen): number => (span(PICTURE[screen], screen) * 2) / 3 + CREDIT;

/** Headline, picture and credit. */
export function leadHeight(card: StoryCard, screen: Screen): number {
  const zh = isChinese(card);
  const size = (screen === 'xl' ? 56 : 46) * (zh ? 0.9 : 1);
  const kicker = card.kicker ? 22 : 0;
  const lines = lineCount(card.cardHeadline, size, span(HEAD[screen], screen), 'display');
  return kicker + lines * size * (zh ? 1.22 : 1.02) + 14 + pictureHeight(screen);
}

/** The standfirst in its larger size, and how many sublinks stand under it. */
export type LeadText = { large: boolean; sublinks: number };

/** Fills the text column of a screen so that it ends with the picture. */
export function leadText(card: StoryCard, sublinks: readonly StoryCard[], screen: Screen): LeadText {
  const zh = isChinese(card);
  const width = span(TEXT[screen], screen);
  const height = ({ large, sublinks: shown }: LeadText): number => {
    const size = large ? (screen === 'xl' ? 22 : 20) : 17;
    const line = zh ? 1.6 : large ? 1.38 : 1.42;
    const links = sublinks
      .slice(0, shown)
      .reduce(
        (sum, one) => sum + lineCount(one.cardHeadline, 16, width - 16, 'display') * (zh ? 22.7 : 20) + 19,
        14,
      );
    return lineCount(card.standfirst, size, width, 'text') * size * line + 25 + (shown > 0 ? links : 0);
  };
  const options = [true, false].flatMap((large) =>
    sublinks.map((_, i) => ({ large, sublinks: sublinks.length - i })).concat({ large, sublinks: 0 }),
  );
  const [chosen] = fitColumn([options], ([text]) => (text ? height(text) : 0), pictureHeight(screen));
  return chosen ?? { large: false, sublinks: sublinks.length };
}
