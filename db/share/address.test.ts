import { describe, expect, it } from 'vitest';
import { keyOf, parseSharePath, quoteSharePath, storyDrawing, storySharePath } from './address.ts';
import { firstNames } from '#db/settings/model';
import type { QuoteDrawing } from './job.ts';

const story = {
  language: 'en' as const,
  headline: 'Late ferries',
  section: { id: 'hong-kong', name: 'Hong Kong', nameOther: '港聞', path: '/section/hong-kong' },
  pair: { path: '/zh/x', language: 'zh' as const, headline: '尾班船', updatedAt: 1 },
};
const quote: QuoteDrawing = {
  kind: 'quote',
  shape: 'tall',
  language: 'zh',
  words: '千里之行',
  speaker: '老子',
  role: '',
  source: '',
  date: '2026-08-23',
  clauses: [],
};

describe('addresses of share pictures', () => {
  it('change with the headline, the section and the pair, and with nothing else', () => {
    const key = keyOf(storyDrawing(story, firstNames));
    expect(keyOf(storyDrawing({ ...story, pair: { ...story.pair, updatedAt: 2 } }, firstNames))).toBe(key);
    for (const changed of [
      { ...story, headline: 'Later ferries' },
      { ...story, section: { ...story.section, name: 'City' } },
      { ...story, section: null },
      { ...story, pair: { ...story.pair, headline: '尾班渡輪' } },
      { ...story, pair: null },
    ])
      expect(keyOf(storyDrawing(changed, firstNames))).not.toBe(key);
  });

  it('are read as they were written', () => {
    const drawing = storyDrawing(story, firstNames);
    const last = (path: string): string => path.replace('/pictures/share/', '');
    expect(parseSharePath(last(storySharePath('s1_x', drawing)))).toEqual({
      kind: 'story',
      id: 's1_x',
      key: keyOf(drawing),
    });
    expect(parseSharePath(last(quoteSharePath(quote)))).toEqual({
      kind: 'quote',
      date: '2026-08-23',
      language: 'zh',
      shape: 'tall',
      key: keyOf(quote),
    });
  });

  it.each([
    'story..0123456789abcdef0123.png',
    'story.../../etc.0123456789abcdef0123.png',
    'story.s1.0123.png',
    'quote.2026-08-23.fr.tall.0123456789abcdef0123.png',
    'paper.en.png',
    '',
  ])('refuse %j', (text) => {
    expect(parseSharePath(text)).toBeUndefined();
  });
});
