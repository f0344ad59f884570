/** What an address is, before anything is rendered. */
import { mergedInto } from '#db/addresses/merged';
import { type Fate, resolve } from '#db/addresses/resolve';
import { env } from '#db/core/env';
import { storyOfObject } from '#db/federation/model';
import { fateOfStory } from '#db/federation/reader-queries';
import type { PageContext } from '#db/core/process';
import { shared } from '#db/core/process';
import { type Language } from '#db/shared/languages';
import { encodePath, feedMeantBy, type Place, placeOf, storyInForm, withoutSlash } from '#db/shared/paths';

export type Answer =
  | { kind: 'page'; place: Place; url: string }
  | { kind: 'moved'; to: string }
  | { kind: 'status'; status: 404 | 410 | 451; language: Language };

export const languageOf = (path: string): Language => (/^\/zh(-hans)?(\/|$)/.test(path) ? 'zh' : 'en');

/** The query that changes a page, in a fixed order; everything else is dropped. */
export function allowedQuery(place: Place, query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const key of place.rule.query) {
    const value = query.get(key);
    if (value !== null && value !== '') kept.set(key, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}

const fateOf = (path: string, context: PageContext): Promise<Fate> =>
  shared.page.run(context, () => resolve(path));

/** One hop: where a page leads whose own address has changed since, the reader goes at once. */
async function onward(answer: Answer, context: PageContext): Promise<Answer> {
  if (answer.kind !== 'moved' || !answer.to.startsWith('/')) return answer;
  const [path = '', query = ''] = answer.to.split('?', 2);
  const place = placeOf(path);
  const now = place && (await shared.page.run(context, () => mergedInto(place)));
  return now ? { kind: 'moved', to: `${now}${allowedQuery(place, new URLSearchParams(query))}` } : answer;
}

/** Decides what to answer at a path, noting in `context` what the decision depends on. */
export const decide = async (path: string, query: URLSearchParams, context: PageContext): Promise<Answer> =>
  onward(await decided(path, query, context), context);

async function decided(path: string, query: URLSearchParams, context: PageContext): Promise<Answer> {
  const language = languageOf(path);
  const place = placeOf(path);
  if (place?.kind === 'federation') return decideObject(path, place, context);
  const form = place && isForm(place) ? storyInForm(path) : undefined;
  if (place && form) return decideForm(path, { ...form, place }, query, context);
  const merged = place && (await shared.page.run(context, () => mergedInto(place)));
  // A page further back in a list is still there under the new address.
  if (merged) return { kind: 'moved', to: `${merged}${allowedQuery(place, query)}` };
  if (place && place.kind !== 'story')
    return { kind: 'page', place, url: `${encodePath(path)}${allowedQuery(place, query)}` };
  const trimmed = withoutSlash(path);
  const meant = placeOf(trimmed);
  // A search that was asked for with a slash too many is still that search.
  const there = meant && `${trimmed}${allowedQuery(meant, query)}`;
  const fate = await firstKnown(trimmed === path ? [path] : [path, trimmed], context);
  if (fate.kind === 'page')
    return trimmed === path && place
      ? { kind: 'page', place, url: `${encodePath(path)}${allowedQuery(place, query)}` }
      : { kind: 'moved', to: there ?? trimmed };
  if (fate.kind === 'unknown' && trimmed !== path && there !== undefined) return { kind: 'moved', to: there };
  const feed = fate.kind === 'unknown' ? feedMeantBy(trimmed) : undefined;
  return feed === undefined ? answerOf(fate, language) : { kind: 'moved', to: feed };
}

/** What is of one story and no page of its own: asked by an open page, or by machines. */
const isForm = ({ kind }: Place): boolean =>
  kind === 'live-changes' || kind === 'markdown' || kind === 'ninjs';

/**
 * A story in another form goes where the story is; where that is gone, so is this. Only ninjs has words for that: who has
 * taken a story from us is told that it is withdrawn.
 */
async function decideForm(
  path: string,
  { story, form, place }: { story: string; form: (story: string) => string; place: Place },
  query: URLSearchParams,
  context: PageContext,
): Promise<Answer> {
  const fate = await fateOf(story, context);
  const told = place.kind === 'ninjs' && (fate.kind === 'gone' || fate.kind === 'withheld');
  if (fate.kind === 'page' || told)
    return { kind: 'page', place, url: `${encodePath(path)}${allowedQuery(place, query)}` };
  const answer = answerOf(fate, languageOf(path));
  return answer.kind === 'moved' && placeOf(answer.to)?.kind === 'story'
    ? { kind: 'moved', to: form(answer.to) }
    : answer;
}

/** What other servers ask for: nothing is there while nobody can follow; a story by its id goes where the story goes. */
async function decideObject(path: string, place: Place, context: PageContext): Promise<Answer> {
  const language = 'en';
  if (!env().federation) return { kind: 'status', status: 404, language };
  const story = storyOfObject(path);
  const fate = story === undefined ? 'page' : await shared.page.run(context, () => fateOfStory(story));
  switch (fate) {
    case 'page':
      return { kind: 'page', place, url: encodePath(path) };
    case 'gone':
      return { kind: 'status', status: 410, language };
    case 'withheld':
      return { kind: 'status', status: 451, language };
    case 'unknown':
      return { kind: 'status', status: 404, language };
  }
}

/** Where the desk leads an address of ours at which nothing stands; undefined where it leads nowhere. */
export async function insteadOf(path: string, context: PageContext): Promise<string | undefined> {
  const fate = await fateOf(path, context);
  if (fate.kind === 'page' || fate.kind === 'unknown') return undefined;
  const answer = await onward(answerOf(fate, languageOf(path)), context);
  return answer.kind === 'moved' ? answer.to : undefined;
}

async function firstKnown(paths: readonly string[], context: PageContext): Promise<Fate> {
  for (const path of paths) {
    const fate = await fateOf(path, context);
    if (fate.kind !== 'unknown') return fate;
  }
  return { kind: 'unknown' };
}

/**
 * An address of an old site that is known with its query, as `/?p=123`: asked before the query is trimmed, and never
 * kept (a kept answer for every query would fill the store). Undefined when there is none.
 */
export async function oldAddress(
  path: string,
  query: URLSearchParams,
  context: PageContext,
): Promise<Answer | undefined> {
  const place = placeOf(path);
  if (query.size === 0 || (place && place.kind !== 'front' && place.kind !== 'story')) return undefined;
  const fate = await fateOf(`${path}?${query}`, context);
  return fate.kind === 'unknown' || fate.kind === 'page'
    ? undefined
    : onward(answerOf(fate, languageOf(path)), context);
}

function answerOf(fate: Exclude<Fate, { kind: 'page' }>, language: Language): Answer {
  switch (fate.kind) {
    case 'moved':
      return { kind: 'moved', to: fate.to };
    case 'gone':
      return { kind: 'status', status: 410, language };
    case 'withheld':
      return { kind: 'status', status: 451, language };
    case 'unknown':
      return { kind: 'status', status: 404, language };
  }
}
