/** What passkeys are bound to: the site's host name. */
import { isIP } from 'node:net';
import { env } from '#db/core/env';

/** The host name and origin of this site; null where its address has no name that passkeys accept. */
export function passkeySite(): { id: string; origin: string } | null {
  const { hostname, origin, protocol } = new URL(env().siteUrl);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 || (protocol !== 'https:' && bare !== 'localhost')) return null;
  return { id: bare, origin };
}
