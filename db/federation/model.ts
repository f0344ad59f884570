/** What can be followed from other servers (ActivityPub), and by which names. Pure. */
import type { Language } from '#db/shared/languages';

export type Followed =
  | { kind: 'paper'; language: Language }
  | { kind: 'section'; section: string; language: Language }
  /** In whatever language they write. */
  | { kind: 'author'; person: string };

export const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public';
export const ACTIVITY_TYPE = 'application/activity+json';

const ROOM = '/ap/';
/** Where messages to everybody here arrive. */
export const SHARED_INBOX = `${ROOM}inbox`;

/** `paper/en`: the name by which the newsroom keeps who follows it. It never changes, whatever is renamed. */
export function keyOf(followed: Followed): string {
  switch (followed.kind) {
    case 'paper':
      return `paper/${followed.language}`;
    case 'section':
      return `section/${followed.section}/${followed.language}`;
    case 'author':
      return `author/${followed.person}`;
  }
}

const isLanguage = (text: string | undefined): text is Language => text === 'en' || text === 'zh';

/** What a key names; undefined when it is none. Whether there is such a section or author, the newsroom knows. */
export function followedOf(key: string): Followed | undefined {
  const [kind, name = '', language, more] = key.split('/');
  if (more !== undefined || name === '') return undefined;
  if (kind === 'paper' && isLanguage(name) && language === undefined) return { kind, language: name };
  if (kind === 'section' && isLanguage(language)) return { kind, section: name, language };
  return kind === 'author' && language === undefined ? { kind, person: name } : undefined;
}

export const actorPath = (followed: Followed): string => ROOM + keyOf(followed);
export const outboxPath = (followed: Followed): string => `${actorPath(followed)}/outbox`;
export const followersPath = (followed: Followed): string => `${actorPath(followed)}/followers`;
export const inboxPath = (followed: Followed): string => `${actorPath(followed)}/inbox`;

/** The key by which an actor's messages are checked. */
export const keyPath = (followed: Followed): string => `${actorPath(followed)}#main-key`;

/** A story as other servers ask for it: by its id, so that it stays the same when it moves. */
export const objectPath = (story: string): string => `${ROOM}story/${story}`;

/** The story of such an address; undefined for every other. */
export const storyOfObject = (path: string): string | undefined =>
  path.startsWith(`${ROOM}story/`) ? path.slice(ROOM.length + 'story/'.length) : undefined;

const PARTS = ['', 'outbox', 'followers', 'inbox'] as const;

/** Whose address a path is, and which part of it; undefined when it is no actor's. */
export function actorAt(path: string): { followed: Followed; part: (typeof PARTS)[number] } | undefined {
  if (!path.startsWith(ROOM)) return undefined;
  const key = path.slice(ROOM.length);
  const part = PARTS.find((one) => one !== '' && key.endsWith(`/${one}`)) ?? '';
  const followed = followedOf(part === '' ? key : key.slice(0, -part.length - 1));
  return followed && { followed, part };
}

const PAPERS: Record<Language, string> = { en: 'hongkong_news', zh: 'hongkong_news_zh' };

/**
 * The name before the @, as other servers take it (Latin letters, digits, and . - _ within). Slugs have neither dots nor
 * underscores: a paper has an underscore, a section a dot, so no two are ever the same.
 */
export const handles = {
  paper: (language: Language): string => PAPERS[language],
  section: (section: string, language: Language): string => `${section}.${language}`,
  /** Authors by their slug, or by their id where that is written in Chinese. */
  author: ({ id, slug }: { id: string; slug: string }): string =>
    /^[a-z0-9-]+$/.test(slug) ? slug : `author_${id}`,
} as const;

/** What a handle may mean; an author by slug has yet to be looked up. Handles are the same in capitals. */
export function meantBy(handle: string): Followed | { kind: 'slug'; slug: string } | undefined {
  const name = handle.toLowerCase();
  if (name === PAPERS.en || name === PAPERS.zh)
    return { kind: 'paper', language: name === PAPERS.zh ? 'zh' : 'en' };
  const [, section, language] = /^([a-z0-9-]+)\.(en|zh)$/.exec(name) ?? [];
  if (section !== undefined && isLanguage(language)) return { kind: 'section', section, language };
  const [, person] = /^author_([0-9a-z_-]{1,40})$/.exec(name) ?? [];
  if (person !== undefined) return { kind: 'author', person };
  return /^[a-z0-9-]{1,100}$/.test(name) ? { kind: 'slug', slug: name } : undefined;
}
