/** Sentences of the front page, Quote of the Day and search in English. front-zh.ts has the same keys. */
import { monthName } from '#db/shared/hk-time';

const monthAndYear = (month: string): string =>
  `${monthName(Number(month.slice(5, 7)), 'en')} ${month.slice(0, 4)}`;

/** What stands before and after a word that a reader typed. */
const around = (before: string, after: string): [string, string] => [before, after];

const small = 'no one two three four five six seven eight nine ten'.split(' ');

export const frontEn = {
  front: {
    lead: 'Lead stories',
    latest: 'Latest',
    /** The head's other end: the name in the other language. */
    latestOther: '最新',
    mostRead: 'Most read',
    mostReadOther: '最多人讀',
    empty: 'Nothing has been published yet. The first story will stand here.',
  },
  quote: {
    title: 'Quote of the Day',
    titleOther: '每日一語',
    /** Marks around the words. */
    open: '“',
    close: '”',
    /** Takes YYYY-MM. */
    month: monthAndYear,
    from: (source: string): string => `From ${source}`,
    translation: (translator: string): string =>
      /translat|own English/i.test(translator) ? translator : `Translated by ${translator}`,
    about: 'About this quote',
    all: 'All quotes',
    note: 'About this quote',
    previous: 'Previous quote',
    next: 'Next quote',
    archiveLine: 'One quote a day, each with its source.',
    archiveDescription: (month: string): string =>
      `Quotes of the Day in ${monthAndYear(month)}: the words, who said them, and where they come from.`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    emptyMonth: 'No quote was printed in this month.',
    today: 'Today',
    people: 'By person',
    /** Between a name and what follows it. */
    comma: ', ',
  },
  search: {
    title: 'Search',
    label: 'Search the paper',
    placeholder: 'A name, a place, a word',
    button: 'Search',
    before: 'Words from headlines and text find their stories, newest first. English and Chinese both work.',
    /** "41 stories" */
    count: (n: number): string => {
      const number = small[n] ?? new Intl.NumberFormat('en-GB').format(n);
      return n === 1 ? 'One story' : `${number.charAt(0).toUpperCase()}${number.slice(1)} stories`;
    },
    /** Around the query: "Nothing found for X." */
    nothing: around('Nothing found for ', '.'),
    foundFor: around(' with ', ''),
    widen: 'Try fewer words, another spelling, or a word that a headline would use.',
    topics: 'Topics to look at',
    older: 'Older stories',
    newest: 'Back to the newest',
    description: 'Search every story of Hong Kong News.',
  },
};

export type FrontWords = typeof frontEn;
