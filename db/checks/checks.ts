/** What the checks find in a story (brief 3.5). Pure: the writing screen and the commands find the same. */
import { adviseSearch } from '#db/shared/search-fit';
import { countWords } from '#db/shared/text';
import { type Block, bodyText, inlinesOf, type PictureUse } from '#db/stories/blocks';
import { isFinishedChart } from '#db/stories/chart';
import type { StoryContent } from '#db/stories/model';
import { type CheckCode, checkCodes } from './model.ts';

const PLACEHOLDER = /\bTK\b|\bXXX\b|\[check\]/;

/** Characters that fit in every slot of a front page; a Han character is as wide as two. */
export const HEADLINE_FITS = 80;
const HEADLINE_MOST = 120;
const CARD_FITS = 65;
const SLUG_FITS = 60;
const STANDFIRST = { least: 60, most: 220 };
const TEXT_LEAST = 100;
/** Words that a reader is asked to read without a subhead. */
const WORDS_WITHOUT_SUBHEAD = 600;
/** px that a lead picture needs for a large screen. */
const LEAD_WIDTH = 1_600;

/** A picture's record as far as checks ask for it. */
export type PictureFacts = {
  alt: string;
  credit: string;
  /** px */
  width?: number;
  /** ms UTC; null or missing: for ever */
  rightsUntil?: number | null;
};

/** What is known of a story beside its text. What is not known yet is not found wanting. */
export type CheckFacts = {
  /** ms UTC */
  now: number;
  /** The record of a picture; null when there is none, undefined while it is not known. */
  picture: (id: string) => PictureFacts | null | undefined;
  /** Comments that nobody has settled. */
  comments: number;
  /** Suggestions that nobody has accepted, rejected or taken back. */
  suggestions: number;
  /** Last part of the address that readers have; null before the first release. */
  publicSlug: string | null;
  /** Story ids and paths of ours in the text that lead nowhere. */
  deadLinks: readonly string[];
  /** Another story of today has the lead picture. */
  leadUsedToday: boolean;
  /** Updates of a live story that readers see now. */
  liveUpdates: number;
  /** The story in the other language was corrected after this one was last changed for readers. */
  twinCorrected: boolean;
};

/** Length in Latin characters: what the design's measures count in. */
export const breadth = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );

const quotes = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every use of a picture in a story, the lead first. */
function usesOf(content: StoryContent): PictureUse[] {
  const inBody = content.body.flatMap((block) => {
    if (block.kind === 'picture' || block.kind === 'figure') return [block.use];
    return block.kind === 'gallery' ? block.pictures : [];
  });
  return content.lead ? [content.lead, ...inBody] : inBody;
}

/** The most words that stand between two subheads. */
function longestStretch(body: readonly Block[]): number {
  let [most, words] = [0, 0];
  for (const block of body) {
    words = block.kind === 'heading' ? 0 : words + countWords(bodyText([block]));
    most = Math.max(most, words);
  }
  return most;
}

/** Addresses of ours that no reader can open: the desk, signing in, previews. */
const CLOSED = /^(?:https?:\/\/[^/]+)?\/(?:desk|preview|sign-in|setup|admin)(?:[/?#]|$)/;

function* addressesOf(body: readonly Block[]): Generator<string> {
  for (const block of body) {
    if (block.kind === 'embed' || block.kind === 'file') yield block.address;
    for (const part of inlinesOf(block)) {
      if ('break' in part) continue;
      for (const mark of part.marks ?? []) if (mark.kind === 'link') yield mark.address;
    }
  }
}

/** Paths of our own site that a text links to by address. */
export const ownPathsOf = (body: readonly Block[]): string[] => [
  ...new Set([...addressesOf(body)].filter((address) => /^\/(?!\/)/.test(address) && !CLOSED.test(address))),
];

function inWords(content: StoryContent, found: Set<CheckCode>): void {
  const { headline, shortHeadline, standfirst, form, body } = content;
  const wide = breadth(headline);
  if (headline.trim() === '') found.add('headline-missing');
  if (wide > HEADLINE_MOST) found.add('headline-longest');
  else if (wide > HEADLINE_FITS) found.add('headline-long');
  if (/[.。]$/u.test(headline.trim())) found.add('headline-stop');
  if (/\p{Lu}{2}/u.test(headline) && headline === headline.toUpperCase() && countWords(headline) > 2)
    found.add('headline-capitals');
  if (wide > CARD_FITS && shortHeadline.trim() === '') found.add('card-long');

  const deep = breadth(standfirst);
  if (form === 'news' && standfirst.trim() === '') found.add('standfirst-missing');
  if (deep > 0 && deep < STANDFIRST.least) found.add('standfirst-short');
  if (deep > STANDFIRST.most) found.add('standfirst-long');
  if (plain(standfirst) !== '' && plain(standfirst) === plain(headline)) found.add('standfirst-repeats');

  const text = bodyText(body);
  // The updates of a live story are its text; they come after it.
  const wordless = form === 'live' || (form === 'gallery' && body.length > 0);
  if (text.trim() === '' && !wordless) found.add('body-empty');
  if (text !== '' && countWords(text) < TEXT_LEAST) found.add('text-short');
  if (longestStretch(body) > WORDS_WITHOUT_SUBHEAD) found.add('subheads-few');
  const all = [headline, standfirst, ...content.points, text].join('\n');
  if (PLACEHOLDER.test(all)) found.add('placeholder-left');
  if (quotes.some(([open, close]) => count(all, open) !== count(all, close))) found.add('quotes-open');
  if (body.some((block) => block.kind === 'chart' && !isFinishedChart(block))) found.add('chart-unfinished');
  if (body.some((block) => block.kind === 'figure' && block.source.trim() === '')) found.add('figure-source');
}

function inPictures(content: StoryContent, facts: CheckFacts, found: Set<CheckCode>): void {
  if (content.lead === null) found.add('lead-none');
  for (const use of usesOf(content)) {
    const record = facts.picture(use.picture);
    if (record === undefined) continue;
    if (record === null) {
      found.add('picture-unknown');
      continue;
    }
    if ((use.alt ?? record.alt).trim() === '') found.add('alt-missing');
    if ((use.credit ?? record.credit).trim() === '') found.add('credit-missing');
    if (record.rightsUntil && record.rightsUntil <= facts.now) found.add('rights-ended');
    if (use === content.lead && record.width !== undefined && record.width < LEAD_WIDTH)
      found.add('lead-narrow');
  }
  if (content.lead && facts.leadUsedToday) found.add('lead-used-today');
}

/** Everything that the checks find, in reading order; how strict each is, is another question (`divide`). */
export function findChecks(content: StoryContent, facts: CheckFacts): CheckCode[] {
  const found = new Set<CheckCode>();
  inWords(content, found);
  inPictures(content, facts, found);
  if (content.section === null) found.add('section-missing');
  if (content.bylines.length === 0) found.add('byline-missing');
  if (content.topics.length === 0) found.add('topics-none');
  if (content.topics.length > 6) found.add('topics-many');
  if (breadth(content.slug) > SLUG_FITS) found.add('address-long');
  if (facts.publicSlug !== null && content.slug !== '' && content.slug !== facts.publicSlug)
    found.add('address-changed');
  if (content.form !== 'live' && facts.liveUpdates > 0) found.add('updates-hidden');
  if (facts.deadLinks.length > 0) found.add('links-dead');
  if ([...addressesOf(content.body)].some((address) => CLOSED.test(address))) found.add('links-desk');
  const { searchHeadline, searchDescription, headline, standfirst } = content;
  const result = { title: searchHeadline || headline, description: searchDescription || standfirst };
  for (const code of adviseSearch(result)) found.add(code);
  if (facts.comments > 0) found.add('comments-open');
  if (facts.suggestions > 0) found.add('suggestions-open');
  if (facts.twinCorrected) found.add('twin-corrected');
  return checkCodes.filter((code) => found.has(code));
}
