/** The words of search in the language of the page. */
import type { Language } from '#db/shared/languages';
import { searchEn, type SearchWords } from './search-en';
import { searchZh } from './search-zh';

export type { SearchWords } from './search-en';

export const searchWords = (language: Language): SearchWords => (language === 'zh' ? searchZh : searchEn);
