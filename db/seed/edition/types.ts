/**
 * How the sample edition is written down: plain data, so that a writer needs no code.
 * `db/seed/seed-edition.ts` turns it into stories, releases, pictures and quotes through the desk's own commands.
 */
import type { Form } from '#db/stories/model';

/** Keys of the eight sections, as in the brief 1.1. */
export type SampleSection =
  'hong-kong' | 'china' | 'asia' | 'world' | 'business' | 'culture' | 'sport' | 'opinion';

export type SamplePicture = {
  /** Motif of the house illustration style (db/seed/art), and the seed that makes this drawing its own. */
  art: string;
  seed: number;
  alt: string;
  caption: string;
};

/** One update of a live story. */
export type SampleUpdate = {
  /** Minutes before the first start. */
  minutes: number;
  /** Key of `people.ts`: whose initials stand under it. */
  by: string;
  headline: string;
  /** In the small markup of `db/seed/markup.ts`. */
  text: string;
  /** Among the key events. */
  key?: true;
  pinned?: true;
  correction?: { minutes: number; text: string };
};

export type SampleStory = {
  /** Unique among all stories; also the address slug (ASCII for English, Han characters allowed for Chinese). */
  key: string;
  language: 'en' | 'zh';
  /** Chinese stories only: `key` of the English story that this one is the pair of. */
  pairOf?: string;
  section: SampleSection;
  form: Form;
  kicker: string;
  headline: string;
  /** Shorter headline for cards, wanted when the headline is longer than 65 characters. */
  shortHeadline?: string;
  standfirst: string;
  /** 0, or 2–3 bullets. */
  points: string[];
  /** Keys of `people.ts`, in order. */
  bylines: string[];
  /** Who helped: keys of `people.ts`, in order. */
  helpers?: string[];
  /** "in Tuen Mun": where it was reported from. */
  place?: string;
  /** Keys of `topics.ts`, 2–4. */
  topics: string[];
  picture?: SamplePicture;
  /** Body in the small markup of `db/seed/markup.ts`. */
  body: string;
  /** Pictures in sequence, after the body. */
  gallery?: readonly SamplePicture[];
  /** How it came about, as its foot tells readers. */
  backstory?: string;
  /** Obituaries only: years of life. */
  lifespan?: string;
  /** Live stories only: minutes before the first start at which it began, and its updates, oldest first. */
  began?: number;
  updates?: readonly SampleUpdate[];
  correction?: { kind: 'correction' | 'clarification' | 'note'; text: string };
  /** Where the facts come from, for editors: never printed. */
  sources: string[];
};

export type SamplePerson = {
  key: string;
  name: string;
  nameZh: string;
  role: string;
  roleZh: string;
  bio: string;
  bioZh: string;
};

export type SampleTopic = { key: string; name: string; nameZh: string; about: string; aboutZh: string };

export type SampleQuote = {
  /** English words as printed, at most 180 characters, without quotation marks. */
  words: string;
  /** The words in Hong Kong's written Chinese: the original where the original is Chinese, else our translation; ≤ 60 characters. */
  wordsZh: string;
  /** The exact original when it is not English, ≤ 60 characters (Chinese originals ≤ 28 Han characters without punctuation). */
  original?: string;
  /** BCP 47 tag of the original: 'lzh', 'fr', 'la'… */
  originalLanguage?: string;
  speaker: string;
  speakerZh: string;
  /** Role and years: "Tang poet, c. 650–676". */
  role: string;
  roleZh: string;
  /** Work, chapter or page, year: exact enough to be checked. */
  source: string;
  sourceZh: string;
  /** Translator, or "Our translation"; absent when the words are the original. */
  translator?: string;
  /** ≤ 120 words: who, and where it comes from. */
  note: string;
  evergreen: boolean;
};
