/** Sentences of the front page, Quote of the Day in English. front-zh.ts has the same keys. */
import { monthName } from '#db/shared/hk-time';

const monthAndYear = (month: string): string =>
  `${monthName(Number(month.slice(5, 7)), 'en')} ${month.slice(0, 4)}`;

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
    picture: 'This quote as a picture',
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
    peopleDescription: 'Everybody whose words have been Quote of the Day, by name, with source and day.',
    everyone: 'Everybody who was quoted',
    nobody: 'Nobody has been quoted yet.',
    /** Before the headline of the story of ours that a quote was taken from. */
    fromStory: 'As quoted in our story: ',
    colon: ': ',
    /** Between a name and what follows it. */
    comma: ', ',
  },
};

export type FrontWords = typeof frontEn;
