/** What is known of whoever signs: where readers write to them, their addresses at other sites. Pure: reaches the browser. */
import { z } from 'zod';
import { isCleanText, isEmailAddress, line } from '#db/shared/text';

/** Addresses that a person may be given. */
export const MOST_ELSEWHERE = 6;

/** What a link to one says: it is the same person's, no recommendation of ours, and has no hold on the window it came from. */
export const ELSEWHERE_REL = 'me nofollow noopener';

const LONGEST = 300; // characters of one address

/** An address that a reader can be sent to, as browsers write it; undefined for anything else. */
function accountAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (!isCleanText(text) || /\s/.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, href } = new URL(text);
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname);
  return protocol === 'https:' && isName && port === '' && username === '' && password === ''
    ? href
    : undefined;
}

/** Each once, in the order in which they were first named. Two that differ by a slash at the end are one. */
export function withoutDoubles(addresses: readonly string[]): string[] {
  const seen = new Set<string>();
  return addresses.filter((address) => {
    const plain = address.replace(/\/$/, '');
    if (seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
}

/** Addresses as they are typed. How many there may be is the command's: two who were made one may have more. */
export const Elsewhere = z.array(z.string()).transform((lines, context) => {
  const typed = lines.filter((one) => one.trim() !== '');
  const known = typed.map(accountAddress).filter((address) => address !== undefined);
  if (typed.some((one) => one.trim().length > LONGEST))
    context.addIssue({ code: 'custom', message: 'too-long' });
  else if (known.length < typed.length) context.addIssue({ code: 'custom', message: 'address' });
  return withoutDoubles(known);
});

/** Where readers write to somebody: an email address, or nothing. */
export const Contact = line(200).refine((text) => text === '' || isEmailAddress(text), { error: 'email' });

/** The contact as an email address; null where it is none: what was kept before any was asked for may be anything. */
export const emailIn = (contact: string): string | null => (isEmailAddress(contact) ? contact : null);

/** A path as it is read, where it holds letters alone that cannot be taken for anything else. */
function readable(path: string): string {
  try {
    const decoded = decodeURI(path);
    return /^[\p{L}\p{M}\p{N}/@._~+-]*$/u.test(decoded) ? decoded : path;
  } catch {
    return path;
  }
}

/** What stands for an address on a page: its host and the name that somebody has there, "social.example/@mei-ling". */
export function hostAndHandle(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${readable(pathname.replace(/\/$/, ''))}`;
}
