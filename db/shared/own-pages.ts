/** Proof that a write comes from our own pages. Pure. */

/**
 * True when the browser says that a request comes from `siteUrl`: by its Origin, or where it sends none by
 * Sec-Fetch-Site. Neither header proves nothing.
 */
export const isFromOwnPage = (
  { origin, fetchSite }: { origin: string | null | undefined; fetchSite: unknown },
  siteUrl: string,
): boolean =>
  origin === null || origin === undefined ? fetchSite === 'same-origin' : origin === new URL(siteUrl).origin;
