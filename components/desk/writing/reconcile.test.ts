import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#db/stories/blocks';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { choose, type Choice, reconcile } from './reconcile';

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text: [{ text }] });
/** A story of paragraphs: "a:Words b:More". */
const story = (body: string, more: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent(),
  ...more,
  body: body
    .split(' ')
    .filter(Boolean)
    .map((one) => paragraph(one.split(':')[0] ?? '', one.split(':')[1] ?? '')),
});
const saidOf = ({ body }: StoryContent): string =>
  body
    .map(
      (block) => `${block.id}:${block.kind === 'paragraph' ? JSON.stringify(block.text).slice(10, -3) : ''}`,
    )
    .join(' ');
const met = (origin: string, mine: string, theirs: string, sent: string | null = null) =>
  reconcile(story(origin), story(mine), story(theirs), sent === null ? null : story(sent));

describe('reconcile', () => {
  it('takes what one side alone changed, added, took out or moved', () => {
    const found = met('a:1 b:1 c:1 d:1', 'a:2 b:1 c:1 new:1', 'a:1 b:2 c:1 d:1 end:1');
    expect(found.clashes).toEqual([]);
    expect(saidOf(found.content)).toBe('a:2 b:2 c:1 end:1 new:1');
    expect(saidOf(met('a:1 b:1 c:1', 'a:1 b:2 c:1', 'c:1 a:1 b:1').content)).toBe('c:1 a:1 b:2');
    expect(saidOf(met('a:1 b:1 c:1', 'c:1 a:1 b:1', 'a:1 b:2 c:1').content)).toBe('c:1 a:1 b:2');
  });

  it('asks where both changed the same, and writes over neither until then', () => {
    const theirs = story('a:theirs b:1', { headline: 'Theirs' });
    const found = reconcile(
      story('a:1 b:1', { headline: 'Was' }),
      story('a:mine b:2', { headline: 'Mine' }),
      theirs,
      null,
    );
    expect(found.clashes.map(({ name }) => name).sort()).toEqual(['a', 'headline']);
    expect(saidOf(found.content)).toBe('a:mine b:2');
    const chosen = (choice: Choice, headline: Choice) =>
      choose(
        found,
        theirs,
        new Map([
          ['a', choice],
          ['headline', headline],
        ]),
        () => 'new',
      );
    expect(saidOf(chosen({ kind: 'theirs' }, { kind: 'mine' }))).toBe('a:theirs b:2');
    expect(saidOf(chosen({ kind: 'both' }, { kind: 'mine' }))).toBe('a:mine new:theirs b:2');
    expect(chosen({ kind: 'mine' }, { kind: 'text', text: 'A third' }).headline).toBe('A third');
    expect(chosen({ kind: 'mine' }, { kind: 'theirs' }).headline).toBe('Theirs');
    expect(choose(found, theirs, new Map(), () => 'new')).toBe(found.content);
  });

  it('asks when one took out what the other rewrote, and gives either', () => {
    const theirs = story('a:1 b:theirs c:1');
    const out = reconcile(story('a:1 b:1 c:1'), story('a:1 c:2'), theirs, null);
    expect(out.clashes).toMatchObject([{ name: 'b', mine: null, theirs: { id: 'b' } }]);
    expect(saidOf(choose(out, theirs, new Map([['b', { kind: 'theirs' }]]), () => ''))).toBe(
      'a:1 b:theirs c:2',
    );
    const kept = met('a:1 b:1', 'a:1 b:mine', 'a:1');
    expect(saidOf(kept.content)).toBe('a:1 b:mine');
    expect(saidOf(choose(kept, story('a:1'), new Map([['b', { kind: 'theirs' }]]), () => ''))).toBe('a:1');
  });

  it('does not take a save of ours that arrived unheard for a change of theirs', () => {
    const found = met('a:1 b:1', 'a:3 b:1 x:3', 'a:2 b:theirs x:2', 'a:2 b:1 x:2');
    expect(found.clashes).toEqual([]);
    expect(saidOf(found.content)).toBe('a:3 b:theirs x:3');
  });

  it('loses no word of either, whatever both did', () => {
    const body = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
    const edit = (ids: readonly string[], who: string) =>
      fc
        .tuple(
          fc.shuffledSubarray([...ids]),
          fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
          fc.boolean(),
        )
        .map(([kept, changed, adds]) =>
          story(
            [
              ...kept.map((id, i) => `${id}:${changed[i] ? who : 'was'}`),
              ...(adds ? [`${who}-new:${who}`] : []),
            ].join(' '),
          ),
        );
    fc.assert(
      fc.property(
        body.chain((ids) => fc.tuple(fc.constant(ids), edit(ids, 'mine'), edit(ids, 'theirs'))),
        ([ids, mine, theirs]) => {
          const found = reconcile(story(ids.map((id) => `${id}:was`).join(' ')), mine, theirs, null);
          const both = new Map(found.clashes.map(({ name }) => [name, { kind: 'both' } as const]));
          let n = 0;
          const all = saidOf(choose(found, theirs, both, () => `copy${(n += 1)}`));
          for (const said of [mine, theirs])
            for (const one of saidOf(said).split(' ').filter(Boolean)) {
              const [id = '', words] = one.split(':');
              if (words === 'was') continue;
              const clash = found.clashes.find(({ name }) => name === id);
              // What is out on one side is shown with both sides, and stands in the text until somebody chooses.
              if (clash?.kind === 'block' && (clash.mine === null || clash.theirs === null)) continue;
              expect(all.split(' ').filter((other) => other.endsWith(`:${words}`)).length).toBeGreaterThan(0);
              if (!clash) expect(all.split(' ')).toContain(one);
            }
          const shown = found.content.body.map(({ id }) => id);
          expect(new Set(shown).size).toBe(shown.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
