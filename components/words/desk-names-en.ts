/** What the paper is called, in English. desk-names-zh.ts has the same keys. */
export const deskNamesEn = {
  title: 'Name and tagline',
  open: 'Name and tagline',
  about:
    'They stand at the head of every page, and in titles, feeds, cards, mails and structured data. A change is public with the next request. Addresses stay as they are.',
  fonts:
    'Characters that our Chinese display face was not cut for are set in the reader’s own. The picture of the mark with a name beside it is the first one; under another name search engines are shown the mark alone.',
  english: 'English edition',
  chinese: 'Chinese edition',
  name: 'Name',
  tagline: 'Tagline',
  nameZh: 'Name in Chinese',
  taglineZh: 'Tagline in Chinese',
  effect: 'How it will look',
  front: 'Title of the front: {title}',
  story: 'Title of a story: {title}',
  headline: 'Headline',
};

export type DeskNamesWords = typeof deskNamesEn;
