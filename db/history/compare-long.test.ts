/** A story of 2,000 words after twelve typical edits, and a Chinese one: the difference as it is read. */
import { describe, expect, it } from 'vitest';
import { countWords } from '#db/shared/text';
import { storyText } from '#db/stories/model';
import { compareStories } from './compare.ts';
import { asText } from './testing/as-text.ts';
import { bodyOf, edit, fixture, storyOf } from './testing/stories.ts';

describe('the difference of a long story', () => {
  const before = storyOf(bodyOf(fixture('long-story.txt')), {
    headline: 'Last harbour ferry moves to 1am after night workers do the counting',
    standfirst: 'Cooks, cleaners and a retired seaman stood on two piers for 40 nights.',
    section: 'hong-kong',
    topics: ['transport', 'harbour'],
  });
  const body = edit(before.body)
    .replace('at 1am instead of 11.30pm', 'at 1.15am instead of 11.30pm') // 1 a figure
    .replace('Yim Suk-fong, who cooks', 'Yim Sok-fong, who cooks') // 2 a name
    .replace('Two boats that now', 'The fare stays at HK$6.50. Two boats that now') // 3 a sentence more
    .replace(' The boat would have taken 16.', '') // 4 a sentence less
    .replace(
      'said Terence Lui, the company’s operations manager.',
      'Terence Lui, who runs operations at the company, said.',
    ) // 5 a phrase said otherwise
    .move('The No 8 signal comes in four kinds', 'Each step says how hard') // 6 a paragraph moved
    .replace('Where the missing numbers went', 'Where numbers 2 to 4 went') // 7 a subhead
    .joinUp('That left the public to remember') // 8 two paragraphs made one
    .remove('At Happy Valley a branch') // 9 a paragraph less
    .addBefore(
      'The management has agreed',
      'The first names went up on a Sunday, and by Tuesday the list had a second sheet.',
    ) // 10 a paragraph more
    .split('The first public reservoir') // 11 a paragraph divided
    .replace(
      'Here they are pale and rich in silica, and one band of them leans',
      'Here they are pale, and one band leans',
    ) // 12 words cut, and a link
    .mark('Hong Kong UNESCO Global Geopark', { kind: 'link', address: 'https://www.geopark.gov.hk/' })
    .body();
  const after = {
    ...before,
    body,
    headline: 'Last harbour ferry moves to 1.15am after night workers do the counting',
    section: 'transport',
    topics: ['harbour', 'shipping'],
  };

  it('is of a story of 2,000 words', () => {
    expect(countWords(storyText(before))).toBeGreaterThan(2_000);
  });

  it('reads like a proof-reader’s', () => {
    expect(asText(compareStories(before, after))).toBe(fixture('long-story.expected.txt'));
  });

  it('is nothing for the same text', () => {
    expect(compareStories(before, before)).toMatchObject({
      fields: [],
      bodyChanged: false,
      words: { added: 0, removed: 0 },
    });
  });

  it('is found in a moment, whatever was done', () => {
    const began = process.cpuUsage();
    compareStories(before, { ...after, body: [...after.body].reverse() });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});

describe('the difference of a Chinese story', () => {
  const before = storyOf(bodyOf(fixture('chinese-story.txt')), {
    headline: '夜更街坊數足40晚，尾班渡輪延至凌晨1時',
  });
  const body = edit(before.body)
    .replace('延至凌晨1時', '延至凌晨1時15分')
    .replace('嚴淑芬在西岸碼頭附近的粥店掌廚', '嚴淑芳在西岸碼頭旁邊的粥店掌廚')
    .replace('由兩艘入夜後閒置的船行走。', '由兩艘入夜後閒置的船行走。收費維持6.5元。')
    .replace('年紀最大的簡海添是退休海員，用航海日誌的格式記數。', '')
    .replace('說沒有人會在店舖落閘之後', '指出沒有人會在店舖關門之後')
    .move('頭一班深宵船', '計劃差點因為')
    .split('許多人一直住到今天')
    .body();

  it('reads like a proof-reader’s too', () => {
    const after = { ...before, body, headline: '夜更街坊數足40晚，尾班渡輪延至凌晨1時15分' };
    expect(asText(compareStories(before, after))).toBe(fixture('chinese-story.expected.txt'));
  });
});
