/** Every template that a reader can meet, with an address of the staged edition in each language. */
import { inLanguage } from './staged.ts';

const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export type Template = {
  name: string;
  path: Record<Language, string>;
  /** The edition has it in this language only. */
  only?: Language;
  /** The answer's status; 200 when it says nothing. */
  status?: number;
  /** Seen as printed. */
  print?: true;
};

/** The same page under `/` and `/zh`. */
const both = (path: string): Record<Language, string> => ({
  en: inLanguage(path, 'en'),
  zh: inLanguage(path, 'zh'),
});

const story = (en: string, zh: string): Record<Language, string> => ({
  en: `/2026/${en}`,
  zh: encodeURI(`/zh/2026/${zh}`),
});

/** A story without a twin. */
const english = (path: string): Record<Language, string> => story(path, path);

/** The story with everything. */
const showpiece = story('08/23/late-ferries', '08/23/尾班渡輪延至凌晨');

export const templates: readonly Template[] = [
  { name: 'front', path: both('/') },
  { name: 'story', path: showpiece },
  { name: 'explainer', path: story('08/23/typhoon-signals-explained', '08/23/香港風球為何跳號') },
  { name: 'feature', path: story('08/23/tea-cafe-milk-tea', '08/23/絲襪奶茶的工夫') },
  { name: 'opinion', path: story('08/23/harbour-is-a-street', '08/23/維港是一條街') },
  { name: 'editorial', path: story('07/04/why-we-print-mistakes', '07/04/錯在哪裏就在哪裏更正') },
  { name: 'interview', path: english('08/13/lead-type-interview'), only: 'en' },
  { name: 'review', path: english('07/24/timetable-novel-review'), only: 'en' },
  { name: 'obituary', path: english('07/07/bamboo-theatre-builder'), only: 'en' },
  { name: 'live', path: story('08/23/harbour-lanterns-live', '08/23/海港燈籠即時更新') },
  { name: 'section', path: both('/section/hong-kong') },
  { name: 'section-culture', path: both('/section/culture') },
  { name: 'section-opinion', path: both('/section/opinion') },
  { name: 'topic', path: both('/topic/harbour') },
  { name: 'author', path: both('/author/mei-ling-kwok') },
  { name: 'day', path: both('/archive/2026/08/23') },
  { name: 'search', path: { en: '/search?q=harbour', zh: `/zh/search?q=${encodeURIComponent('港')}` } },
  {
    name: 'search-none',
    path: { en: '/search?q=zeppelin', zh: `/zh/search?q=${encodeURIComponent('飛艇')}` },
  },
  { name: 'quote', path: both('/quote-of-the-day/2026-08-23') },
  { name: 'quotes', path: both('/quote-of-the-day') },
  { name: 'corrections', path: both('/corrections') },
  { name: 'about', path: both('/about') },
  { name: 'sections', path: both('/sections') },
  { name: 'missing', path: both('/nowhere'), status: 404 },
  { name: 'withdrawn', path: both('/2026/08/23/the-gone-story'), status: 410 },
  { name: 'withheld', path: both('/2026/08/23/the-legal-story'), status: 451 },
  { name: 'print', path: showpiece, print: true },
];

/** What a reader sees while a page cannot be made: asked for with the database broken, see `whileBroken`. */
export const broken: Template = { name: 'broken', path: both('/'), status: 500 };

export const templateNamed = (name: string): Template => {
  const found = templates.find((template) => template.name === name);
  if (!found) throw new Error(`No template is called ${name}.`);
  return found;
};

/** The languages that a template can be seen in. */
export const languagesOf = ({ only }: Template): readonly Language[] => (only ? [only] : languages);
