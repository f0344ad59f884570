import { describe, expect, it } from 'vitest';
import type { SectionLayout } from '#db/front/model';
import type { StoryCard } from '#db/stories/views';
import { type FrontSection, rowsOf } from './rows';

const section = (id: string, layout: SectionLayout, stories: number): FrontSection => ({
  section: { id, name: id, nameOther: id, path: `/section/${id}` },
  layout,
  // Only their number counts here.
  cards: Array.from({ length: stories }, () => ({}) as StoryCard),
});
const thin = (id: string): FrontSection => section(id, 'E', 1);

describe('rows of a front', () => {
  it('pairs neighbours with layout B and mirrors every second C', () => {
    const rows = rowsOf([
      section('a', 'C', 4),
      section('b', 'B', 5),
      section('c', 'B', 5),
      section('d', 'C', 4),
    ]);
    expect(rows.map((row) => (row.kind === 'one' ? row.mirrored : row.kind))).toEqual([false, 'pair', true]);
  });

  it('lets thin neighbours share rows by two, the last three where they are odd', () => {
    const sizes = (count: number): number[] =>
      rowsOf(Array.from({ length: count }, (_, i) => thin(String(i)))).map((row) =>
        row.kind === 'thin' ? row.sections.length : 0,
      );
    expect(sizes(7)).toEqual([2, 2, 3]);
    expect(sizes(4)).toEqual([2, 2]);
    expect(sizes(3)).toEqual([3]);
    expect(sizes(1)).toEqual([0]);
  });

  it('keeps every section once, in order', () => {
    const all = [thin('a'), thin('b'), section('c', 'A', 7), thin('d'), section('e', 'E', 12)];
    const ids = rowsOf(all).flatMap((row) =>
      row.kind === 'one' ? [row.section] : row.kind === 'pair' ? row.pair : row.sections,
    );
    expect(ids.map((one) => one.section.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
