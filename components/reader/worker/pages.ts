/** Which addresses the service worker answers for, and which it keeps. Paths as browsers write them. Pure. */
const NEVER =
  /^\/(desk|preview|sign-in|sign-out|setup|api|admin|_next|pictures|status)(\/|$)|^(\/zh(-hans)?)?\/search(\/|$)|\.\w+$/;

/** The service worker looks at this page at all. */
export const isReaderPage = (path: string): boolean => !NEVER.test(path);

const EDITION = '(?:/zh(?:-hans)?)?';
const STORY = new RegExp(`^${EDITION}/\\d{4}/\\d{2}/\\d{2}/[^/]+$`);
const OTHERS = new RegExp(`^(?:/|/zh|/zh-hans|${EDITION}/saved|${EDITION}/section/[^/]+)$`);

export const isStory = (path: string): boolean => STORY.test(path);

/** Fronts, section fronts and the list of saved stories: the last few seen are kept beside the stories. */
export const isOther = (path: string): boolean => OTHERS.test(path);

/** A query that asks for an older page of a list or of a live story: another page than the kept one at that path. */
export const asksOlder = (query: string): boolean => new URLSearchParams(query).has('before');

/** '', '/zh' or '/zh-hans': what the addresses of a page's edition begin with. */
export const editionOf = (path: string): string => /^\/zh(-hans)?(?=\/|$)/.exec(path)?.[0] ?? '';

/** Build-time files that a page names. */
export const filesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="(\/(?:_next\/static|reader|fonts)\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
