/** The same proof for Next's kind of headers. */
import { env } from '#db/core/env';
import { isFromOwnPage } from '#db/shared/own-pages';

/** True when the browser says that the request comes from this site. */
export function isSameOrigin(headers: Headers): boolean {
  const given = { origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site') };
  return isFromOwnPage(given, env().siteUrl);
}
