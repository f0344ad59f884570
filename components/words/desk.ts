/** The desk's words in the language that a person chose. */
import { deskEn, type DeskWords } from './desk-en';
import { deskZh } from './desk-zh';

export type { DeskWords } from './desk-en';

export const deskWords = (language: 'en' | 'zh'): DeskWords => (language === 'zh' ? deskZh : deskEn);
