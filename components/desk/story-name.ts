import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

/** The headline of a story; without one, how its text begins. */
export const storyName = (
  { headline, begins }: { headline: string; begins: string },
  words: Pick<DeskWords, 'stories' | 'list'>,
): string => headline || (begins ? fill(words.list.begins, { words: begins }) : words.stories.untitled);

/** "1 story", "3 stories". */
export const counted = (words: { one: string; many: string }, n: number): string =>
  fill(n === 1 ? words.one : words.many, { n });
