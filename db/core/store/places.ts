/** So many at once, so many who wait, and nobody beyond. Pure. */

const FULL = Symbol('full');

export type Places = {
  /** Runs something once there is a place; throws what `areFull` knows when too many wait already. */
  within<T>(run: () => Promise<T>): Promise<T>;
  areFull(thrown: unknown): boolean;
};

export function placesFor(atOnce: number, mostWaiting: number): Places {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    async within(run) {
      if (taken < atOnce) taken += 1;
      else if (waiting.length >= mostWaiting)
        throw Object.assign(new Error('too many are waiting for it'), { [FULL]: true });
      // Whoever leaves hands the place over: the count stays.
      else await new Promise<void>((go) => waiting.push(go));
      try {
        return await run();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else taken -= 1;
      }
    },
    areFull: (thrown) => thrown instanceof Object && FULL in thrown,
  };
}
