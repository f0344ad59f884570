/** What other servers ask the door itself: who has a name, how many follow; and what they tell it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#db/core/env';
import { followersOf } from '#db/federation/followers';
import { ACTIVITY_TYPE, actorAt, actorPath, followersPath, SHARED_INBOX } from '#db/federation/model';
import { actorNamed, type ActorView, actorOf, pageOfActor } from '#db/federation/reader-queries';
import { encodePath } from '#db/shared/paths';
import type { Admitted } from '../guard.ts';
import { takeMessage } from './inbox.ts';

const WEBFINGER = '/.well-known/webfinger';
const JRD_TYPE = 'application/jrd+json';

export async function answerFederation(
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: Admitted,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  if (!env().federation) return say(response, 404);
  const isPost = request.method === 'POST';
  if (path === WEBFINGER) return isPost ? refuseMethod(response, 'GET, HEAD') : finger(response, query);
  const at = actorAt(path);
  if (path !== SHARED_INBOX && (!at || !(await actorOf(at.followed)))) return say(response, 404);
  if (at?.part === 'followers') {
    if (isPost) return refuseMethod(response, 'GET, HEAD');
    return sayJson(response, ACTIVITY_TYPE, {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: env().siteUrl + followersPath(at.followed),
      type: 'OrderedCollection',
      totalItems: await followersOf(at.followed),
    });
  }
  return isPost ? say(response, await takeMessage(request)) : refuseMethod(response, 'POST');
}

/** Who has a name here, asked as `acct:name@host` or by the address of a page or an actor of ours. */
async function finger(response: ServerResponse, query: URLSearchParams): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  const resource = query.get('resource') ?? '';
  if (resource === '') return say(response, 400);
  const actor = await askedFor(resource);
  if (!actor) return say(response, 404);
  const { siteUrl } = env();
  const self = siteUrl + actorPath(actor.followed);
  return sayJson(response, JRD_TYPE, {
    subject: `acct:${actor.handle}@${new URL(siteUrl).host}`,
    aliases: [self],
    links: [
      { rel: 'self', type: ACTIVITY_TYPE, href: self },
      {
        rel: 'http://webfinger.net/rel/profile-page',
        type: 'text/html',
        href: siteUrl + encodePath(pageOfActor(actor)),
      },
    ],
  });
}

async function askedFor(resource: string): Promise<ActorView | null> {
  const { siteUrl } = env();
  const [, name, host] = /^(?:acct:)?@?([^@/\s]{1,200})@([^@/\s]+)$/.exec(resource) ?? [];
  if (name !== undefined) return host?.toLowerCase() === new URL(siteUrl).host ? actorNamed(name) : null;
  const at = resource.startsWith(`${siteUrl}/`) ? actorAt(resource.slice(siteUrl.length)) : undefined;
  return at?.part === '' ? actorOf(at.followed) : null;
}

function sayJson(response: ServerResponse, type: string, said: object): void {
  const body = Buffer.from(JSON.stringify(said));
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, 'X-Robots-Tag': 'noindex' });
  response.end(body);
}

function say(response: ServerResponse, status: number): void {
  const body = Buffer.from(`${status}\n`);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': body.length });
  response.end(body);
}

function refuseMethod(response: ServerResponse, allow: string): void {
  response.setHeader('Allow', allow);
  say(response, 405);
}
