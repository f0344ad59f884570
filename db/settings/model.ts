/** Settings that readers' pages depend on. Pure: reaches the browser. */
import { z } from 'zod';
import type { Language } from '#db/shared/languages';
import { filledLine } from '#db/shared/text';

export type SiteSettings = {
  /** The sample edition is here: every page says so. */
  sample: boolean;
  /** Search engines may keep pages. Off while the sample edition is here, unless set. */
  indexed: boolean;
  /** Address that readers write to; '' when none is set. */
  email: string;
  /** Makers of AI may collect pages to train their models. */
  aiTraining: boolean;
  /** Services that answer with AI may fetch pages to answer with. */
  aiAnswers: boolean;
};

/** What the paper is called, and the words under its name. */
export type PaperName = { name: string; tagline: string };
export type PaperNames = Record<Language, PaperName>;

/** As long as nobody calls it something else. */
export const firstNames: PaperNames = {
  en: { name: 'Hong Kong News', tagline: 'A whole world on a single island' },
  zh: { name: '香港新聞', tagline: '一島見世界' },
};

/** Is this what the paper was called from the start? Pictures with the name in them were drawn then. */
export const isFirstName = ({ name, tagline }: PaperName, language: Language): boolean =>
  name === firstNames[language].name && tagline === firstNames[language].tagline;

/** Signs of a name (the bar of a story on a telephone holds no more) and of a tagline. */
export const MOST_OF_NAME = 40;
export const MOST_OF_TAGLINE = 90;

/** The four of them, as they are kept and typed. */
export const NameFields = z.strictObject({
  name: filledLine(MOST_OF_NAME),
  tagline: filledLine(MOST_OF_TAGLINE),
  nameZh: filledLine(MOST_OF_NAME),
  taglineZh: filledLine(MOST_OF_TAGLINE),
});
export type NameFields = z.infer<typeof NameFields>;

export const nameFields = [
  'name',
  'tagline',
  'nameZh',
  'taglineZh',
] as const satisfies readonly (keyof NameFields)[];

export const fieldsOf = ({ en, zh }: PaperNames): NameFields => ({
  name: en.name,
  tagline: en.tagline,
  nameZh: zh.name,
  taglineZh: zh.tagline,
});

export const namesOfFields = ({ name, tagline, nameZh, taglineZh }: NameFields): PaperNames => ({
  en: { name, tagline },
  zh: { name: nameZh, tagline: taglineZh },
});
