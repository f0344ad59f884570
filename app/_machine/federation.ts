/** What other servers read (ActivityPub): whoever can be followed, what they published, a story, and that we speak this. */
import type { PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { env } from '#db/core/env';
import { noteMissing } from '#db/core/read';
import { keyPair } from '#db/core/secrets';
import {
  ACTIVITY_TYPE,
  actorAt,
  actorPath,
  type Followed,
  followersPath,
  inboxPath,
  keyPath,
  objectPath,
  outboxPath,
  PUBLIC,
  SHARED_INBOX,
  storyOfObject,
} from '#db/federation/model';
import { type ActorView, actorOf, newestOf, pageOfActor } from '#db/federation/reader-queries';
import { ELSEWHERE_REL, hostAndHandle } from '#db/people/model';
import { isoHk } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import { storyById } from '#db/stories/reader-queries';
import type { StoryText } from '#db/stories/views';
import { xmlText } from '#db/shared/xml';
import { words } from '../../components/words/words';
import { absolute, titleOf } from '../_server/site';
import { pictureFile } from './feed-html';
import { storyItem } from './feed-items';

const TYPE = `${ACTIVITY_TYPE}; charset=utf-8`;
const NODEINFO = 'http://nodeinfo.diaspora.software/ns/schema/2.1';
const NODEINFO_PATH = '/ap/nodeinfo/2.1';

/** Whole stories in a list. */
const AT_ONCE = 20;

const STREAMS = 'https://www.w3.org/ns/activitystreams';
/** What is said of stories beyond the common words. */
const STORY_WORDS = [STREAMS, { Hashtag: 'as:Hashtag', inLanguage: 'http://schema.org/inLanguage' }];
const ACTOR_WORDS = [
  STREAMS,
  'https://w3id.org/security/v1',
  {
    manuallyApprovesFollowers: 'as:manuallyApprovesFollowers',
    toot: 'http://joinmastodon.org/ns#',
    discoverable: 'toot:discoverable',
    indexable: 'toot:indexable',
    schema: 'http://schema.org#',
    PropertyValue: 'schema:PropertyValue',
    value: 'schema:value',
  },
];

/** `#HongKong`: a tag as other servers write it, letters and figures without a space. */
const hashtag = (name: string): string => `#${name.replace(/[^\p{L}\p{N}]/gu, '')}`;

const paperOf = (language: Language): Followed => ({ kind: 'paper', language });

/** A story, whole. The paper says it; its authors are named beside. */
export function articleOf(story: StoryText) {
  const { id, language, headline, section, topics, bylines, picture, publishedAt, updatedAt } = story;
  const { html, summary } = storyItem(story);
  const shownBy: Followed[] = [
    paperOf(language),
    ...(section ? [{ kind: 'section', section: section.id, language } as const] : []),
    ...bylines.map((person) => ({ kind: 'author', person: person.id }) as const),
  ];
  return {
    '@context': STORY_WORDS,
    id: absolute(objectPath(id)),
    type: 'Article',
    attributedTo: shownBy.filter(({ kind }) => kind !== 'section').map((one) => absolute(actorPath(one))),
    to: [PUBLIC],
    cc: shownBy.map((one) => absolute(followersPath(one))),
    url: absolute(story.path),
    name: headline,
    // Says the language to those who know no other way.
    nameMap: { [tagOf(language)]: headline },
    inLanguage: tagOf(language),
    summary: xmlText(summary),
    content: html,
    mediaType: 'text/html',
    published: isoHk(publishedAt),
    ...(updatedAt === null ? {} : { updated: isoHk(updatedAt) }),
    ...(picture ? { attachment: [pictureOf(picture)] } : {}),
    tag: topics.map((topic) => ({ type: 'Hashtag', name: hashtag(topic.name), href: absolute(topic.path) })),
  };
}

function pictureOf(picture: NonNullable<StoryText['picture']>) {
  const { src, width, height } = pictureFile(picture);
  return { type: 'Image', mediaType: 'image/webp', url: src, name: picture.alt, width, height };
}

/** What an actor is called. */
function about(actor: ActorView, names: PaperNames): { type: string; name: string; summary: string } {
  switch (actor.kind) {
    case 'paper': {
      const language = actor.followed.kind === 'paper' ? actor.followed.language : 'en';
      return { type: 'Organization', name: names[language].name, summary: names[language].tagline };
    }
    case 'section': {
      const language = actor.followed.kind === 'section' ? actor.followed.language : 'en';
      const { name, about: line } = actor.section;
      const summary = line || words(language).list.sectionLine(name);
      return { type: 'Service', name: titleOf(name, names[language]), summary };
    }
    case 'author': {
      const { name, bio, kind } = actor.author;
      const type = kind === 'person' ? 'Person' : 'Organization';
      return { type, name, summary: bio || words('en').list.authorLine(name, names.en.name) };
    }
  }
}

/** An address elsewhere as other servers show it; they look there for a link back to the actor's page. */
const fieldOf = (address: string) => ({
  type: 'PropertyValue',
  name: new URL(address).hostname,
  value: `<a href="${xmlText(address)}" rel="${ELSEWHERE_REL}">${xmlText(hostAndHandle(address))}</a>`,
});

function actorObject(actor: ActorView, names: PaperNames) {
  const { followed, handle } = actor;
  const { type, name, summary } = about(actor, names);
  const id = absolute(actorPath(followed));
  const portrait = actor.kind === 'author' ? actor.author.portrait : null;
  const elsewhere = actor.kind === 'author' ? actor.author.elsewhere : [];
  return {
    '@context': ACTOR_WORDS,
    id,
    type,
    preferredUsername: handle,
    name,
    summary: `<p>${xmlText(summary)}</p>`,
    url: absolute(pageOfActor(actor)),
    inbox: absolute(inboxPath(followed)),
    outbox: absolute(outboxPath(followed)),
    followers: absolute(followersPath(followed)),
    endpoints: { sharedInbox: absolute(SHARED_INBOX) },
    publicKey: {
      id: `${env().siteUrl}${keyPath(followed)}`,
      owner: id,
      publicKeyPem: keyPair().publicKeyPem,
    },
    manuallyApprovesFollowers: false,
    discoverable: true,
    indexable: true,
    ...(elsewhere.length > 0 ? { attachment: elsewhere.map(fieldOf) } : {}),
    icon: portrait
      ? pictureOf(portrait)
      : { type: 'Image', mediaType: 'image/png', url: absolute('/icon-512.png') },
  };
}

/** What an actor published: the paper its stories, everybody else the paper's as theirs. */
async function outboxObject(actor: ActorView) {
  const { followed } = actor;
  const id = absolute(outboxPath(followed));
  const by = absolute(actorPath(followed));
  const items = (await newestOf(actor)).slice(0, AT_ONCE).map((story) => {
    const { '@context': _, ...object } = articleOf(story);
    const { published, to, cc } = object;
    return followed.kind === 'paper'
      ? { id: `${object.id}#create`, type: 'Create', actor: by, published, to, cc, object }
      : { id: `${by}#announce-${story.id}`, type: 'Announce', actor: by, published, to, cc, object };
  });
  return {
    '@context': STORY_WORDS,
    id,
    type: 'OrderedCollection',
    totalItems: items.length,
    orderedItems: items,
  };
}

function sayJson(said: object, type: string, page?: string): Response {
  return new Response(JSON.stringify(said), {
    headers: {
      'Content-Type': type,
      'X-Robots-Tag': 'noindex',
      ...(page === undefined ? {} : { Link: `<${page}>; rel="canonical"` }),
    },
  });
}

function missing(): Response {
  noteMissing();
  return new Response(null);
}

/** `path` is decoded. Nothing is here while nobody can follow. */
export async function federationResponse(path: string): Promise<Response> {
  if (!env().federation) return missing();
  if (path === '/.well-known/nodeinfo')
    return sayJson(
      { links: [{ rel: NODEINFO, href: absolute(NODEINFO_PATH) }] },
      'application/json; charset=utf-8',
    );
  if (path === NODEINFO_PATH)
    return sayJson(nodeinfo(await paperNames()), `application/json; profile="${NODEINFO}#"; charset=utf-8`);
  const id = storyOfObject(path);
  if (id !== undefined) {
    const story = await storyById(id);
    return story ? sayJson(articleOf(story), TYPE, absolute(story.path)) : missing();
  }
  const at = actorAt(path);
  const actor = at && (await actorOf(at.followed));
  if (!actor) return missing();
  if (at.part === 'outbox') return sayJson(await outboxObject(actor), TYPE);
  if (at.part !== '') return missing();
  const names = await paperNames();
  return sayJson(actorObject(actor, names), TYPE, absolute(pageOfActor(actor)));
}

/** How many read us here is nobody's number: readers have no accounts. */
const nodeinfo = ({ en }: PaperNames) => ({
  version: '2.1',
  software: { name: 'hong-kong-news', version: '0.1.0' },
  protocols: ['activitypub'],
  services: { inbound: [], outbound: ['atom1.0', 'rss2.0'] },
  openRegistrations: false,
  usage: { users: {} },
  metadata: { nodeName: en.name },
});
