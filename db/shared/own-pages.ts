/** Which addresses are our own, and proof that a write comes from our own pages. Pure. */

/**
 * True when the browser says that a request comes from `siteUrl`: by its Origin, or where it sends none by
 * Sec-Fetch-Site. Neither header proves nothing.
 */
export const isFromOwnPage = (
  { origin, fetchSite }: { origin: string | null | undefined; fetchSite: unknown },
  siteUrl: string,
): boolean =>
  origin === null || origin === undefined ? fetchSite === 'same-origin' : origin === new URL(siteUrl).origin;

/** Whether the door takes a decoded path at all: no control characters, no backslash, no way up. */
export const canBeAsked = (path: string): boolean =>
  !/[\u0000-\u001f\u007f\\]/.test(path) && !path.split('/').includes('..');

/**
 * The path (decoded, NFC, as the addresses keep it) and the query of an address on this site, written whole or as a path;
 * undefined for every other address.
 */
export function ownAddress(address: string, siteUrl: string): { path: string; search: string } | undefined {
  const url = URL.parse(address, siteUrl);
  if (url?.origin !== new URL(siteUrl).origin) return undefined;
  try {
    // A sign for percent that begins no code stands for itself, as in /100%-cotton.
    const path = decodeURIComponent(url.pathname.replace(/%(?![0-9a-f]{2})/gi, '%25')).normalize('NFC');
    return { path, search: url.search };
  } catch {
    return undefined;
  }
}
