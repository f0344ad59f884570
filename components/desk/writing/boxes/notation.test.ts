import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#db/stories/blocks';
import { docToInlines, inlinesToDoc, printable } from '../inlines';
import { fromNotation, toNotation } from './notation';

const mark = fc.oneof(
  fc.constantFrom(
    { kind: 'bold' as const },
    { kind: 'italic' as const },
    { kind: 'strike' as const },
    { kind: 'superscript' as const },
    { kind: 'subscript' as const },
    { kind: 'code' as const },
    { kind: 'language' as const, tag: 'zh-Hant-HK' },
    { kind: 'link' as const, address: 'https://example.com/a_(b)?c=*d*' },
    { kind: 'link' as const, address: '/2026/01/02/x' },
    { kind: 'story-link' as const, story: 'abc123' },
  ),
);
const words = fc
  .string({
    maxLength: 12,
    unit: fc.constantFrom('a', ' ', '*', '_', '[', ']', '(', ')', '<', '\\', '字', '𨋢', 's', '>', '/'),
  })
  .map((text) => printable(text) || 'x');
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: words, marks: fc.array(mark, { maxLength: 3 }) }),
  words.map((text) => ({ text })),
  fc.constant({ break: true as const }),
);
/** As the editor writes it: neighbours joined, one mark of a kind. */
const settled = (text: readonly Inline[]): Inline[] => docToInlines(inlinesToDoc(text));

describe('the notation of fields', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 5 }), (given) => {
        const text = settled(given);
        expect(fromNotation(toNotation(text))).toEqual(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, Inline[]]>([
    ['5 * 3', [{ text: '5 * 3' }]],
    ['a *b* c', [{ text: 'a ' }, { text: 'b', marks: [{ kind: 'bold' }] }, { text: ' c' }]],
    ['[x](example)', [{ text: '[x](example)' }]],
    ['[x](https://e.com)', [{ text: 'x', marks: [{ kind: 'link', address: 'https://e.com' }] }]],
    ['a < b', [{ text: 'a < b' }]],
    ['two\nlines', [{ text: 'two' }, { break: true }, { text: 'lines' }]],
    ['', []],
  ])('%s', (typed, wanted) => expect(fromNotation(typed)).toEqual(wanted));

  it('holds no script', () => {
    expect(JSON.stringify(fromNotation('[x](javascript:alert(1))'))).not.toContain('"link"');
  });
});
