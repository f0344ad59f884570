import { describe, expect, it } from 'vitest';
import type { FrontLayout, Placement } from '#db/front/model';
import {
  cleared,
  emptied,
  fitted,
  moved,
  placed,
  redone,
  remembered,
  rowMoved,
  rowOut,
  said,
  slotOfKey,
  stepped,
  undone,
  within,
  withRow,
} from './edit';

const one = (story: string): Placement => ({ story });
const layout = (pinned: (Placement | null)[], row: (Placement | null)[] = []): FrontLayout => ({
  lead: 'standard',
  pinned,
  sections: [
    { section: 'business', layout: 'C', pinned: row },
    { section: 'hong-kong', layout: 'A', pinned: [] },
  ],
});
const lead = (slot: number) => ({ zone: 'lead' as const, slot });
const row = (slot: number) => ({ zone: 0, slot });
const names = (pinned: readonly (Placement | null)[]): (string | null)[] =>
  pinned.map((placement) => placement?.story ?? null);

describe('placing a story', () => {
  it('moves what stood there one down, as far as the next slot that fills itself', () => {
    const { layout: next, dropped } = placed(
      layout([one('a'), one('b'), null, one('d')]),
      lead(0),
      one('x'),
      true,
    );
    expect(names(next.pinned)).toEqual(['x', 'a', 'b', 'd']);
    expect(dropped).toBeNull();
  });

  it('drops the last of a full zone', () => {
    const full = layout([], [one('a'), one('b'), one('c'), one('d')]);
    const { layout: next, dropped } = placed(full, row(1), one('x'), true);
    expect(names(next.sections[0]?.pinned ?? [])).toEqual(['a', 'x', 'b', 'c']);
    expect(dropped).toBe('d');
  });

  it('takes it out of where it stood, and leaves slots before it to fill themselves', () => {
    const next = placed(layout([one('a')]), row(2), one('a'), true).layout;
    expect(next.pinned).toEqual([]);
    expect(names(next.sections[0]?.pinned ?? [])).toEqual([null, null, 'a']);
    expect(names(moved(next, row(2), row(0), true).sections[0]?.pinned ?? [])).toEqual(['a']);
    expect(emptied(next, row(2))).toEqual(layout([]));
  });

  it('keeps what was said in the slot, until it follows the story again', () => {
    const next = said(layout([one('a')]), lead(0), 'a', { headline: 'Otherwise' });
    expect(moved(next, lead(0), row(0), true).sections[0]?.pinned).toEqual([
      { story: 'a', headline: 'Otherwise' },
    ]);
    expect(said(next, lead(0), 'a', { headline: undefined })).toEqual(layout([one('a')]));
    // Also from the list of stories: it is the same story on the same front.
    const otherwise = said(layout([one('a')]), lead(0), 'a', { headline: 'Otherwise', size: 'larger' });
    expect(placed(otherwise, row(0), one('a'), true).layout.sections[0]?.pinned).toEqual([
      { story: 'a', headline: 'Otherwise', size: 'larger' },
    ]);
    // One that came by itself is placed by that.
    expect(names(said(layout([]), lead(2), 'z', { kicker: 'K' }).pinned)).toEqual([null, null, 'z']);
  });
});

describe('a slot that is no more', () => {
  const full = layout([one('l')], [one('a'), one('b'), one('c'), one('d')]);

  it('gives way to the nearest that is there', () => {
    expect(within(full, { zone: 1, slot: 6 }, true)).toEqual({ zone: 1, slot: 6 });
    expect(within(rowOut(full, 1), { zone: 1, slot: 6 }, true)).toEqual({ zone: 0, slot: 3 });
    expect(within(withRow(full, 1, { layout: 'C' }), { zone: 1, slot: 6 }, true)).toEqual({
      zone: 1,
      slot: 3,
    });
    expect(within({ ...full, lead: 'standard' }, lead(5), true)).toEqual(lead(4));
    // F without a chart is set as A.
    expect(within(withRow(full, 1, { layout: 'F' }), { zone: 1, slot: 6 }, true)).toEqual({
      zone: 1,
      slot: 6,
    });
  });

  it('takes nothing, and nothing is taken from where it stands', () => {
    expect(placed(full, { zone: 7, slot: 0 }, one('l'), true)).toEqual({ layout: full, dropped: null });
  });

  it('lets go of what was placed in it, and says of which', () => {
    const long = layout([], [one('a'), null, one('c')]);
    const five = withRow(long, 0, {
      layout: 'E',
      pinned: [one('a'), null, one('c'), null, one('e'), one('f')],
    });
    const { layout: next, dropped } = fitted(withRow(five, 0, { layout: 'C' }), true);
    expect(names(next.sections[0]?.pinned ?? [])).toEqual(['a', null, 'c']);
    expect(dropped).toEqual(['e', 'f']);
    expect(fitted(five, true)).toEqual({ layout: five, dropped: [] });
  });
});

it('rows change places, and all can fill itself', () => {
  const next = rowMoved(layout([one('a')], [one('b')]), 0, 1);
  expect(next.sections.map(({ section }) => section)).toEqual(['hong-kong', 'business']);
  expect(cleared(next)).toEqual(rowMoved(layout([]), 0, 1));
});

it('letters of the feed are the lead, the second and the first of Hong Kong', () => {
  expect(slotOfKey({ ...layout([]), lead: 'twin' }, '2', true)).toEqual(lead(2));
  expect(slotOfKey(layout([]), 'h', true)).toEqual({ zone: 1, slot: 0 });
  expect(slotOfKey(layout([]), 'h', false)).toBeNull();
});

it('steps are taken back any number of times, and made again', () => {
  const [a, b, c] = [layout([]), layout([one('a')]), layout([one('b')])];
  const steps = stepped(stepped(stepped({ past: [], now: a, undone: [] }, b), b), c);
  expect(undone(undone(undone(steps))).now).toBe(a);
  expect(redone(undone(steps)).now).toBe(c);
  expect(stepped(undone(steps), c).undone).toEqual([]);
  // What was taken back elsewhere is one step back, and nothing on the screen changes.
  expect(remembered(steps, a).now).toBe(c);
  expect(undone(remembered(steps, a)).now).toBe(a);
  expect(remembered(steps, c)).toBe(steps);
  // As the newsroom gives it back: the same, with its keys in another order.
  const { lead, pinned, sections } = c;
  expect(stepped(steps, { sections, pinned, lead })).toBe(steps);
});
