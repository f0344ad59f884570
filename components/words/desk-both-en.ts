/** Sentences about a text that two people changed apart, in English. desk-both-zh.ts has the same keys. */
export const deskBothEn = {
  away: 'This story changed while you were offline.',
  meanwhile: 'Someone else changed the same words.',
  see: 'See both',
  title: 'Both versions',
  help: 'What only one of you changed is in the text already. Here both changed the same: choose, and the words that you do not choose stay in the history.',
  mine: 'Yours',
  theirs: 'Theirs',
  out: 'Taken out.',
  empty: 'Empty.',
  otherwise: 'The words are the same; they are set otherwise.',
  question: 'What stays: {what}',
  useMine: 'Yours',
  useTheirs: 'Theirs',
  useBoth: 'Both, one after the other, to edit in the story',
  useOwn: 'Other words',
  ownLabel: 'Other words: {what}',
  done: 'Use these',
  /** Between names. */
  between: ', ',
};

export type DeskBothWords = typeof deskBothEn;
