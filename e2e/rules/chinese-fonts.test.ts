/** What pages set in the paper's own Chinese face is in the files that are cut from it. */
import { describe, expect, it } from 'vitest';
import { people } from '#db/seed/edition/people';
import { quotes } from '#db/seed/edition/quotes';
import { sections } from '#db/seed/sections';
import { addDays, hanDate } from '#db/shared/hk-time';
import { frontEn } from '../../components/words/front-en';
import { en } from '../../components/words/en';
import { planChinese } from '../../components/type/chinese-cuts';

const cut = (weight: number): Set<string> =>
  new Set(planChinese().flatMap((file) => (file.weight === weight ? file.characters : [])));

const missing = (weight: number, text: string): string[] => {
  const held = cut(weight);
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].filter((character) => !held.has(character));
};

describe('the Chinese face', () => {
  it('holds the names of sections and the other names of lists', () => {
    const names = [
      ...sections.map(({ nameZh }) => nameZh),
      frontEn.quote.titleOther,
      frontEn.front.latestOther,
    ];
    expect(missing(600, names.join(''))).toEqual([]);
  });

  it('holds every square of a manuscript sheet: originals, dates, and the numbers of absent pages', () => {
    const days = Array.from({ length: 366 }, (_, i) => hanDate(addDays('2024-01-01', i)));
    const dates = days.map(({ year, month, day, weekday }) => `${year}${month}${day}${weekday}`);
    const originals = quotes.map(({ original = '' }) => original);
    expect(missing(500, [...originals, ...dates, '四〇四', '四一〇', '四五一', '五〇〇'].join(''))).toEqual(
      [],
    );
  });

  it('holds the translations of the quotes, the initials of the people and the other name of an editorial', () => {
    const initials = people.map(({ nameZh }) => [...nameZh][0]);
    expect(missing(500, [...quotes.map(({ wordsZh }) => wordsZh), ...initials].join(''))).toEqual([]);
    expect(missing(600, en.story.editorialOther)).toEqual([]);
  });
});
