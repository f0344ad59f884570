/** Work of the desk begins one piece a turn of the loop: however much arrives at once, readers are answered between. */

let last: Promise<unknown> = Promise.resolve();

/** Resolves in a turn of the loop in which nothing else that waited here begins. */
export function ownTurn(): Promise<void> {
  const mine = last.then(() => new Promise<void>((begin) => setImmediate(begin)));
  last = mine;
  return mine;
}
