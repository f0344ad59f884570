import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const edition = new URL('db/seed/edition/', root);
const editionPeople = new URL('people.ts', edition);
const interfaceWords = new URL('components/words/zh-hant.ts', root);

/**
 * What nearly every page sets in the paper's own Chinese face: the name, dates in words, section names and the
 * 花碼 numerals of Most read.
 */
export const dailyCharacters = [
  '香港新聞',
  '〇一二三四五六七八九十廿卅年月日星期天',
  '〡〢〣〤〥',
  '要聞中國亞洲國際世界財經商業文化副刊體育論壇社評直播最新多人讀每日一語更正',
].join('');

/** What some pages set in it: warnings in force, forms of story, the tagline, heads of lists and boxes. */
export const occasionalCharacters = [
  '一島見世界大陸觀點專題即時突發語錄句圖片插啟事澄清編者按訂閱搜尋主頁版面選單登入後號零百千時分秒午上下早晚凌晨今昨明',
  '戒備強風烈或暴信號東北西南增力颶黃色紅黑雨警告雷山泥傾瀉季候特別報新界部水浸酷熱寒冷霜凍火災危險海嘯現懸掛生效帶氣旋天文臺台',
  '分析特稿解讀訪介悼念輯作相關道延伸閱同',
  '：「」『』，。、；！？—…（）《》〈〉．・',
].join('');

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—…]/gu;

/** The Chinese characters and full-width marks of `text`, in order, with repeats. */
export function chineseIn(text: string): string {
  return (text.match(han) ?? []).join('');
}

function quoteSources(): URL[] {
  if (!existsSync(edition)) return [];
  return readdirSync(edition)
    .filter((name) => /^quotes[\w-]*\.ts$/.test(name))
    .sort()
    .map((name) => new URL(name, edition));
}

/** Files whose Chinese goes into the font: a change in one of them means that it has to be cut again. */
export function characterSources(): URL[] {
  return [...quoteSources(), ...[editionPeople, interfaceWords].filter((file) => existsSync(file))];
}

/**
 * One entry per quote of the sample edition, in order: the Chinese of its words and of its original. Read from
 * the source text, so that the font build does not run the edition's code.
 */
export function quoteTexts(): string[] {
  const field = /\b(?:words|wordsZh|original)\s*:\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g;
  return quoteSources()
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(field)].map(([, , text = '']) => chineseIn(text)),
    )
    .filter((text) => text !== '');
}

/** What stands in the initials sheets of the sample edition's people: the first character of each Chinese name. */
export function initialCharacters(): string {
  if (!existsSync(editionPeople)) return '';
  const text = readFileSync(editionPeople, 'utf8');
  return chineseIn([...text.matchAll(/\bnameZh\s*:\s*['"](.)/gu)].map(([, first = '']) => first).join(''));
}

/** All Chinese of the interface's words, one string; empty while the words are not written. */
export function interfaceText(): string {
  return existsSync(interfaceWords) ? chineseIn(readFileSync(interfaceWords, 'utf8')) : '';
}
