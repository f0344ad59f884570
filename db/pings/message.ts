/** A message as it goes out, made when it goes: the hub and the key of now. */
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { indexNow, keyAddress } from './index-now.ts';
import { PingBody, type PingTarget } from './model.ts';

export type PingMessage = { url: string; type: string; body: string };

/** Undefined once nobody is to be told any more. */
export async function pingMessage(
  tx: Db,
  owed: { target: PingTarget; body: string },
): Promise<PingMessage | undefined> {
  const { addresses } = PingBody.parse(JSON.parse(owed.body));
  const { websubHub, indexNowUrl, siteUrl } = env();
  if (owed.target === 'websub') {
    if (websubHub === undefined) return undefined;
    const form = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const address of addresses) form.append('hub.url', address);
    return { url: websubHub, type: 'application/x-www-form-urlencoded', body: form.toString() };
  }
  const { on, key } = await indexNow(tx);
  if (!on || key === null) return undefined;
  return {
    url: indexNowUrl,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      host: new URL(siteUrl).host,
      key,
      keyLocation: keyAddress(key),
      urlList: addresses,
    }),
  };
}
