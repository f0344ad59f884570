/** Where a page of results goes on, and how its address says so. Pure. */

export type Place =
  | { sort: 'newest'; row: number }
  /**
   * `bound`: rows above it came after the first page was asked for and are left out, so that the order stays.
   * `score` null: the matches that were weighed have been shown, older ones follow newest first.
   */
  | { sort: 'best'; score: number | null; row: number; bound: number };

export const writePlace = (place: Place): string =>
  place.sort === 'newest' ? `n${place.row}` : `b${place.score ?? 'x'}.${place.row}.${place.bound}`;

/** Undefined for what is no place of ours, or of the other order: the list then begins at its top. */
export function readPlace(text: string | undefined, sort: Place['sort']): Place | undefined {
  const [, first] = /^n(-?\d{1,16})$/.exec(text ?? '') ?? [];
  const row = Number(first);
  if (sort === 'newest') return first !== undefined && Number.isSafeInteger(row) ? { sort, row } : undefined;
  const [, scored, ...rows] = /^b(\d{1,6}|x)\.(-?\d{1,16})\.(-?\d{1,16})$/.exec(text ?? '') ?? [];
  const [at, bound] = rows.map(Number);
  if (scored === undefined || at === undefined || bound === undefined) return undefined;
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(bound)) return undefined;
  return { sort, score: scored === 'x' ? null : Number(scored), row: at, bound };
}
