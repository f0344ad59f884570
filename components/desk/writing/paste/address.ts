/** Addresses as they are copied: without the detours of mail programs and search engines. Pure. */
import { isSafeAddress } from '#db/stories/blocks';

/** The address that a detour leads to; the address itself when it is none. */
function direct(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  const detour =
    (/(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url' && searchParams.get('q')) ||
    (hostname.endsWith('.safelinks.protection.outlook.com') && searchParams.get('url')) ||
    (/^lm?\.facebook\.com$/.test(hostname) && pathname === '/l.php' && searchParams.get('u'));
  return detour && /^https?:/.test(detour) ? detour : address;
}

/** The address of a copied link; undefined for one that readers cannot be sent to. Our own pages lose their host. */
export function copiedAddress(href: string, ownOrigins: readonly string[]): string | undefined {
  const address = direct(href.trim());
  if (address === '' || address.startsWith('#') || address.length > 2_000) return undefined;
  const own = ownOrigins.find((origin) => address === origin || address.startsWith(`${origin}/`));
  const short = own === undefined ? address : address.slice(own.length) || '/';
  // A path without a host came from another site's page, or from a file.
  if (own === undefined && !/^[a-z]+:/i.test(short)) return undefined;
  return isSafeAddress(short) ? short : undefined;
}

/** The one address that a text consists of; undefined when it is anything else. */
export function loneAddress(text: string): string | undefined {
  const address = text.trim();
  return /^https?:\/\/[^\s<>"']+$/i.test(address) && isSafeAddress(address) ? address : undefined;
}
