import { describe, expect, it } from 'vitest';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { advise, breadth } from './advice';

const paragraph = (text: string) => ({ id: 'p', kind: 'paragraph' as const, text: [{ text }] });

const good: StoryContent = {
  ...emptyContent(),
  headline: 'Ferries to run through the night',
  standfirst: 'The last sailing moves from 11.30pm to 1am at weekends, reversing a decade of cuts.',
  topics: ['harbour'],
  lead: { picture: 'p', alt: null, caption: null, credit: null },
  body: [paragraph(`${'word '.repeat(120)}“said” she.`)],
};

describe('advice before publishing', () => {
  it('has none for a story that is in order', () => expect(advise(good)).toEqual([]));

  it('measures a Han character as two', () => {
    expect(breadth('港聞 news')).toBe(9);
    expect(advise({ ...good, headline: '港'.repeat(40), shortHeadline: '短' })).toEqual([]);
    expect(advise({ ...good, headline: '港'.repeat(41), shortHeadline: '短' })).toEqual(['headline-long']);
  });

  it('asks for a shorter headline for cards, once', () => {
    const headline = 'a'.repeat(66);
    expect(advise({ ...good, headline })).toEqual(['card-long']);
    expect(advise({ ...good, headline, shortHeadline: 'a' })).toEqual([]);
  });

  it('finds quotation marks that do not pair, in both languages', () => {
    expect(advise({ ...good, body: [paragraph(`${'word '.repeat(120)}“said she.`)] })).toEqual([
      'quotes-open',
    ]);
    expect(advise({ ...good, headline: '他說「走' })).toEqual(['quotes-open']);
  });

  it('says what is missing, in reading order', () => {
    expect(
      advise({ ...emptyContent(), headline: 'Done.', standfirst: 'Short.', body: [paragraph('Few.')] }),
    ).toEqual(['headline-stop', 'standfirst-short', 'topics-none', 'text-short', 'lead-none']);
  });
});
