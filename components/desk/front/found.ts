/** Where stories stand on a page of the paper in a frame, and what its line breaks do. */

export type Found = {
  /** px of the page, unscaled. */
  top: number;
  left: number;
  width: number;
  height: number;
  /** Lines of its headline. */
  lines: number;
};

/** A headline stands in a list, beside its picture, or leads: what belongs to it. */
const cardOf = (heading: Element): Element =>
  heading.closest('li') ?? heading.closest('.relative') ?? heading;

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** Every story of a page by its path: the first card of each. */
export function foundOn(page: Document): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const link of page.querySelectorAll('main h2 a[href], main h3 a[href]')) {
    const path = decoded(link.getAttribute('href') ?? '');
    const heading = link.closest('h2, h3');
    if (!heading || found.has(path)) continue;
    const { top, left, width, height } = cardOf(heading).getBoundingClientRect();
    if (height === 0) continue;
    const words = heading.getBoundingClientRect();
    const line =
      Number.parseFloat(page.defaultView?.getComputedStyle(heading).lineHeight ?? '') || words.height;
    found.set(path, { top, left, width, height, lines: Math.round(words.height / line) });
  }
  return found;
}

export const foundAt = (found: ReadonlyMap<string, Found>, path: string): Found | undefined =>
  found.get(decoded(path));

/** px by which the columns of a zone may end apart. */
const LEVEL = 48;
/** Cards whose left edges are so close (px) stand in one column. */
const SAME_EDGE = 8;

/** By how much (px) the columns that these cards make end apart; 0 when they are level, or under one another. */
export function unevenBy(cards: readonly Found[]): number {
  const columns: { left: number; bottom: number; top: number }[] = [];
  for (const { left, top, height } of cards) {
    const column = columns.find((one) => Math.abs(one.left - left) <= SAME_EDGE);
    if (column) {
      column.bottom = Math.max(column.bottom, top + height);
      column.top = Math.min(column.top, top);
    } else columns.push({ left, bottom: top + height, top });
  }
  // Only what stands beside one another.
  const beside = columns.filter((column) =>
    columns.some((other) => other !== column && other.top < column.bottom && other.bottom > column.top),
  );
  const bottoms = beside.map(({ bottom }) => bottom);
  const off = bottoms.length > 1 ? Math.max(...bottoms) - Math.min(...bottoms) : 0;
  return off > LEVEL ? Math.round(off) : 0;
}
