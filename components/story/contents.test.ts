import { describe, expect, it } from 'vitest';
import type { BlockView } from '#db/stories/views';
import { contentsOf } from './contents';

const subheads = (n: number): BlockView[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `h${i}`,
    kind: 'heading',
    text: [{ text: `Part ${i}`, marks: [], href: null }],
  }));

describe('the contents of a story', () => {
  it.each([
    [3, 900, 0],
    [4, 900, 4],
    [3, 1_300, 3],
    [2, 5_000, 0],
  ])('%i subheads and %i words list %i', (n, words, listed) => {
    expect(contentsOf({ body: subheads(n), words })).toHaveLength(listed);
  });
});
