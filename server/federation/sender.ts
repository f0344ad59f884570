/** Who a message is from: the actor, asked at their own server, who names the key that it was signed with. */
import { safeFetch } from '#db/core/safe-fetch';
import { ACTIVITY_TYPE } from '#db/federation/model';
import { RemoteActor } from '#db/federation/activity';
import { signedGet } from './sign.ts';

export type Sender = {
  actor: string;
  inbox: string;
  sharedInbox: string | undefined;
  key: string;
  keyPem: string;
};

const MOST_BYTES = 256 * 1024;

const hostOf = (address: string): string | undefined => URL.parse(address)?.host;

/**
 * The actor of an address and the key of that id. Undefined when nobody answers there, when it is another's key, or when
 * messages would go to another host: nobody has us write to somebody else.
 */
export async function senderAt(actor: string, keyId: string): Promise<Sender | undefined> {
  const host = hostOf(actor);
  if (host === undefined || hostOf(keyId) !== host) return undefined;
  const answer = await safeFetch(actor, {
    accept: `${ACTIVITY_TYPE}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"`,
    mostBytes: MOST_BYTES,
    signed: (url) => signedGet({ kind: 'paper', language: 'en' }, url),
  });
  if (!answer.ok || !/json/.test(answer.type)) return undefined;
  const parsed = RemoteActor.safeParse(parsedJson(answer.bytes));
  if (!parsed.success || parsed.data.id !== actor) return undefined;
  const { inbox, endpoints, publicKey } = parsed.data;
  const key = publicKey.find(({ id, owner }) => id === keyId && owner === actor);
  const sharedInbox = endpoints?.sharedInbox;
  if (!key || [inbox, sharedInbox ?? inbox].some((one) => hostOf(one) !== host)) return undefined;
  return { actor, inbox, sharedInbox, key: keyId, keyPem: key.publicKeyPem };
}

export function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
