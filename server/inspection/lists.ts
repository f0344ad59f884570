/** Feeds and sitemaps as their readers take them: items by their address, each with its title. Pure. */
import { SaxesParser } from 'saxes';
import { z } from 'zod';

export type Listed = { address: string; title: string };

/** Elements that are one item, in RSS, Atom, sitemaps and the index of sitemaps. */
const ITEMS = new Set(['item', 'entry', 'url', 'sitemap']);

/** The items of a feed or sitemap in XML; undefined when a strict parser does not take it. */
export function listedInXml(xml: string): Listed[] | undefined {
  const found: Listed[] = [];
  let item: Listed | undefined;
  let depth = 0;
  let words = '';
  let broken = false;
  const parser = new SaxesParser();
  parser.on('error', () => (broken = true));
  parser.on('opentag', ({ name, attributes }) => {
    words = '';
    if (item) depth += 1;
    else if (ITEMS.has(name)) {
      item = { address: '', title: '' };
      depth = 0;
    }
    const rel = attributes.rel ?? 'alternate';
    if (item && depth === 1 && name === 'link' && rel === 'alternate') item.address ||= attributes.href ?? '';
  });
  parser.on('text', (text) => (words += text));
  parser.on('cdata', (text) => (words += text));
  parser.on('closetag', ({ name }) => {
    if (!item) return;
    if (depth === 1 && (name === 'link' || name === 'loc')) item.address ||= words.trim();
    if (name === 'title' || name === 'news:title') item.title ||= words.trim();
    if (depth === 0) {
      found.push(item);
      item = undefined;
    }
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return broken ? undefined : found;
}

const JsonFeed = z.object({
  version: z.string().startsWith('https://jsonfeed.org/version/1'),
  items: z.array(z.object({ url: z.string(), title: z.string() })),
});

/** The same of a JSON Feed. */
export function listedInJson(json: string): Listed[] | undefined {
  try {
    const feed = JsonFeed.safeParse(JSON.parse(json));
    return feed.data?.items.map(({ url, title }) => ({ address: url, title }));
  } catch {
    return undefined;
  }
}
