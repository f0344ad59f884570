/**
 * What somebody changed of what they had opened, put into what holds now. `was` is what they opened, `mine` what they
 * sent, `now` what holds: what they left as it was stays as it is now, whoever changed it meanwhile. Without a `was`, all
 * that was sent is theirs. Pure.
 */

export type Versions<T, Was = T> = { was?: Was | undefined; mine: T; now: T };

/** `clashes`: what they changed and somebody else changed otherwise since, by name. Then nothing of it may be kept. */
export type Merged<T> = { value: T; clashes: string[] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Field by field. One that was not sent (undefined) stays; one that `was` does not name counts as theirs. */
export function ownChanges<T extends object>({ was, mine, now }: Versions<T, Partial<T>>): Merged<T> {
  const value = { ...now };
  const clashes: string[] = [];
  for (const name in mine) {
    const opened = was?.[name];
    if (mine[name] === undefined || same(mine[name], now[name])) continue;
    if (opened !== undefined && same(mine[name], opened)) continue;
    if (opened !== undefined && !same(opened, now[name])) clashes.push(name);
    value[name] = mine[name];
  }
  return { value, clashes };
}

/** Those that are not in the list yet, each after the one that it follows where it comes from. */
function withOthers(list: readonly string[], from: readonly string[]): string[] {
  const all = [...list];
  from.forEach((key, i) => {
    if (all.includes(key)) return;
    const place = i === 0 ? 0 : all.indexOf(from[i - 1] ?? '') + 1;
    all.splice(place, 0, key);
  });
  return all;
}

/** The order of `mine` where they moved something, else that of `now`; null where both did, and not alike. */
function orderOf({ was, mine, now }: Versions<readonly string[]>): readonly string[] | null {
  if (!was) return mine;
  const inAll = (keys: readonly string[]): string[] =>
    keys.filter((key) => was.includes(key) && mine.includes(key) && now.includes(key));
  const [opened, sent, here] = [inAll(was), inAll(mine), inAll(now)];
  if (same(sent, opened)) return withOthers(now, mine);
  return same(here, opened) || same(here, sent) ? withOthers(mine, now) : null;
}

/**
 * Entry by entry, known by their keys, and each field by field: what somebody else added stays, and goes only when it was
 * opened and is left out. A clash is called `n.field` after its place in `mine`; that of the order, or of one that was left
 * out and that somebody else changed, `order` or its key.
 */
export function ownChangesInList<T extends object>(
  { was, mine, now }: Versions<readonly T[]>,
  keyOf: (entry: T) => string,
): Merged<T[]> {
  const byKey = (list: readonly T[]): Map<string, T> => new Map(list.map((one) => [keyOf(one), one]));
  const [opened, sent, here] = [byKey(was ?? []), byKey(mine), byKey(now)];
  const kept = new Map<string, T>();
  const clashes: string[] = [];
  mine.forEach((entry, i) => {
    const key = keyOf(entry);
    const [before, present] = [opened.get(key), here.get(key)];
    if (present) {
      // Two who add the same one with other words clash: neither has seen what the other wrote.
      const unseen = was && !before;
      const merged = ownChanges<T>({ was: before, mine: entry, now: present });
      if (unseen && !same(merged.value, present)) clashes.push(`${i}`);
      clashes.push(...merged.clashes.map((name) => `${i}.${name}`));
      kept.set(key, merged.value);
    } else if (!before) kept.set(key, entry);
    // Somebody took it out: that stands, unless it was changed here.
    else if (!same(before, entry)) clashes.push(`${i}`);
  });
  for (const [key, present] of here) {
    if (sent.has(key)) continue;
    const before = opened.get(key);
    if (was && !before) kept.set(key, present);
    else if (before && !same(before, present)) clashes.push(key);
  }
  const keysOf = (list: readonly T[]): string[] => list.map(keyOf);
  const order = orderOf({ was: was && keysOf(was), mine: keysOf(mine), now: keysOf(now) });
  if (!order) clashes.push('order');
  return { value: (order ?? []).flatMap((key) => kept.get(key) ?? []), clashes };
}
