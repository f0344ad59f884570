/** Every word of the interface stands in both languages, and the Chinese is Hong Kong's. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { deskWords } from '../../components/words/desk';
import { frontWords } from '../../components/words/front';
import { previewWords } from '../../components/words/preview';
import { searchWords } from '../../components/words/search';
import { warningsEn, warningsZh } from '../../components/words/warnings';
import { words } from '../../components/words/words';
import { ROOT } from './tools.ts';

const PAIRS: [name: string, en: unknown, zh: unknown][] = [
  ['the pages of readers', words('en'), words('zh')],
  ['the front and quotes', frontWords('en'), frontWords('zh')],
  ['search', searchWords('en'), searchWords('zh')],
  ['the desk', deskWords('en'), deskWords('zh')],
  ['the warnings', warningsEn, warningsZh],
  ['a preview', previewWords('en'), previewWords('zh')],
];

/** Names, the same in every language. */
const NAMES = ['WhatsApp', 'Google', 'Facebook'];

type Leaf = { path: string; kind: string; text?: string };

/** Every word of a list with the way to it. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, kind: 'text', text: value }];
  if (typeof value !== 'object' || value === null) return [{ path, kind: typeof value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

/** Texts of a source file: of templates the parts between the gaps. */
function texts(source: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, false));
  return found;
}

const HAN = /\p{Script=Han}/u;
const toTraditional = Converter({ from: 'cn', to: 't' });
/** Characters that the converter takes for Simplified, and Hong Kong prints. */
const BOTH = '台后里只干系斗谷松准伙涌范游岳床吃秘余葱占志卷';

/** What is not Hong Kong's written Chinese (design/chinese.md), and what is. */
const FORMS: [RegExp, string][] = [
  [/報導/, '報道'],
  [/隱私/, '私隱'],
  [/裡/, '裏'],
  [/登錄|登陸/, '登入'],
  [/電子郵件|電子信箱|郵箱/, '電郵'],
  [/鏈接|鏈結/, '連結'],
  [/搜索/, '搜尋'],
  [/視頻/, '影片'],
  [/服務器/, '伺服器'],
  [/數據庫/, '資料庫'],
  [/默認|缺省/, '預設'],
  [/菜單/, '選單'],
  [/打印/, '列印'],
  [/出租車|計程車/, '的士'],
  [/公交/, '巴士'],
  [/台風/, '颱風'],
  [/[看寫跟隨沿等向對照正留存開帶]著/, '着'],
];

/** What is wrong with a Chinese text; undefined when nothing is. */
function faultOf(text: string): string | undefined {
  const simplified = [...text].find(
    (character) => HAN.test(character) && !BOTH.includes(character) && toTraditional(character) !== character,
  );
  if (simplified) return `Simplified: ${simplified}`;
  const form = FORMS.find(([wrong]) => wrong.test(text));
  if (form) return `${form[0].exec(text)?.[0]}, not ${form[1]}`;
  if (/\p{Script=Han} +\p{Script=Han}/u.test(text)) return 'a space between characters';
  if (/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han}\.(?!\w)/u.test(text))
    return 'punctuation of half width';
  if (/[“”"]/.test(text)) return 'quotation marks that are not 「」';
  return undefined;
}

describe.each(PAIRS)('the words of %s', (_name, en, zh) => {
  it('are the same in both languages, and none is missing', () => {
    const shape = (list: unknown): string[] => leaves(list).map(({ path, kind }) => `${path}: ${kind}`);
    expect(shape(zh).sort()).toEqual(shape(en).sort());
    expect(leaves(zh).filter(({ text }) => text?.trim() === '')).toEqual([]);
    // A pair round a word may have nothing behind it in English.
    const empty = leaves(en).filter(({ path, text }) => text?.trim() === '' && !path.endsWith('.1'));
    expect(empty).toEqual([]);
  });

  it('have the same gaps to be filled', () => {
    const gaps = (list: unknown): string[] =>
      leaves(list).map(
        ({ path, text = '' }) => `${path}: ${(text.match(/\{\w+\}/g) ?? []).sort().join(' ')}`,
      );
    expect(gaps(zh).sort()).toEqual(gaps(en).sort());
  });

  it('are translated', () => {
    const english = new Map(leaves(en).map(({ path, text }) => [path, text]));
    const same = leaves(zh).filter(
      ({ path, text = '' }) => /\p{L}{2}/u.test(text) && english.get(path) === text,
    );
    expect(
      same.filter(({ text = '' }) => !NAMES.includes(text)).map(({ path, text }) => `${path}: ${text}`),
    ).toEqual([]);
  });

  it('promise nothing, shout nothing, and do not speak of software (brief 1.17 F17, 1.18)', () => {
    const said = leaves(en).flatMap(({ path, text }) =>
      text &&
      /!|\b(lorem|unlock|seamless|elevate|discover|one-stop|slug|asset|entity|taxonomy|CMS|success)\b/i.test(
        text,
      )
        ? [`${path}: ${text}`]
        : [],
    );
    expect(said).toEqual([]);
  });
});

describe('the Chinese', () => {
  const files = globSync('components/words/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));

  it.each(files)('of %s is as Hong Kong prints it', (file) => {
    const chinese = texts(readFileSync(join(ROOT, file), 'utf8')).filter((text) => HAN.test(text));
    // The name of the Simplified view is in Simplified.
    const faults = chinese.filter((text) => !text.startsWith('简体')).map((text) => [text, faultOf(text)]);
    expect(faults.filter(([, fault]) => fault)).toEqual([]);
  });

  it.each([
    ['这是简体', 'Simplified: 这'],
    ['相關報導', '報導, not 報道'],
    ['隱私政策', '隱私, not 私隱'],
    ['在這裡', '裡, not 裏'],
    ['請登錄', '登錄, not 登入'],
    ['看著', '看著, not 着'],
    ['香港 新聞', 'a space between characters'],
    ['更正,澄清', 'punctuation of half width'],
    ['已儲存.', 'punctuation of half width'],
    ['與“香港”有關', 'quotation marks that are not 「」'],
  ])('would not be: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it.each(['只准後台干預，公里、山谷、天后', '著名報道', '下午6:41，約20 MB', '《香港新聞》：「私隱」'])(
    'may be: %s',
    (text) => {
      expect(faultOf(text)).toBeUndefined();
    },
  );
});
