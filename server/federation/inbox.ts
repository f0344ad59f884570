/** What other servers tell us: who follows, who no longer does, who is gone. Everything else is taken and dropped. */
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { hashOf } from '#db/accounts/secrets';
import { attempt, type Limit } from '#db/accounts/throttle';
import { env } from '#db/core/env';
import { db } from '#db/core/write';
import { Incoming } from '#db/federation/activity';
import { isBlocked } from '#db/federation/blocked';
import { dropFollower, forgetFollower, keyOfFollower, takeFollower } from '#db/federation/followers';
import { actorAt, type Followed } from '#db/federation/model';
import { actorOf } from '#db/federation/reader-queries';
import { clientAddress } from '../guard.ts';
import { parsedJson, type Sender, senderAt } from './sender.ts';
import { type Claim, claimOf } from './sign.ts';

const MINUTE = 60_000;
/** A large server sends for all who are there from one address. */
const ofAddress = (address: string): Limit => ({
  key: `inbox:${hashOf(address)}`,
  most: 120,
  windowMs: MINUTE,
});
/**
 * Whoever signs is asked for at their own server: nobody has us ask one more often than that, from however many
 * addresses they name it. More than twice what one address may send, so that none locks a server out.
 */
const ofHost = (actor: string): Limit => ({
  key: `inbox-host:${hashOf(new URL(actor).host)}`,
  most: 300,
  windowMs: MINUTE,
});
const ofAll: Limit = { key: 'inbox:all', most: 1_200, windowMs: MINUTE };

/** Counted one after the other: what an address may not send uses up nobody else's turns. */
async function hasTurn(request: IncomingMessage, actor: string): Promise<boolean> {
  for (const limit of [ofAddress(clientAddress(request)), ofHost(actor), ofAll])
    if (!(await attempt([limit]))) return false;
  return true;
}

/**
 * Taken; not written as it must be; not signed by whom it is from; from a server that is blocked, or that has as many
 * followers as one may have; for nobody here; too many at once. A refused wish is answered with a status and no `Reject`:
 * to a blocked server nothing is sent, and nobody makes us send by asking for more than there is.
 */
export type Taken = 202 | 400 | 401 | 403 | 404 | 429;

/** Reads one message; the door has held its length against the limit. */
export async function takeMessage(request: IncomingMessage): Promise<Taken> {
  const body = await buffer(request);
  const parsed = Incoming.safeParse(parsedJson(body));
  if (!parsed.success) return 400;
  const wish = wishOf(parsed.data);
  if (!wish) return 202;
  // By what it says of itself, before anybody is asked: whoever lies about that is no better off.
  if (await isBlocked(await db(), wish.actor)) return 403;
  // Servers tell everybody of everyone who leaves; their keys are gone with them.
  const known = wish.kind === 'gone' ? await keyOfFollower(wish.actor) : undefined;
  if (wish.kind === 'gone' && !known) return 202;
  if (!(await hasTurn(request, wish.actor))) return 429;
  const claim = await claimOf({ url: request.url ?? '', headers: request.headers, body });
  if (!claim) return 401;
  if (known) {
    if (claim.keyId !== known.id || !(await claim.holds(known.pem))) return 401;
    await forgetFollower(wish.actor);
    return 202;
  }
  const sender = await provenSender(claim, wish.actor);
  if (!sender) return 401;
  return fulfil(wish, sender);
}

async function provenSender(claim: Claim, actor: string): Promise<Sender | undefined> {
  const sender = await senderAt(actor, claim.keyId);
  return sender && (await claim.holds(sender.keyPem)) ? sender : undefined;
}

type Wish = { actor: string } & (
  | { kind: 'follow'; id: string; object: string }
  | { kind: 'unfollow'; follow: string | undefined; object: string | undefined }
  | { kind: 'gone' }
);

/** What a message wants of us; undefined for what is none of our business. */
function wishOf({ id, type, actor, object }: Incoming): Wish | undefined {
  const named = typeof object === 'string' ? object : object.id;
  if (type === 'Follow' && named !== undefined) return { kind: 'follow', actor, id, object: named };
  if (type === 'Delete' && named === actor) return { kind: 'gone', actor };
  if (type !== 'Undo') return undefined;
  if (typeof object === 'string') return { kind: 'unfollow', actor, follow: object, object: undefined };
  return object.type === 'Follow' && (object.actor ?? actor) === actor
    ? { kind: 'unfollow', actor, follow: object.id, object: object.object }
    : undefined;
}

/** The actor of ours that an address names. */
function oursAt(address: string | undefined): Followed | undefined {
  const { siteUrl } = env();
  if (!address?.startsWith(`${siteUrl}/`)) return undefined;
  const at = actorAt(address.slice(siteUrl.length));
  return at?.part === '' ? at.followed : undefined;
}

async function fulfil(wish: Wish, sender: Sender): Promise<Taken> {
  if (wish.kind === 'follow') {
    const followed = oursAt(wish.object);
    if (!followed || !(await actorOf(followed))) return 404;
    const { id, actor, object } = wish;
    if (!(await takeFollower(followed, sender, { id, actor, object }))) return 403;
  }
  if (wish.kind === 'unfollow') {
    const followed = oursAt(wish.object);
    await dropFollower(wish.actor, {
      ...(followed ? { followed } : {}),
      ...(wish.follow === undefined ? {} : { follow: wish.follow }),
    });
  }
  return 202;
}
