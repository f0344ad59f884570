/** One after another for each picture: whoever cuts one anew names the files by the number that is free then. */

const last = new Map<string, Promise<unknown>>();

/** Runs something once whoever was here before is done with this picture. */
export async function inTurn<T>(id: string, run: () => Promise<T>): Promise<T> {
  const before = last.get(id);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return run();
  })();
  last.set(id, mine);
  try {
    return await mine;
  } finally {
    if (last.get(id) === mine) last.delete(id);
  }
}
