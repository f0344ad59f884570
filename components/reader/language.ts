/** The language of this page, for the few words that scripts alone need. */
const { lang } = document.documentElement;

export const isChinese = lang.startsWith('zh');

/** A word in the language of the page; `hans` where its Simplified form differs. */
export const say = (en: string, zh: string, hans = zh): string =>
  isChinese ? (lang === 'zh-Hans' ? hans : zh) : en;
