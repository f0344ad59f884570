/**
 * The read API: what may be asked and what is answered, as schemas. Door, route, documentation and tests are made of
 * them. Pure.
 */
import { z } from 'zod';
import { pictureKinds } from '#db/pictures/model';
import { readPlace } from '#db/search/place';
import { languages } from '#db/shared/languages';
import { readCursor } from '#db/shared/page-of';
import { filledLine } from '#db/shared/text';
import { correctionKinds, forms } from '#db/stories/model';

export const API = '/api/v1';
export const DESCRIPTION_PATH = `${API}/openapi.json`;
/** Requests that a key may make in a minute. */
export const MOST_A_MINUTE = 300;
export const MOST_STORIES = 50;

export const KeyInput = z.strictObject({ name: filledLine(80) });

const language = z.enum(languages).default('en').meta({ description: 'Edition: English or Chinese.' });
const before = z
  .string()
  .max(60)
  .optional()
  .meta({ description: 'Where the page before ended: its `next`, as it was given.' });
const slug = z.string().min(1).max(80).optional();
const none = z.strictObject({});

const Stories = z.strictObject({
  language,
  section: slug.meta({ description: 'Stories of a section, by the last part of its address.' }),
  topic: slug.meta({ description: 'Stories of a topic, by the last part of its address.' }),
  author: slug.meta({ description: 'Stories of a writer, by the last part of their address.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_STORIES)
    .default(20)
    .meta({ description: 'Stories on a page.' }),
  before,
});

/** A search is narrowed by the same things as ours, but never by two of them that say the same. */
const Search = z.strictObject({
  language,
  q: z.string().trim().min(1).max(200).meta({ description: 'What is looked for.' }),
  section: slug.meta({ description: 'Only this section.' }),
  author: slug.meta({ description: 'Only this writer.' }),
  from: z.iso.date().optional().meta({ description: 'First day, in Hong Kong.' }),
  to: z.iso.date().optional().meta({ description: 'Last day, in Hong Kong.' }),
  sort: z.enum(['newest', 'best']).default('newest').meta({ description: 'Newest or best first.' }),
  before,
});

const OfEdition = z.strictObject({ language });

const url = z.url().meta({ description: 'Absolute address.' });
const instant = z.iso.datetime({ offset: true }).meta({ description: 'In Hong Kong’s time.' });

const Named = z.object({ id: z.string(), name: z.string(), url });

export const Section = Named.extend({ about: z.string().meta({ description: 'What it covers.' }) });

export const Author = Named.extend({
  role: z.string(),
  bio: z.string(),
  elsewhere: z.array(url).meta({ description: 'Pages and accounts of theirs at other sites.' }),
});

export const Picture = z.object({
  url,
  width: z.int(),
  height: z.int(),
  kind: z.enum(pictureKinds).meta({ description: 'What it is; pages say it before the credit.' }),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  copyright: z.string(),
});

const Signer = Named.extend({ role: z.string() });

export const StorySummary = z.object({
  id: z.string().meta({ description: 'Never changes, also when the address does.' }),
  language: z.enum(languages),
  url,
  form: z.enum(forms),
  kicker: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  section: Named.nullable(),
  authors: z.array(Signer),
  published: instant,
  updated: instant.nullable().meta({ description: 'Newest update or correction of substance.' }),
  minutes: z.int().meta({ description: 'Of reading.' }),
  picture: Picture.nullable(),
});

export const Correction = z.object({ kind: z.enum(correctionKinds), text: z.string(), at: instant });

export const Story = StorySummary.extend({
  points: z.array(z.string()),
  topics: z.array(Named),
  html: z.string().meta({ description: 'The whole text with its pictures and notices, as in the feeds.' }),
  text: z.string().meta({ description: 'The words of the text, without marks.' }),
  words: z.int(),
  contributors: z.array(Signer).meta({ description: 'Additional reporting: who helped and does not sign.' }),
  backstory: z.string().meta({ description: 'How the story came about, as its page says; empty: nothing.' }),
  corrections: z.array(Correction),
  translation: z
    .object({ language: z.enum(languages), headline: z.string(), url })
    .nullable()
    .meta({ description: 'The story in the other edition.' }),
});

const next = z.string().nullable().meta({ description: '`before` of the next page; null at the end.' });

export const StoryList = z.object({ items: z.array(StorySummary), next });
export const SectionList = z.object({ items: z.array(Section) });
export const TopicList = z.object({ items: z.array(Named) });
export const AuthorList = z.object({ items: z.array(Author) });
export const SearchResult = z.object({
  items: z.array(
    StorySummary.extend({ snippet: z.string().meta({ description: 'Words around what was found.' }) }),
  ),
  count: z.int().meta({ description: 'Exact up to 1,000.' }),
  more: z.boolean().meta({ description: 'There are more than `count`.' }),
  next,
});

/** What went wrong (RFC 9457). */
export const Problem = z.object({
  type: z.string().meta({ description: 'about:blank: the status says it all.' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: 'Which parts of the query were refused.' }),
});
export type Problem = z.infer<typeof Problem>;

/** Whatever can be asked: its path, its query and what comes back. */
export const operations = {
  stories: {
    path: '/stories',
    is: /^\/stories$/,
    query: Stories,
    answer: StoryList,
    named: 'StoryList',
    summary: 'Stories, newest first: all of them, or those of one section, topic or writer',
  },
  story: {
    path: '/stories/{id}',
    is: /^\/stories\/[0-9a-z_-]{1,40}$/,
    query: none,
    answer: Story,
    named: 'Story',
    summary: 'One story, whole',
  },
  sections: {
    path: '/sections',
    is: /^\/sections$/,
    query: OfEdition,
    answer: SectionList,
    named: 'SectionList',
    summary: 'Sections in the order of the paper',
  },
  topics: {
    path: '/topics',
    is: /^\/topics$/,
    query: OfEdition,
    answer: TopicList,
    named: 'TopicList',
    summary: 'Topics that have a story, busiest first',
  },
  authors: {
    path: '/authors',
    is: /^\/authors$/,
    query: OfEdition,
    answer: AuthorList,
    named: 'AuthorList',
    summary: 'Everybody who has a story',
  },
  search: {
    path: '/search',
    is: /^\/search$/,
    query: Search,
    answer: SearchResult,
    named: 'SearchResult',
    summary: 'Stories that hold some words',
  },
} as const;
export type Operation = keyof typeof operations;
export type QueryOf<O extends Operation> = z.infer<(typeof operations)[O]['query']>;

const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);
export const operationNames = Object.keys(operations).filter(isOperation);

/** What a decoded path of the API asks for; undefined when it asks for nothing that there is. */
export function operationAt(path: string): Operation | undefined {
  if (!path.startsWith(`${API}/`)) return undefined;
  const rest = path.slice(API.length);
  return operationNames.find((name) => operations[name].is.test(rest));
}

/** The id in the path of one story. */
export const storyAsked = (path: string): string => path.slice(`${API}/stories/`.length);

export type ReadQuery<O extends Operation> =
  { ok: true; query: QueryOf<O> } | { ok: false; errors: NonNullable<Problem['errors']> };

/**
 * What an answer of this operation could have given as its `next`. A reader's page begins at its top when its address is
 * cut; a program that was given the top again would page through the same stories for ever.
 */
const isPlace = (operation: Operation, before: string, sort: string | undefined): boolean =>
  (operation === 'search' ? readPlace(before, sort === 'best' ? 'best' : 'newest') : readCursor(before)) !==
  undefined;

/** Reads a query through its schema; every part that is refused is named. Of a part that is said twice the first counts. */
export function readQuery<O extends Operation>(operation: O, given: URLSearchParams): ReadQuery<O> {
  const said: Record<string, string> = {};
  for (const [name, value] of given) if (!Object.hasOwn(said, name) && value !== '') said[name] = value;
  const { query } = operations[operation];
  const parsed = query.safeParse(said);
  if (!parsed.success)
    return {
      ok: false,
      errors: parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((parameter) => ({ parameter, detail: 'There is no such parameter.' }))
          : [{ parameter: issue.path.join('.'), detail: issue.message }],
      ),
    };
  const narrowed = ['section', 'topic', 'author'].filter((name) => said[name] !== undefined);
  if (operation === 'stories' && narrowed.length > 1)
    return {
      ok: false,
      errors: narrowed.map((parameter) => ({
        parameter,
        detail: 'Only one of section, topic and author at a time.',
      })),
    };
  if (said['before'] !== undefined && !isPlace(operation, said['before'], said['sort']))
    return { ok: false, errors: [{ parameter: 'before', detail: 'No page of this list ended there.' }] };
  // The schema of this very operation has read it; the table of all of them cannot say so.
  return { ok: true, query: parsed.data as QueryOf<O> };
}

/** The query in one way of writing, without what goes without saying: two who ask the same share an answer. */
export function writeQuery(operation: Operation, query: object): URLSearchParams {
  const written = new URLSearchParams();
  const shape: Readonly<Record<string, unknown>> = operations[operation].query.shape;
  const values: Readonly<Record<string, unknown>> = { ...query };
  for (const name of Object.keys(shape)) {
    const value = values[name];
    if (typeof value === 'string' || typeof value === 'number') written.set(name, String(value));
  }
  return written;
}

export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  actorName: string;
  /** ms UTC */
  at: number;
  /** YYYY-MM-DD in Hong Kong; null: never. */
  lastUsedOn: string | null;
};
