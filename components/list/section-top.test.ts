import { describe, expect, it } from 'vitest';
import type { StoryCard } from '#db/stories/views';
import { sectionTop } from './section-top';

// Only what the layout looks at.
const card = (n: number, pictured = true): StoryCard =>
  ({ id: String(n), picture: pictured ? { id: `p${n}` } : null }) as StoryCard;
const cards = (count: number): StoryCard[] => Array.from({ length: count }, (_, i) => card(i));

describe('the front of a section', () => {
  it('sets its newest stories in the layouts of the section, each story once', () => {
    const { rows, rest } = sectionTop('hong-kong', cards(20));
    expect(rows.map(({ layout }) => layout)).toEqual(['A', 'C', 'E']);
    const all = [...rows.flatMap((row) => row.cards), ...rest].map(({ id }) => id);
    expect(new Set(all).size).toBe(20);
    expect(all).toHaveLength(20);
    expect(sectionTop('culture', cards(20)).rows[0]?.layout).toBe('C');
    expect(sectionTop('opinion', cards(20)).rows[0]?.layout).toBe('D');
  });

  it('leaves a layout out that it cannot fill, and a picture’s place to no story without one', () => {
    expect(sectionTop('hong-kong', cards(3))).toEqual({ rows: [], rest: cards(3) });
    expect(sectionTop('hong-kong', cards(10)).rows.map(({ layout }) => layout)).toEqual(['A']);
    const [row] = sectionTop('hong-kong', [card(0, false), ...cards(9).slice(1)]).rows;
    expect(row?.cards.map(({ id }) => id).slice(0, 3)).toEqual(['1', '0', '2']);
    expect(
      sectionTop(
        'hong-kong',
        Array.from({ length: 9 }, (_, i) => card(i, false)),
      ).rows[0]?.layout,
    ).toBe('E');
  });
});
