/** The words of reader pages in the language of the page. */
import type { Language } from '#db/shared/languages';
import { en } from './en';
import { zhHant } from './zh-hant';

export type Words = typeof en;

/** The page's words. */
export const words = (language: Language): Words => (language === 'zh' ? zhHant : en);
