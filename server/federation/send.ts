/** The way out for what followers on other servers are told, signed. Whoever gets one twice knows it by its id. */
import { db } from '#db/core/write';
import { env } from '#db/core/env';
import type { ActivityBody } from '#db/federation/activity';
import {
  actorPath,
  type Followed,
  followedOf,
  followersPath,
  objectPath,
  PUBLIC,
} from '#db/federation/model';
import { settlesAt } from '#db/federation/owe';
import type { Ask } from '../inspection/asked.ts';
import { parsedJson } from './sender.ts';
import { signedPost } from './sign.ts';
import { handOver } from '../hand-over.ts';

const CONTEXT = 'https://www.w3.org/ns/activitystreams';

const own = (path: string): string => env().siteUrl + path;

type Message = { by: Followed; activity: Record<string, unknown> };

/**
 * Hands one message over; throws when it was not taken. What it says of a story is what the story's own address says now,
 * asked as everybody asks: nothing that is not public can leave. Of a story that is gone nothing but its removal is said.
 */
export async function sendActivity({ activity: owed }: { activity: ActivityBody }, ask: Ask): Promise<void> {
  const message = await messageOf(owed, ask);
  if (!message) return;
  const to = new URL(owed.inbox);
  const body = Buffer.from(JSON.stringify({ '@context': CONTEXT, ...message.activity }));
  await handOver(owed.inbox, { headers: await signedPost(message.by, to, body), body });
}

async function messageOf(owed: ActivityBody, ask: Ask): Promise<Message | undefined> {
  if (owed.verb === 'accept') {
    const by = followedOf(owed.by);
    const actor = by && own(actorPath(by));
    const { actor: follower, ...follow } = owed.follow;
    return (
      by && {
        by,
        activity: {
          id: `${actor}#accept-${owed.id}`,
          type: 'Accept',
          actor,
          object: { type: 'Follow', actor: follower, ...follow },
        },
      }
    );
  }
  const paper: Followed = { kind: 'paper', language: owed.language };
  const object = own(objectPath(owed.story));
  if (owed.verb === 'delete') {
    const activity = {
      id: `${object}#delete-${owed.release}`,
      type: 'Delete',
      actor: own(actorPath(paper)),
      to: [PUBLIC],
      object: { id: object, type: 'Tombstone' },
    };
    return { by: paper, activity };
  }
  const article = await publicArticle(owed.story, ask);
  if (!article) return undefined;
  const { '@context': context, ...said } = article;
  if (owed.verb === 'announce') {
    const by = followedOf(owed.by);
    const actor = by && own(actorPath(by));
    return (
      by && {
        by,
        activity: {
          id: `${actor}#announce-${owed.story}`,
          type: 'Announce',
          actor,
          published: said.published,
          to: [PUBLIC],
          cc: [own(followersPath(by))],
          object,
        },
      }
    );
  }
  const isNew = owed.verb === 'create';
  return {
    by: paper,
    activity: {
      '@context': context,
      id: isNew ? `${object}#create` : `${object}#update-${owed.release}`,
      type: isNew ? 'Create' : 'Update',
      actor: own(actorPath(paper)),
      published: said.published,
      to: said.to,
      cc: said.cc,
      object: said,
    },
  };
}

/** A story as its address gives it to everybody; undefined when it is gone. Throws while nobody may hear of what it says. */
async function publicArticle(story: string, ask: Ask): Promise<Record<string, unknown> | undefined> {
  const answer = await ask(objectPath(story));
  if ([404, 410, 451].includes(answer.status)) return undefined;
  if (answer.status !== 200) throw new Error(`our own page: HTTP ${answer.status}`);
  // Asked after the page, so that it holds for what the page says.
  if ((await settlesAt(await db(), story)) !== null) throw new Error('not settled yet');
  const parsed = parsedJson(answer.body);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('our own page: no object');
  return { ...parsed };
}
