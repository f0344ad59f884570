/** Whether what machines are told is what the newsroom says. Pure. */

/** Longest headline that structured data takes whole. */
const MOST_HEADLINE = 110;

const seconds = (at: number): number => Math.floor(at / 1_000);

/** A date as it is written, and an instant (ms UTC): the same second. */
export const isAt = (written: string, at: number): boolean => seconds(Date.parse(written)) === seconds(at);

/** Spaces of every kind and number are one: pages and parsers treat them so. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const same = (a: unknown, b: string): boolean => typeof a === 'string' && plain(a) === plain(b);

/** A headline may be cut where its place is short; what is left has to be its beginning. */
export function isHeadline(said: string, wanted: string): boolean {
  if (same(said, wanted)) return true;
  const begun = said.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  return wanted.length > MOST_HEADLINE && begun.length > MOST_HEADLINE / 2 && wanted.startsWith(begun);
}

export const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, i) => same(name, b[i] ?? ''));
