/** The article in a page's structured data, however it was written: alone, in a list, in a graph. Pure. */
import { z } from 'zod';

const Json = z.record(z.string(), z.unknown());
type Json = z.infer<typeof Json>;

const isJson = (value: unknown): value is Json => Json.safeParse(value).success;

const listed = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Every entity of a block. */
const entities = (value: unknown): Json[] =>
  listed(value).flatMap((one) => (isJson(one) ? [one, ...entities(one['@graph'])] : []));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const isArticle = (entity: Json): boolean =>
  listed(entity['@type']).some((type) => /(?:Article|^LiveBlogPosting)$/.test(text(type)));

/** An update of a live story, by the address that it names. */
export type SeenUpdate = { address: string; headline: string; published: string; modified: string };

export type SeenArticle = {
  headline: string;
  published: string;
  modified: string;
  authors: string[];
  /** Who helped. */
  helpers: string[];
  pictures: string[];
  /** Of a live story. */
  updates: SeenUpdate[];
};

const named = (value: unknown): string => (isJson(value) ? text(value.name) : text(value));
const pictured = (value: unknown): string =>
  isJson(value) ? text(value.url) || text(value.contentUrl) : text(value);

const updated = (value: Json): SeenUpdate => ({
  address: text(value.url) || text(value['@id']),
  headline: text(value.headline) || text(value.articleBody),
  published: text(value.datePublished),
  modified: text(value.dateModified),
});

/** 'broken': a block that no reader of JSON takes. Undefined: no article is among what the page says. */
export function articleOf(blocks: readonly string[]): SeenArticle | 'broken' | undefined {
  const found: Json[] = [];
  for (const block of blocks) {
    try {
      found.push(...entities(JSON.parse(block)));
    } catch {
      return 'broken';
    }
  }
  const article = found.find(isArticle);
  return (
    article && {
      headline: text(article.headline),
      published: text(article.datePublished),
      modified: text(article.dateModified),
      authors: listed(article.author).map(named).filter(Boolean),
      helpers: listed(article.contributor).map(named).filter(Boolean),
      pictures: listed(article.image).map(pictured).filter(Boolean),
      updates: listed(article.liveBlogUpdate).filter(isJson).map(updated),
    }
  );
}
