import { describe, expect, it } from 'vitest';
import { cleanQuery, phrasesIn } from './query.ts';
import { stem } from './stems.ts';
import { indexed, spelt } from './tokens.ts';

describe('the words of a text', () => {
  it.each([
    ['The nine-minute crossing', 'the nine minut cross x0 nineminut'],
    ['11.30pm, HK$1.8bn, 1,800', '11 30 pm hk 1 8 bn 1800'],
    ['Kong’s O’Brien CAFÉ ﬁ', 'kong obrien cafe fi'],
    ['ＭＴＲ港鐵', 'mtr 港 铁'],
    ['港鐵，搭𨋢', '港 铁 x0 搭 䢂'],
    ['荃灣綫 台臺 着著', '荃 湾 线 x0 台 台 x0 着 着'],
    ['har\u00adbour \u202eabc\u202c', 'harbour abc'],
    ['一\n二', '一 x0 二'],
    ['😀 … —', ''],
  ])('%s', (text, words) => {
    expect(indexed(text)).toBe(words);
  });

  it('write what an old table of Unicode does not know in letters and digits', () => {
    // Ghost of a character: Extension G, Unicode 13.
    expect(indexed('\u{30000}')).toBe('x30000');
  });

  it('keep the words of the spelling as they are written', () => {
    expect(spelt('Ferries, ferries and 港鐵 at 11.30pm')).toEqual(['ferries', 'and']);
  });
});

describe('stems', () => {
  it.each([
    ['ferry', 'ferries'],
    ['bus', 'buses'],
    ['harbor', 'harbours'],
    ['organise', 'organized'],
    ['run', 'running'],
    ['woman', 'women'],
    ['theater', 'theatres'],
    ['policy', 'policies'],
  ])('%s and %s are one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['news', 'new'],
    ['university', 'universe'],
    ['bus', 'but'],
  ])('%s and %s are two', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe('a query', () => {
  const words = (query: string): string[] => phrasesIn(cleanQuery(query)).map(({ terms }) => terms.join(' '));

  it.each([
    ['MTR 港鐵', ['mtr', '港 铁']],
    ['MTR港鐵', ['mtr', '港 铁']],
    ['the ferries to lamma', ['ferri', 'lamma']],
    ['the', ['the']],
    ['"to be"', ['to be']],
    ['「天星 小輪」', ['天 星', '小 轮']],
    ['11:30pm', ['11 30 pm']],
    ['ferry,bus', ['ferri', 'bus']],
    ['ferry ferries', ['ferri']],
    ['"open', ['open']],
    ['" AND (', ['and']],
    ['', []],
  ])('%s', (query, phrases) => {
    expect(words(query)).toEqual(phrases);
  });

  it('asks for so much and no more', () => {
    expect(words('的'.repeat(200))).toEqual(['的 的 的 的']);
    const long = Array.from({ length: 90 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(words(long).join(' ').split(' ')).toHaveLength(32);
    expect(words('a b c d e f g h i j k l m n o p q'.replaceAll(' ', 'x '))).toHaveLength(12);
  });

  it('is shown without what could harm a page', () => {
    expect(cleanQuery('  fer\0ry\n \u202ebus\ud800 ')).toBe('fer ry bus\ufffd');
    expect([...cleanQuery('𨋢'.repeat(10_000))]).toHaveLength(200);
  });
});
