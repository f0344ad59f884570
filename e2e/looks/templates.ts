/** Every template that a reader can meet, with an address of the staged edition in each language. */
import { editionTimes } from '#db/seed/order';
import { storyPath } from '#db/shared/paths';
import { EDITION_INSTANT } from '../support/portal.ts';
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

const times = editionTimes(EDITION_INSTANT);
const addressOf = (lang: Language, key: string): string => {
  const at = times.get(key);
  if (at === undefined) throw new Error(`The sample edition has no story “${key}”.`);
  return encodeURI(storyPath(lang, at, key));
};

/** A story of the sample edition in both languages, by its keys. */
const story = (en: string, zh: string): Record<Language, string> => ({
  en: addressOf('en', en),
  zh: addressOf('zh', zh),
});

/** A story without a twin. */
const english = (key: string): Record<Language, string> => story(key, key);

/** The story with everything. */
const showpiece = story('late-ferries', '尾班渡輪延至凌晨');

export const templates: readonly Template[] = [
  { name: 'front', path: both('/') },
  { name: 'story', path: showpiece },
  { name: 'explainer', path: story('typhoon-signals-explained', '香港風球為何跳號') },
  { name: 'feature', path: story('tea-cafe-milk-tea', '絲襪奶茶的工夫') },
  { name: 'opinion', path: story('harbour-is-a-street', '維港是一條街') },
  { name: 'editorial', path: story('why-we-print-mistakes', '錯在哪裏就在哪裏更正') },
  { name: 'interview', path: english('lead-type-interview'), only: 'en' },
  { name: 'review', path: english('timetable-novel-review'), only: 'en' },
  { name: 'obituary', path: english('bamboo-theatre-builder'), only: 'en' },
  { name: 'gallery', path: story('city-in-green', '六樣漆成綠色的東西') },
  { name: 'chart', path: english('container-journey'), only: 'en' },
  { name: 'live', path: story('harbour-lanterns-live', '海港燈籠即時更新') },
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

/**
 * What a reader sees while a page cannot be made: asked for with the database broken, see `whileBroken`. A page that
 * nobody asks for beside us: what the receipt has read since a publication is kept, and needs no database.
 */
export const broken: Template = { name: 'broken', path: both('/quote-of-the-day/by-speaker'), status: 500 };

export const templateNamed = (name: string): Template => {
  const found = templates.find((template) => template.name === name);
  if (!found) throw new Error(`No template is called ${name}.`);
  return found;
};

/** The languages that a template can be seen in. */
export const languagesOf = ({ only }: Template): readonly Language[] => (only ? [only] : languages);
