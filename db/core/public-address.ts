/** Which network addresses a request of ours may go to. Pure. */
import ipaddr from 'ipaddr.js';

/** Everything that is handed out for the public IPv6 network; what lies outside is local, mapped or reserved. */
const PUBLIC_V6 = ipaddr.parseCIDR('2000::/3');

/** True for unicast addresses of the public network. Addresses that carry another one (mapped, NAT64, 6to4) are refused. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(PUBLIC_V6);
}

/**
 * True when an entry of OUTBOUND_ALLOW covers this target. An entry is a host name, an address or a range
 * (`10.0.0.0/8`); a name or address may carry a port, and then only that one is meant.
 */
export function isAllowed(
  allow: readonly string[],
  target: { host: string; address: string; port: number },
): boolean {
  return allow.some((entry) => {
    if (entry.includes('/')) return inRange(entry, target.address);
    const { name, port } = entryParts(entry);
    if (port !== undefined && port !== target.port) return false;
    return name === target.host || (ipaddr.isValid(name) && sameAddress(name, target.address));
  });
}

function entryParts(entry: string): { name: string; port: number | undefined } {
  const text = entry.toLowerCase();
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(text);
  if (bracketed?.[1]) return { name: bracketed[1], port: bracketed[2] ? Number(bracketed[2]) : undefined };
  const named = /^([^:]+):(\d+)$/.exec(text);
  if (named?.[1]) return { name: named[1], port: Number(named[2]) };
  return { name: text, port: undefined };
}

function sameAddress(a: string, b: string): boolean {
  return ipaddr.isValid(b) && ipaddr.parse(a).toNormalizedString() === ipaddr.parse(b).toNormalizedString();
}

function inRange(range: string, address: string): boolean {
  try {
    const [base, bits] = ipaddr.parseCIDR(range);
    const parsed = ipaddr.parse(address);
    return parsed.kind() === base.kind() && parsed.match(base, bits);
  } catch {
    return false; // not a range, or not an address: allows nothing
  }
}
