/** Heights of the standard lead, for the columns beside its picture. px. Pure. */
import type { StoryCard } from '#db/stories/views';
import { lineCount } from './measure';

const PICTURE = { width: 612, height: 408 };
const CREDIT = 21;
const TEXT = 294;
const HEAD = 930;

/** Headline, picture and credit at the full page's width. */
export function leadHeight(card: StoryCard): number {
  const zh = card.language === 'zh';
  const size = zh ? 50.4 : 56;
  const kicker = card.kicker || card.live ? 22 : 0;
  const lines = lineCount(card.cardHeadline, size, HEAD, 'display');
  return kicker + lines * size * (zh ? 1.22 : 1.01) + 14 + PICTURE.height + CREDIT;
}

/** True when the lead's text column has room for the standfirst in its larger size. */
export function standardText(card: StoryCard, sublinks: readonly StoryCard[]): boolean {
  const zh = card.language === 'zh';
  const links = sublinks.reduce(
    (sum, one) => sum + lineCount(one.cardHeadline, 16, TEXT - 16, 'display') * (zh ? 22.7 : 20) + 19,
    14,
  );
  const standfirst = lineCount(card.standfirst, 22, TEXT, 'text') * 22 * (zh ? 1.6 : 1.38);
  return standfirst + 25 + links <= PICTURE.height + CREDIT;
}
