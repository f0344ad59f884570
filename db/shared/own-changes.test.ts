import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownChanges, ownChangesInList } from './own-changes.ts';

/** Few values, so that two people often write the same. */
const word = fc.constantFrom('a', 'b', 'c');
const record = fc.record({ name: word, about: word, elsewhere: fc.array(word, { maxLength: 2 }) });

describe('what somebody changed of a record', () => {
  it('is all that they sent where nobody else changed anything, and nothing where they changed nothing', () => {
    fc.assert(
      fc.property(record, record, (was, other) => {
        expect(ownChanges({ was, mine: other, now: was })).toEqual({ value: other, clashes: [] });
        expect(ownChanges({ was, mine: was, now: other })).toEqual({ value: other, clashes: [] });
        expect(ownChanges({ mine: other, now: was })).toEqual({ value: other, clashes: [] });
      }),
    );
  });

  it('clashes in fields that both changed, and not alike; else it is the same whoever comes first', () => {
    const text = (value: unknown): string => JSON.stringify(value);
    fc.assert(
      fc.property(record, record, record, (was, mine, now) => {
        const { value, clashes } = ownChanges({ was, mine, now });
        const both = (['name', 'about', 'elsewhere'] as const).filter(
          (name) =>
            text(mine[name]) !== text(was[name]) &&
            text(now[name]) !== text(was[name]) &&
            text(mine[name]) !== text(now[name]),
        );
        expect(clashes.sort()).toEqual(both.sort());
        if (both.length === 0) expect(ownChanges({ was, mine: now, now: mine }).value).toEqual(value);
      }),
    );
  });

  it('leaves what was not sent, and takes what was opened without a word of it', () => {
    const now: { name: string; user: string | null } = { name: 'a', user: 'u' };
    expect(ownChanges({ was: { name: 'a' }, mine: { name: 'a', user: null }, now }).value).toEqual({
      name: 'a',
      user: null,
    });
    expect(ownChanges({ was: { user: null }, mine: { ...now, user: null }, now }).value.user).toBe('u');
  });
});

type Entry = { id: string; name: string };
const entry = (id: string, name = 'a'): Entry => ({ id, name });
const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's', 't'), name: word }), {
  selector: ({ id }) => id,
});
const merge = (versions: { was?: Entry[]; mine: Entry[]; now: Entry[] }) =>
  ownChangesInList<Entry>(versions, ({ id }) => id);
const ids = (entries: readonly Entry[]): string => entries.map(({ id }) => id).join('');
const order = (letters: string): Entry[] => [...letters].map((id) => entry(id));

describe('what somebody changed of a list', () => {
  it('is all that they sent where nobody else changed anything, and nothing where they changed nothing', () => {
    fc.assert(
      fc.property(list, list, (was, other) => {
        expect(merge({ was, mine: other, now: was })).toEqual({ value: other, clashes: [] });
        expect(merge({ was, mine: was, now: other })).toEqual({ value: other, clashes: [] });
        expect(merge({ mine: other, now: was })).toEqual({ value: other, clashes: [] });
      }),
    );
  });

  it('holds no entry twice, none that nobody sent, and every one that somebody else added', () => {
    fc.assert(
      fc.property(list, list, list, (was, mine, now) => {
        const { value, clashes } = merge({ was, mine, now });
        if (clashes.length > 0) return;
        expect(new Set(ids(value)).size).toBe(value.length);
        for (const { id } of value) expect(ids(mine) + ids(now)).toContain(id);
        for (const { id } of now) if (!ids(was).includes(id)) expect(ids(value)).toContain(id);
        for (const { id } of mine) if (!ids(was).includes(id)) expect(ids(value)).toContain(id);
        // What either took out is out.
        for (const { id } of was)
          if (!ids(mine).includes(id) || !ids(now).includes(id)) expect(ids(value)).not.toContain(id);
      }),
    );
  });

  it('stands in the order of whoever moved something, what was added after what it followed', () => {
    const was = order('pqr');
    const merged = (mine: string, now: string): string => {
      const { value, clashes } = merge({ was, mine: order(mine), now: order(now) });
      return clashes.length > 0 ? clashes.join() : ids(value);
    };
    expect(merged('pqr', 'psqr')).toBe('psqr');
    expect(merged('rqp', 'pqsr')).toBe('rqsp');
    expect(merged('psqr', 'tpqr')).toBe('tpsqr');
    expect(merged('pqs', 'rqp')).toBe('qsp');
    expect(merged('rqp', 'rqp')).toBe('rqp');
    expect(merged('qpr', 'prq')).toBe('order');
    // What one took out moves nothing.
    expect(merged('pr', 'rqp')).toBe('rp');
  });

  it('clashes where one took out what the other changed, or both added one with other words', () => {
    const was = order('pq');
    expect(merge({ was, mine: order('p'), now: [entry('p'), entry('q', 'b')] }).clashes).toEqual(['q']);
    expect(merge({ was, mine: [entry('p'), entry('q', 'b')], now: order('p') }).clashes).toEqual(['1']);
    expect(merge({ was, mine: [...was, entry('s', 'b')], now: order('pqs') }).clashes).toEqual(['2']);
    const both = merge({ was, mine: [entry('p', 'b'), entry('q')], now: [entry('p', 'c'), entry('q')] });
    expect(both.clashes).toEqual(['0.name']);
  });
});
