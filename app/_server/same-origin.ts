/** Proof that a write comes from our own pages: a missing Origin proves nothing. */
import { env } from '#db/core/env';

/** True when the browser says that the request comes from this site. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origin === new URL(env().siteUrl).origin;
  return headers.get('sec-fetch-site') === 'same-origin';
}
