/** How much a text is: words of English, characters of Chinese, minutes of reading. Pure. */
import { countWords, readingMinutes } from '#db/shared/text';

export type Count = {
  /** Latin words and Han characters together, as an editor counts them. */
  words: number;
  /** Everything but spaces and line breaks, as one sees it. */
  characters: number;
  minutes: number;
};

export const countOf = (text: string): Count => ({
  words: countWords(text),
  characters: [...text.replace(/\s/gu, '')].length,
  minutes: readingMinutes(text),
});

/** How much of the wanted length is there, in per cent. */
export const ofTarget = (words: number, target: number): number => Math.round((words / target) * 100);
