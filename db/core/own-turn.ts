/** Heavy work begins one piece a turn of the loop: however much arrives at once, readers are answered between. */

let last: Promise<void> = Promise.resolve();

/** Resolves in a turn of the loop in which nothing else that waited here begins. Next's copy of this file has turns of its own. */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise<void>((begin) => setImmediate(begin)));
  return last;
}
