/** What is said of each kind of edit, line by line. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import { compareStories } from './compare.ts';
import { compareWords, tokensOf } from './compare-words.ts';
import { asText } from './testing/as-text.ts';
import { storyOf } from './testing/stories.ts';
import { PARAGRAPH } from './views.ts';

const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `{${text}}` : `[${text}]`))
    .join('');

const use = (picture: string, more: Partial<Record<'alt' | 'caption' | 'credit', string>> = {}) => ({
  picture,
  alt: null,
  caption: null,
  credit: null,
  ...more,
});
const words = (text: string) => [{ text }];

describe('words', () => {
  it.each([
    ['He ran home.', 'He ran quickly home.', 'He ran {quickly }home.'],
    ['One. Two. Three.', 'One. Three.', 'One. [Two. ]Three.'],
    ['It costs HK$1,200 now.', 'It costs HK$1,350.50 now.', 'It costs [HK$1,200]{HK$1,350.50} now.'],
    ['up 4% in May', 'up 4.5% in May', 'up [4%]{4.5%} in May'],
    ['Tuesday, 5 May', 'Wednesday, 6 May', '[Tuesday]{Wednesday}, [5]{6} May'],
    ['five people were hurt', 'six men were hurt', '[five people]{six men} were hurt'],
    ['a well-known cook', 'a little-known cook', 'a [well-known]{little-known} cook'],
    ['It is so.', 'It is so!', 'It is so[.]{!}'],
    [
      'The council will meet on Monday to vote.',
      'Nobody can say when ferries return.',
      '[The council will meet on Monday to vote.]{Nobody can say when ferries return.}',
    ],
    ['警方昨日拘捕三人。', '警方今日拘捕四人。', '警方[昨日]{今日}拘捕[三人]{四人}。'],
    ['甲說好。乙說不好。丙沒說話。', '甲說好。丙沒說話。', '甲說好。[乙說不好。]丙沒說話。'],
    ['', 'New.', '{New.}'],
    ['Old.', '', '[Old.]'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('loses and invents nothing: each side can be read out of the difference', () => {
    const word = fc.constantFrom('ferry', 'late', 'the', ' ', ' ', ', ', '. ', '港', '碼頭', '1am', '\n');
    const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        const side = (without: string) =>
          pieces
            .filter(({ change }) => change !== without)
            .map((piece) => piece.text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
        expect(tokensOf(before).join('')).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});

/** One block of each kind, before and after an edit, and what is said of it. */
const kinds: [Block, Block, string][] = [
  [
    { id: 'a', kind: 'paragraph', text: words('The last ferry leaves at eleven.') },
    { id: 'a', kind: 'heading', text: words('The last ferry leaves at one.') },
    '<heading, kind: paragraph → heading>\nThe last ferry leaves at [-eleven-]{+one+}.',
  ],
  [
    {
      id: 'a',
      kind: 'list',
      ordered: false,
      items: [
        { text: words('Thursday to Sunday') },
        { text: words('Fares stay'), list: { ordered: false, items: [{ text: words('for six months') }] } },
      ],
    },
    {
      id: 'a',
      kind: 'list',
      ordered: true,
      items: [
        { text: words('Fares stay'), list: { ordered: false, items: [{ text: words('for nine months') }] } },
        { text: words('No boats in a storm') },
      ],
    },
    '<list, ordered: bulleted bulleted → numbered bulleted>\n(item) [-Thursday to Sunday-]\n(item) Fares stay\n  (item) for [-six-]{+nine+} months\n(item) {+No boats in a storm+}',
  ],
  [
    { id: 'a', kind: 'block-quote', paragraphs: [words('We counted everyone.')], source: 'A notice' },
    {
      id: 'a',
      kind: 'block-quote',
      paragraphs: [words('We counted them all.')],
      source: 'A notice on the pier',
    },
    '<block-quote>\nWe counted [-everyone-]{+them all+}.\n(source) A notice{+ on the pier+}',
  ],
  [
    { id: 'a', kind: 'pull-quote', words: 'They counted who went through.', who: 'Yim Suk-fong, cook' },
    { id: 'a', kind: 'pull-quote', words: 'They counted who went through.', who: 'Yim Suk-fong, chef' },
    '<pull-quote>\nThey counted who went through.\n(who) Yim Suk-fong, [-cook-]{+chef+}',
  ],
  [
    { id: 'a', kind: 'picture', size: 'column', use: use('one', { alt: 'A ferry' }) },
    { id: 'a', kind: 'picture', size: 'wide', use: use('two', { alt: 'A green ferry', caption: 'Late.' }) },
    '<picture, size: column → wide, picture: one → two>\n(alt) A {+green +}ferry\n(caption) {+Late.+}',
  ],
  [
    {
      id: 'a',
      kind: 'gallery',
      title: 'Night boats',
      pictures: [use('one'), use('two', { caption: 'Rain' })],
    },
    {
      id: 'a',
      kind: 'gallery',
      title: 'Night boats',
      pictures: [use('two', { caption: 'Rain' }), use('three')],
    },
    '<gallery>\n(title) Night boats\n(picture) [-one-]\n(picture) two\n(caption) Rain\n(picture) {+three+}',
  ],
  [
    { id: 'a', kind: 'figure', use: use('one'), title: 'Passengers', subtitle: '2024', source: 'Company' },
    { id: 'a', kind: 'figure', use: use('one'), title: 'Passengers', subtitle: '2025', source: 'Company' },
    '<figure>\n(title) Passengers\n(subtitle) [-2024-]{+2025+}\n(source) Company',
  ],
  [
    { id: 'a', kind: 'fact-box', title: 'Facts', rows: [{ term: 'Fare', text: words('HK$6.50') }] },
    {
      id: 'a',
      kind: 'fact-box',
      title: 'Facts',
      rows: [
        { term: 'Fare', text: words('HK$7') },
        { term: 'Days', text: words('Thursday to Sunday') },
      ],
    },
    '<fact-box>\n(title) Facts\n(row) Fare: [-HK$6.50-]{+HK$7+}\n(row) {+Days: Thursday to Sunday+}',
  ],
  [
    {
      id: 'a',
      kind: 'table',
      caption: '',
      headed: true,
      rows: [
        [words('Pier'), words('Last boat')],
        [words('West'), words('11.30pm')],
      ],
    },
    {
      id: 'a',
      kind: 'table',
      caption: '',
      headed: false,
      rows: [
        [words('Pier'), words('Last boat')],
        [words('West'), words('1am')],
      ],
    },
    '<table, headed: yes → no>\n(row) Pier | Last boat\n(row) West | [-11.30pm-]{+1am+}',
  ],
  [
    { id: 'a', kind: 'embed', address: 'https://a.example/1', title: 'A film' },
    { id: 'a', kind: 'embed', address: 'https://a.example/2', title: 'A film' },
    '<embed, address: https://a.example/1 → https://a.example/2>\n(title) A film',
  ],
  [
    { id: 'a', kind: 'file', address: '/files/1', title: 'The plan' },
    { id: 'a', kind: 'file', address: '/files/1', title: 'The full plan' },
    '<file>\n(title) The {+full +}plan',
  ],
  [
    { id: 'a', kind: 'related-story', story: '00000000000001' },
    { id: 'a', kind: 'related-story', story: '00000000000002' },
    '<related-story, story: 00000000000001 → 00000000000002>',
  ],
  [
    { id: 'a', kind: 'timeline', title: 'T', entries: [{ when: '1904', text: words('Trams run.') }] },
    { id: 'a', kind: 'timeline', title: 'T', entries: [{ when: '30 July 1904', text: words('Trams run.') }] },
    '<timeline>\n(title) T\n(entry) {+30 July +}1904: Trams run.',
  ],
  [
    { id: 'a', kind: 'preformatted', text: 'one\n  two\nthree' },
    { id: 'a', kind: 'preformatted', text: 'one\n  2\nthree' },
    '<preformatted>\n(code) one\n(code) [-  two-]{+  2+}\n(code) three',
  ],
  [{ id: 'a', kind: 'divider' }, { id: 'b', kind: 'divider' }, '<divider, removed>\n\n<divider, added>'],
];

const bodySaid = (before: Block[], after: Block[]): string =>
  asText(compareStories(storyOf(before), storyOf(after)))
    .split('\n\n')
    .slice(0, -1)
    .join('\n\n');

describe('blocks', () => {
  it.each(kinds)('$kind', (before, after, expected) => {
    expect(bodySaid([before], [after])).toBe(expected);
  });

  it('names words that are only set otherwise', () => {
    const bold = [
      { text: 'Late ', marks: [] },
      { text: 'ferries', marks: [{ kind: 'bold' as const }] },
    ];
    expect(
      bodySaid(
        [{ id: 'a', kind: 'paragraph', text: words('Late ferries') }],
        [{ id: 'a', kind: 'paragraph', text: bold }],
      ),
    ).toBe('Late ferries\n    set otherwise: "ferries" +bold');
  });

  it('is never silent about a block that differs', () => {
    const before: Block = { id: 'a', kind: 'picture', size: 'wide', use: use('one') };
    const after: Block = { ...before, use: use('one', { caption: '' }) };
    expect(bodySaid([before], [after])).toContain('changed otherwise');
  });

  it('knows a paragraph that was pasted back under another id', () => {
    const para = (id: string, text: string): Block => ({ id, kind: 'paragraph', text: words(text) });
    expect(
      bodySaid(
        [para('a', 'The crossing stays open all night.'), para('b', 'Fares do not change at all.')],
        [para('x', 'The crossing stays open all night.'), para('y', 'Fares do not change at first.')],
      ),
    ).toBe('The crossing stays open all night.\n\nFares do not change at [-all-]{+first+}.');
  });
});

describe('bodies', () => {
  /** Paragraphs of one side of a difference, in the order of the newer text. */
  const side = (before: Block[], after: Block[], without: 'added' | 'removed'): string[] =>
    compareStories(storyOf(before), storyOf(after)).body.flatMap((change) =>
      (change.kind === 'unchanged' ? change.blocks : change.kind === 'block' ? [change.block] : []).flatMap(
        (block) =>
          block.change === without
            ? []
            : block.lines
                .map((line) =>
                  line.pieces
                    .filter(({ change: is }) => is !== without)
                    .map(({ text }) => text)
                    .join(''),
                )
                .join('\n')
                .split(PARAGRAPH),
      ),
    );

  it('lose and invent nothing, whatever was moved, divided, rewritten, taken out and put in', () => {
    const word = fc.constantFrom('ferry', 'late', 'pier', 'gate', 'night', 'cook', 'rain', 'tide', 'lamp');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((parts) => `${parts.join(' ')}.`);
    const act = fc.oneof(
      fc.record({ what: fc.constant('move'), at: fc.nat(9), to: fc.nat(9) }),
      fc.record({ what: fc.constant('split'), at: fc.nat(9), to: fc.nat(9) }),
      fc.record({ what: fc.constant('join'), at: fc.nat(9) }),
      fc.record({ what: fc.constant('write'), at: fc.nat(9), text }),
      fc.record({ what: fc.constant('add'), at: fc.nat(9), text }),
      fc.record({ what: fc.constant('remove'), at: fc.nat(9) }),
    );
    type Act = { what: string; at: number; to?: number; text?: string };
    const done = (
      texts: { id: string; text: string }[],
      { what, at, to = 0, text: words = '' }: Act,
      i: number,
    ) => {
      const now = [...texts];
      const some = now[at];
      if (what === 'add') now.splice(at, 0, { id: `n${i}`, text: words });
      if (!some) return now;
      if (what === 'move') now.splice(to, 0, ...now.splice(at, 1));
      if (what === 'write') now[at] = { ...some, text: words };
      if (what === 'remove') now.splice(at, 1);
      const next = now[at + 1];
      if (what === 'join' && next) now.splice(at, 2, { ...some, text: `${some.text} ${next.text}` });
      const cut = some.text.split(' ');
      if (what === 'split' && to > 0 && to < cut.length)
        now.splice(
          at,
          1,
          { ...some, text: cut.slice(0, to).join(' ') },
          { id: `n${i}`, text: cut.slice(to).join(' ') },
        );
      return now;
    };
    const blocks = (texts: { id: string; text: string }[]): Block[] =>
      texts.map(({ id, text: said }) => ({ id, kind: 'paragraph', text: words(said) }));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 10 }),
        fc.array(act, { maxLength: 6 }),
        (given, acts) => {
          const before = given.map((said, i) => ({ id: `b${i}`, text: said }));
          const after = acts.reduce<typeof before>(done, before);
          const [old, young] = [blocks(before), blocks(after)];
          const trimmed = side(old, young, 'removed').map((said) => said.trim());
          expect(trimmed).toEqual(after.map(({ text: said }) => said));
          // The older text in letters: what was moved stands elsewhere, and the space of a division is no change.
          const letters = (texts: string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('');
          expect(letters(side(old, young, 'added'))).toBe(letters(before.map(({ text: said }) => said)));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('fields', () => {
  it('are named one by one, in words', () => {
    const before: StoryContent = storyOf([], {
      headline: 'Ferries to run late',
      points: ['Four more boats', 'Fares stay'],
      section: 'china',
      form: 'news',
      topics: ['harbour'],
      bylines: ['mei', 'daniel'],
      slug: 'late-ferries',
      lead: use('one', { alt: 'A ferry at dusk' }),
    });
    const after: StoryContent = {
      ...before,
      headline: 'Ferries to run through the night',
      standfirst: 'The last boat leaves at 1am.',
      points: ['Four more boats each way', 'Fares stay', 'No boats in a storm'],
      section: 'hong-kong',
      form: 'explainer',
      topics: ['harbour', 'transport'],
      bylines: ['daniel', 'mei'],
      slug: 'night-ferries',
      lead: use('two', { alt: 'A ferry at dawn' }),
    };
    expect(asText(compareStories(before, after))).toBe(
      [
        'headline: Ferries to run [-late-]{+through the night+}',
        'standfirst: {+The last boat leaves at 1am.+}',
        'points:\n(point) Four more boats{+ each way+}\n(point) Fares stay\n(point) {+No boats in a storm+}',
        'lead: one → two\n(alt) A ferry at [-dusk-]{+dawn+}',
        'section: china → hong-kong',
        'form: news → explainer',
        'topics: {+transport+}',
        'bylines: now in the order daniel, mei',
        'slug: [-late-ferries-]{+night-ferries+}',
        '17 words in, 2 out\n',
      ].join('\n\n'),
    );
  });
});
