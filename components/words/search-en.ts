/** Sentences of search in English. search-zh.ts has the same keys. */

/** What stands before and after a word that a reader typed, or a field in a sentence. */
const around = (before: string, after: string): [string, string] => [before, after];

const small = 'no one two three four five six seven eight nine ten'.split(' ');
const inFigures = (n: number): string => new Intl.NumberFormat('en-GB').format(n);

const stories = (n: number): string => (n === 1 ? 'one story' : `${small[n] ?? inFigures(n)} stories`);
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const searchEn = {
  title: 'Search',
  label: 'Search the paper',
  placeholder: 'A name, a place, a word',
  button: 'Search',
  before:
    'Words from headlines and text find their stories, in English and Chinese. Quotation marks keep words together.',
  /** "41 stories" */
  count: (n: number): string => capital(stories(n)),
  moreThan: (n: number): string => `More than ${inFigures(n)} stories`,
  foundFor: around(' with ', ''),
  /** The filters, read as one sentence. */
  filters: {
    name: 'Filters',
    section: { before: 'in ', any: 'any section', label: 'Section' },
    time: {
      before: 'from ',
      any: 'any time',
      label: 'Time',
      choices: { day: 'the past day', week: 'the past week', month: 'the past month', year: 'the past year' },
    },
    author: { before: 'by ', any: 'anyone', label: 'Author' },
    sort: { label: 'Order', choices: { newest: 'newest first', best: 'best first' } },
    dates: 'Between two dates',
    from: 'First day',
    to: 'Last day',
    show: 'Show these',
    clear: 'Without filters',
  },
  /** Around the query: "Nothing found for X." */
  nothing: around('Nothing found for ', '.'),
  /** Instead, where it is the name of a writer. */
  notInTexts: around('No headline or text has ', ' in it.'),
  writers: (n: number): string => (n === 1 ? 'A writer of that name:' : 'Writers of that name:'),
  widen: 'Try fewer words, another spelling, or a word that a headline would use.',
  spelling: around('Perhaps you meant ', '?'),
  single: 'These words alone find something:',
  unfiltered: (n: number): string => `Without the filters: ${stories(n)}.`,
  otherLanguage: (n: number): string => `${capital(stories(n))} in Chinese.`,
  topics: 'Topics to look at',
  weighed: 'The best of the newest matches end here. Older ones follow, newest first.',
  more: 'More stories',
  older: 'Older stories',
  first: 'Back to the first page',
  description: 'Search every story of {paper}.',
  /** The list under the field. */
  suggestions: {
    label: 'Suggestions',
    count: (n: number): string =>
      n === 1 ? 'One suggestion.' : `${capital(small[n] ?? inFigures(n))} suggestions.`,
    kinds: { topic: 'Topic', person: 'Author', section: 'Section', story: 'Story' },
  },
};

export type SearchWords = typeof searchEn;
