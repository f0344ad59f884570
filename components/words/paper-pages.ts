/** The pages of the paper itself, in both languages. */
import type { Language } from '#db/shared/languages';
import type { PaperPage } from '#db/shared/paths';

export type PaperPageWords = {
  title: string;
  standfirst: string;
  parts: { heading?: string; paragraphs: string[]; list?: string[] }[];
};

export const paperPage = (_language: Language, name: PaperPage): PaperPageWords => ({
  title: name,
  standfirst: name,
  parts: [],
});
