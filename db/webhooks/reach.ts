/** Whether messages can get anywhere at all. */
import { env } from '#db/core/env';
import { isAllowed } from '#db/core/public-address';
import { mayBeAsked } from '#db/core/safe-fetch';

/** Our own address: nobody there takes messages. OUTBOUND_ALLOW may say otherwise, as of any other. */
function isOurs(url: URL): boolean {
  const { siteUrl, outboundAllow } = env();
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const target = { host: url.hostname, address: url.hostname, port };
  return url.origin === new URL(siteUrl).origin && !isAllowed(outboundAllow, target);
}

/** False for an address that no message ever leaves for: this house, a private network, another port than the web's. */
export const isInReach = async (address: string): Promise<boolean> =>
  !isOurs(new URL(address)) && (await mayBeAsked(address));
