/** The two languages of the paper. Pure. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tag printed in `lang`, hreflang and feeds. */
export const tagOf = (language: Language): 'en-HK' | 'zh-Hant-HK' =>
  language === 'en' ? 'en-HK' : 'zh-Hant-HK';
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh' : 'en');
/** '' or '/zh': what an address of this language begins with. */
export const prefixOf = (language: Language): '' | '/zh' => (language === 'en' ? '' : '/zh');
