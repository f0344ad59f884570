import { describe, expect, it } from 'vitest';
import { firstHouseStyle, type StyleRule } from '#db/style/model';
import { styleAdvice, styleHits } from './hits';

const rule = (wrong: string, right: string, language: 'en' | 'zh' = 'en'): StyleRule => ({
  language,
  wrong,
  right,
  note: '',
});
const english = [
  rule('percent', 'per cent'),
  rule('Hongkong', 'Hong Kong'),
  rule('HKD', 'HK$'),
  rule('color', 'colour'),
];
const found = (text: string, rules = english) =>
  styleHits(text, rules).map(({ from, to, right }) => `${text.slice(from, to)}>${right}`);

describe('house style', () => {
  it.each<[string, string[]]>([
    ['Ten percent of Percent, PERCENT', ['percent>per cent', 'Percent>Per cent', 'PERCENT>PER CENT']],
    ['a percentage, colorful', []],
    ['per cent and colour', []],
    ['hongkong, Hongkong’s', ['hongkong>Hong Kong', 'Hongkong>Hong Kong']],
    ['Hong Kong', []],
    ['HKD5 or 5 HKD', ['HKD>HK$']],
    ['', []],
  ])('%s', (text, wanted) => expect(found(text)).toEqual(wanted));

  it('finds Chinese anywhere, and nothing within what is right', () => {
    const chinese = [rule('報導', '報道', 'zh'), rule('信息', '資訊', 'zh'), rule('網', '網絡', 'zh')];
    expect(found('據報導，信息有誤', chinese)).toEqual(['報導>報道', '信息>資訊']);
    expect(found('網絡與網', chinese)).toEqual(['網>網絡']);
  });

  it('takes the longest of two, and signs as they are', () => {
    expect(found('the SAR government', [rule('SAR', 'x'), rule('SAR government', 'y')])).toEqual([
      'SAR government>y',
    ]);
    expect(found('a+b (c)', [rule('a+b (c)', 'd')])).toEqual(['a+b (c)>d']);
  });

  it('counts by rule over a whole story', () => {
    expect(
      styleAdvice(['percent', 'percent color'], english).map(({ rule: { wrong }, n }) => [wrong, n]),
    ).toEqual([
      ['percent', 2],
      ['color', 1],
    ]);
  });

  it('no rule of the first list finds the right word of any', () => {
    for (const { right, language } of firstHouseStyle)
      expect(
        found(
          right,
          firstHouseStyle.filter((one) => one.language === language),
        ),
        right,
      ).toEqual([]);
  });
});
