import { describe, expect, it } from 'vitest';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { breadth, type CheckFacts, findChecks } from './checks.ts';
import { checkCodes, divide, isFirm, levelOf, noLevels } from './model.ts';
import { noFacts } from './testing.ts';

const paragraph = (text: string, id = 'p') => ({ id, kind: 'paragraph' as const, text: [{ text }] });
const use = { picture: 'p', alt: null, caption: null, credit: null };

const good: StoryContent = {
  ...emptyContent(),
  headline: 'Ferries to run through the night',
  standfirst: 'The last sailing moves from 11.30pm to 1am at weekends, reversing a decade of cuts.',
  section: 'hong-kong',
  topics: ['harbour'],
  bylines: ['agnes'],
  lead: use,
  body: [paragraph(`${'word '.repeat(120)}“said” she.`)],
};
const record = { alt: 'A ferry', credit: 'Staff', width: 2_000, rightsUntil: null };
const facts: CheckFacts = { ...noFacts, picture: () => record };
const find = (change: Partial<StoryContent>, known: Partial<CheckFacts> = {}) =>
  findChecks({ ...good, ...change }, { ...facts, ...known });

describe('what the checks find', () => {
  it('is nothing in a story that is in order', () => expect(find({})).toEqual([]));

  it('measures a Han character as two', () => {
    expect(breadth('港聞 news')).toBe(9);
    expect(find({ headline: '港'.repeat(40), shortHeadline: '短', searchHeadline: '短' })).toEqual([]);
    expect(find({ headline: '港'.repeat(41), shortHeadline: '短', searchHeadline: '短' })).toEqual([
      'headline-long',
    ]);
    expect(find({ headline: '港'.repeat(61), shortHeadline: '短', searchHeadline: '短' })).toEqual([
      'headline-longest',
    ]);
  });

  it('says what is missing, in reading order', () =>
    expect(
      findChecks(
        { ...emptyContent(), headline: 'Done.', standfirst: 'Short.', body: [paragraph('Few.')] },
        noFacts,
      ),
    ).toEqual([
      'headline-stop',
      'standfirst-short',
      'text-short',
      'lead-none',
      'section-missing',
      'topics-none',
      'byline-missing',
    ]));

  it.each<[string, Partial<StoryContent>, Partial<CheckFacts>, string[]]>([
    ['a headline for cards, once', { headline: 'a'.repeat(66) }, {}, ['card-long']],
    ['a shorter one that is there', { headline: 'a'.repeat(66), shortHeadline: 'a' }, {}, []],
    ['capitals', { headline: 'FERRIES TO RUN' }, {}, ['headline-capitals']],
    ['an abbreviation', { headline: 'MTR' }, {}, []],
    ['the headline again', { standfirst: good.headline }, {}, ['standfirst-short', 'standfirst-repeats']],
    ['an open quotation', { headline: '他說「走' }, {}, ['quotes-open']],
    ['a placeholder', { points: ['It costs TK dollars.'] }, {}, ['placeholder-left']],
    ['a long stretch', { body: [paragraph('word '.repeat(601))] }, {}, ['subheads-few']],
    [
      'a subhead in it',
      {
        body: [
          paragraph('word '.repeat(400)),
          { id: 'h', kind: 'heading', text: [{ text: 'Then' }] },
          paragraph('word '.repeat(400), 'q'),
        ],
      },
      {},
      [],
    ],
    ['no alt text', {}, { picture: () => ({ ...record, alt: '' }) }, ['alt-missing']],
    [
      'a picture in the text',
      { lead: null, body: [...good.body, { id: 'x', kind: 'picture', use, size: 'column' }] },
      { picture: () => ({ ...record, credit: ' ' }) },
      ['lead-none', 'credit-missing'],
    ],
    [
      'alt text of its own',
      { lead: { ...use, alt: 'A boat' } },
      { picture: () => ({ ...record, alt: '' }) },
      [],
    ],
    ['a picture that is gone', {}, { picture: () => null }, ['picture-unknown']],
    ['one not looked up yet', {}, { picture: () => undefined }, []],
    ['rights that ended', {}, { now: 5, picture: () => ({ ...record, rightsUntil: 5 }) }, ['rights-ended']],
    ['rights that last', {}, { now: 4, picture: () => ({ ...record, rightsUntil: 5 }) }, []],
    ['a small picture', {}, { picture: () => ({ ...record, width: 1_599 }) }, ['lead-narrow']],
    ['a picture of today', {}, { leadUsedToday: true }, ['lead-used-today']],
    ['a long address', { slug: 'a'.repeat(61) }, {}, ['address-long']],
    ['updates that readers have', {}, { liveUpdates: 2 }, ['updates-hidden']],
    ['updates of a live story', { form: 'live' }, { liveUpdates: 2 }, []],
    ['another address', { slug: 'new' }, { publicSlug: 'old' }, ['address-changed']],
    ['the same address', { slug: 'old' }, { publicSlug: 'old' }, []],
    ['a dead link', {}, { deadLinks: ['/2020/01/01/x'] }, ['links-dead']],
    [
      'a link to the desk',
      {
        body: [
          ...good.body,
          {
            id: 'l',
            kind: 'paragraph',
            text: [{ text: 'here', marks: [{ kind: 'link', address: 'https://news.example/desk/stories' }] }],
          },
        ],
      },
      {},
      ['links-desk'],
    ],
    ['a wide search headline', { searchHeadline: 'Wide words '.repeat(7) }, {}, ['search-title-wide']],
    [
      'a search headline in the place of a wide one',
      { headline: `${'Wide words '.repeat(7).trim()}`, shortHeadline: 'Short', searchHeadline: 'Short' },
      {},
      [],
    ],
    [
      'a description of three lines',
      { searchDescription: 'Many words '.repeat(20) },
      {},
      ['search-text-long'],
    ],
    ['comments', {}, { comments: 2 }, ['comments-open']],
    ['suggestions', {}, { suggestions: 1 }, ['suggestions-open']],
    ['a corrected twin', {}, { twinCorrected: true }, ['twin-corrected']],
  ])('%s', (_, change, known, found) => expect(find(change, known)).toEqual(found));
});

describe('how strict a check is', () => {
  const set = {
    all: { 'lead-none': 'stop' as const },
    sections: { opinion: { 'lead-none': 'off' as const } },
  };

  it('is its own, unless the newsroom or the section says otherwise', () => {
    expect(levelOf('lead-none', noLevels, 'opinion')).toBe('advise');
    expect(levelOf('lead-none', set, 'sport')).toBe('stop');
    expect(levelOf('lead-none', set, 'opinion')).toBe('off');
    expect(levelOf('lead-none', set, null)).toBe('stop');
  });

  it('is never lowered where a page needs it', () => {
    const firm = checkCodes.filter(isFirm);
    expect(firm).toContain('headline-missing');
    for (const code of firm)
      expect(levelOf(code, { all: { [code]: 'off' }, sections: {} }, null)).toBe('stop');
  });

  it('divides what was found', () =>
    expect(divide(['lead-none', 'topics-none', 'section-missing'], set, 'sport')).toEqual({
      stops: ['lead-none', 'section-missing'],
      advice: ['topics-none'],
    }));
});
