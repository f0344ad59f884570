/** What stops a story from being published (brief 3.5, the stop column). Pure: the writing screen shows the same list. */
import type { FailureCode } from '#db/shared/result';
import { bodyText } from './blocks.ts';
import { isFinishedChart } from './chart.ts';
import type { StoryContent } from './model.ts';

const PLACEHOLDER = /\bTK\b|\bXXX\b|\[check\]/;

/** Facts about the pictures that a story uses, from the picture records. */
export type PictureFacts = { alt: string; credit: string };

/** Codes of everything that must be mended first, in reading order; empty when the story may go out. */
export function stopChecks(content: StoryContent, lead: PictureFacts | null): FailureCode[] {
  const stops: FailureCode[] = [];
  if (content.headline.trim() === '') stops.push('headline-missing');
  if (content.form === 'news' && content.standfirst.trim() === '') stops.push('standfirst-missing');
  // The updates of a live story are its text; they come after it.
  const wordless = content.form === 'live' || (content.form === 'gallery' && content.body.length > 0);
  if (bodyText(content.body).trim() === '' && !wordless) stops.push('body-empty');
  if (content.section === null) stops.push('section-missing');
  if (content.bylines.length === 0) stops.push('byline-missing');
  if (content.lead) {
    if (!lead) stops.push('picture-unknown');
    else {
      if ((content.lead.alt ?? lead.alt).trim() === '') stops.push('alt-missing');
      if ((content.lead.credit ?? lead.credit).trim() === '') stops.push('credit-missing');
    }
  }
  if (content.body.some((block) => block.kind === 'chart' && !isFinishedChart(block)))
    stops.push('chart-unfinished');
  const words = [content.headline, content.standfirst, ...content.points, bodyText(content.body)].join('\n');
  if (PLACEHOLDER.test(words)) stops.push('placeholder-left');
  return stops;
}
