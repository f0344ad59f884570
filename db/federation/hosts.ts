/** Names of other servers: as they are typed, and whether an address is on one of them. Pure: reaches the browser. */

/** Longest name that there is. */
const MOST = 253;

/** A name with a dot in it, or an address in figures; with a port where it is not the usual one. */
const HOST =
  /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9-]{1,63}(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/;

/**
 * The server that somebody means by what they typed or pasted: a name, an address of one of its pages, or `@who@where`.
 * As addresses write it: small letters, letters beyond ASCII encoded. Undefined when no server can be called that.
 */
export function hostMeant(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/s, '');
  const name = bare.slice(bare.lastIndexOf('@') + 1).replace(/\.$/, '');
  if (name === '' || name.length > MOST) return undefined;
  const host = URL.parse(`https://${name}`)?.host;
  return host !== undefined && HOST.test(host) ? host : undefined;
}

/** The dot at the end of a full name says nothing, and would be a way around. */
const undotted = (host: string): string => host.replace(/\.(?=:|$)/, '');

/** Is an address on one of these servers, or on one below its name? With a port, only at that port. */
export function isOn(hosts: readonly string[], address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const [host, name] = [undotted(url.host), undotted(url.hostname)];
  return hosts.some((one) => one === host || one === name || name.endsWith(`.${one}`));
}
