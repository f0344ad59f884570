/** The words of the front page, Quote of the Day in the language of the page. */
import type { Language } from '#db/shared/languages';
import { frontEn, type FrontWords } from './front-en';
import { frontZh } from './front-zh';

export type { FrontWords } from './front-en';

export const frontWords = (language: Language): FrontWords => (language === 'zh' ? frontZh : frontEn);
