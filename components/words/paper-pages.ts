/** The pages of the paper itself, in both languages. */
import type { Language } from '#db/shared/languages';
import type { PaperPage } from '#db/shared/paths';
import { fill } from './fill';
import { paperRulesEn } from './paper-rules-en';
import { paperRulesZh } from './paper-rules-zh';
import { paperWhoEn } from './paper-who-en';
import { paperWhoZh } from './paper-who-zh';

/** What a part of a page may depend on: whether the sample edition is here, and whether the desk has an address. */
export type PaperState = { sample: boolean; email: string };

export type PaperPartId =
  'checking' | 'corrections' | 'sources' | 'voices' | 'coverage' | 'mistakes' | 'unsigned';

/**
 * In a sentence `{email}` becomes the desk's address, and a page's name in braces, as `{corrections}`, a link to
 * that page.
 */
export type PaperPart = {
  heading?: string;
  /** Name of the heading in addresses: structured data names policies by it. It never changes. */
  id?: PaperPartId;
  paragraphs: string[];
  list?: string[];
  /** The people of the paper stand after the paragraphs. */
  people?: true;
  /** Absent: always shown. */
  when?: 'sample' | 'own' | 'address' | 'no-address';
};

export type PaperPageWords = { title: string; standfirst: string; parts: PaperPart[] };

export type PaperPages = Record<PaperPage, PaperPageWords>;

const pages: Record<Language, PaperPages> = {
  en: { ...paperWhoEn, ...paperRulesEn },
  zh: { ...paperWhoZh, ...paperRulesZh },
};

/** A page of the paper in a language; `paper` is what it is called. */
export function paperPage(language: Language, name: PaperPage, paper: string): PaperPageWords {
  const page = pages[language][name];
  return { ...page, title: fill(page.title, { paper }) };
}

/** The parts of a page that hold in this state of the paper. */
export const partsFor = ({ parts }: PaperPageWords, { sample, email }: PaperState): PaperPart[] => {
  const holds = { sample, own: !sample, address: email !== '', 'no-address': email === '' };
  return parts.filter(({ when }) => when === undefined || holds[when]);
};
