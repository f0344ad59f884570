/** Chooses which cards show a standfirst or a thumbnail so that the columns of a row end level. Pure. */

/** Every way to take one of each list; short lists only. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (found, list) => found.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );
}

/**
 * One option per card, so that `height` of them comes nearest to `target`; of equals, the first. Options go from
 * plain to full.
 */
export function fitColumn<T>(
  options: readonly (readonly T[])[],
  height: (chosen: readonly T[]) => number,
  target: number,
): T[] {
  let best: T[] = [];
  let distance = Infinity;
  for (const chosen of combinations(options)) {
    const off = Math.abs(height(chosen) - target);
    if (off < distance - 0.5) [best, distance] = [chosen, off];
  }
  return best;
}

const LEVEL = 28; // px: what counts as ending level, with room for error under the brief's 48

/**
 * One option per part of a row, so that its tallest and its shortest column differ least; the first that is level
 * enough. `columns` gives the columns (px) that an option makes.
 */
export function fitRow<T>(
  options: readonly (readonly T[])[],
  columns: (option: T, part: number) => number | readonly number[],
): T[] {
  let best: T[] = [];
  let distance = Infinity;
  for (const chosen of combinations(options)) {
    const heights = chosen.flatMap(columns);
    const spread = Math.max(...heights) - Math.min(...heights);
    if (spread < distance - 0.5) [best, distance] = [chosen, spread];
    if (distance <= LEVEL) break;
  }
  return best;
}
