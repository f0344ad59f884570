/** What an editor may want to look at before publishing (brief 3.5, the advise column): it never stops a story. Pure. */
import { bodyText } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import { countWords } from '#db/shared/text';

export const adviceCodes = [
  'headline-long',
  'headline-stop',
  'card-long',
  'standfirst-short',
  'standfirst-long',
  'topics-none',
  'topics-many',
  'text-short',
  'lead-none',
  'quotes-open',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** Characters that fit in every slot of a front page; a Han character is as wide as two. */
export const HEADLINE_FITS = 80;
const CARD_FITS = 65;

/** Length in Latin characters: what the design's measures count in. */
export const breadth = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

const pairs = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

export function advise(content: StoryContent): AdviceCode[] {
  const found: AdviceCode[] = [];
  const { headline, shortHeadline, standfirst, topics } = content;
  const text = bodyText(content.body);
  if (breadth(headline) > HEADLINE_FITS) found.push('headline-long');
  if (/[.。]$/u.test(headline.trim())) found.push('headline-stop');
  if (breadth(headline) > CARD_FITS && shortHeadline.trim() === '') found.push('card-long');
  const deep = breadth(standfirst);
  if (deep > 0 && deep < 60) found.push('standfirst-short');
  if (deep > 220) found.push('standfirst-long');
  if (topics.length === 0) found.push('topics-none');
  if (topics.length > 6) found.push('topics-many');
  if (text !== '' && countWords(text) < 100) found.push('text-short');
  if (content.lead === null) found.push('lead-none');
  const all = [headline, standfirst, ...content.points, text].join('\n');
  if (pairs.some(([open, close]) => count(all, open) !== count(all, close))) found.push('quotes-open');
  return found;
}
