/** Records that the text names by id (pictures, stories): given with the page, picked since, or looked up when a paste names them. */
export type Known<T> = {
  get(id: string): T | undefined;
  add(items: readonly T[]): void;
  /** Looks the record up, once, unless it is known. */
  want(id: string): void;
  subscribe(listener: () => void): () => void;
};

export function createKnown<T extends { id: string }>(
  given: readonly T[],
  load: (ids: readonly string[]) => Promise<readonly T[]>,
): Known<T> {
  const records = new Map(given.map((item) => [item.id, item]));
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  let wanted: string[] = [];

  const add = (items: readonly T[]): void => {
    if (items.length === 0) return;
    for (const item of items) records.set(item.id, item);
    listeners.forEach((listener) => listener());
  };

  return {
    get: (id) => records.get(id),
    add,
    want(id) {
      if (records.has(id) || asked.has(id)) return;
      asked.add(id);
      wanted.push(id);
      // Those that are drawn together are asked for together.
      if (wanted.length === 1)
        queueMicrotask(() => {
          const ids = wanted;
          wanted = [];
          load(ids).then(add, () => ids.forEach((lost) => asked.delete(lost)));
        });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
