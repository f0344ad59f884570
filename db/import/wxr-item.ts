/** Reads the text of one <item>. Pure. */
import { SaxesParser } from 'saxes';
import { splitAtSeams } from './item-splitter.ts';
import { ItemFields, type ItemRecord, type Reading, type TermRef } from './wxr-records.ts';

/** What XML 1.0 cannot carry, and lone surrogates. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A reference by number, or a CDATA section, in which it is only text. */
const REFERENCE = /<!\[CDATA\[[\s\S]*?\]\]>|&#(\d{1,9}|x[\da-f]{1,8});/gi;
const UNREADABLE = /\ufffd/;
const MOST_TERMS = 500;
const MOST_META = 500;

type Mended = ItemRecord['mended'];

class ItemError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const linesBefore = (text: string, index: number): number => text.slice(0, index).split('\n').length - 1;

const isForbiddenCode = (code: number): boolean =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || String.fromCodePoint(code).search(FORBIDDEN) >= 0;

/** Takes out what no XML may hold, and says where. */
function mend(text: string, line: number, mended: Mended): string {
  const first = text.search(FORBIDDEN);
  let clean = text;
  if (first >= 0) {
    const count = text.match(FORBIDDEN)?.length ?? 0;
    mended.push({ line: line + linesBefore(text, first), what: `${count} forbidden characters taken out` });
    clean = text.replace(FORBIDDEN, '');
  }
  if (!clean.includes('&#')) return clean;
  return clean.replace(REFERENCE, (whole, number: string | undefined, index: number) => {
    if (!number) return whole;
    const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
    if (!isForbiddenCode(code)) return whole;
    mended.push({ line: line + linesBefore(clean, index), what: `forbidden character ${whole} taken out` });
    return '';
  });
}

type Collected = {
  fields: Record<string, string>;
  terms: TermRef[];
  meta: Map<string, string>;
  comments: number;
};

function collect(text: string, line: number, mended: Mended): Collected {
  const found: Collected = { fields: {}, terms: [], meta: new Map(), comments: 0 };
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  let words: string[] = [];
  let term: TermRef | undefined;
  let metaKey = '';
  const here = () => line + parser.line - 1;

  parser.on('doctype', () => {
    throw new ItemError(here(), 'it holds a document type');
  });
  parser.on('error', (error) => {
    const why = error.message.replace(/^(?:\d+:\d+: |undefined:)+/, '').replace(/\.$/, '');
    // saxes keeps an unknown entity as it stands: the text is whole, only less pretty.
    if (why.includes('undefined entity'))
      mended.push({ line: here(), what: 'an unknown entity is left as it stands' });
    else throw new ItemError(here(), why);
  });
  parser.on('opentag', (tag) => {
    path.push(tag.name);
    words = [];
    if (path.length !== 2) return;
    const { domain = '', nicename = '' } = tag.attributes;
    term = tag.name === 'category' ? { domain, slug: nicename, name: '' } : undefined;
    if (tag.name === 'wp:comment') found.comments += 1;
  });
  const take = (text: string) => void words.push(text);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', (tag) => {
    const depth = path.length;
    path.pop();
    const said = words.join('');
    words = [];
    if (depth === 2 && term) {
      if (found.terms.length < MOST_TERMS) found.terms.push({ ...term, name: said.trim() });
      term = undefined;
    } else if (depth === 2) found.fields[tag.name] ??= said;
    else if (depth === 3 && path[1] === 'wp:postmeta') {
      if (tag.name === 'wp:meta_key') metaKey = said.trim();
      else if (tag.name === 'wp:meta_value' && !found.meta.has(metaKey) && found.meta.size < MOST_META)
        found.meta.set(metaKey, said);
    }
  });
  parser.write(text).close();
  return found;
}

/** Title and id of an item that cannot be parsed, as far as they can be seen. */
export function nameOf(text: string): string {
  const id = /<wp:post_id>\s*(?:<!\[CDATA\[)?(\d+)/.exec(text)?.[1];
  const title = /<title>\s*(?:<!\[CDATA\[)?([^\]<]{1,120})/.exec(text)?.[1]?.trim();
  return [id ? `post ${id}` : 'a post without a readable id', title ? `“${title}”` : '']
    .filter(Boolean)
    .join(' ');
}

const isSwallowed = (item: ItemRecord): boolean =>
  /<\/(?:content|excerpt):encoded>/.test(item.content + item.excerpt);

function readOne(text: string, line: number): Reading {
  const mended: Mended = [];
  try {
    const clean = mend(text, line, mended);
    const { fields, ...rest } = collect(clean, line, mended);
    const parsed = ItemFields.safeParse(fields);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const why = issue?.code === 'invalid_type' ? `it has no ${issue.path.join('.')}` : issue?.message;
      return { kind: 'broken', line, post: nameOf(text), why: why ?? 'it is not understood' };
    }
    const unreadable = clean.search(UNREADABLE);
    if (unreadable >= 0)
      mended.push({
        line: line + linesBefore(clean, unreadable),
        what: 'characters that the file did not write in its own encoding',
      });
    return { kind: 'item', item: { line, ...named(parsed.data), ...rest, mended } };
  } catch (error) {
    if (!(error instanceof ItemError)) throw error;
    return { kind: 'broken', line: error.line, post: nameOf(text), why: error.message };
  }
}

const named = (f: ItemFields) => ({
  id: f['wp:post_id'],
  type: f['wp:post_type'],
  status: f['wp:status'],
  title: f.title,
  link: f.link,
  slug: f['wp:post_name'],
  author: f['dc:creator'],
  pubDate: f.pubDate,
  date: f['wp:post_date'],
  dateGmt: f['wp:post_date_gmt'],
  isProtected: f['wp:post_password'] !== '',
  isSticky: f['wp:is_sticky'] === '1',
  content: f['content:encoded'],
  excerpt: f['excerpt:encoded'],
  parent: f['wp:post_parent'],
  attachmentUrl: f['wp:attachment_url'],
});

/**
 * Reads an item. When a section in it was never closed and has swallowed the items after it, they are cut free: the
 * broken one is reported, the others come.
 */
export function readItem(text: string, line: number): Reading[] {
  const whole = readOne(text, line);
  if (whole.kind === 'item' && !isSwallowed(whole.item)) return [whole];
  const parts = splitAtSeams(text, line);
  if (parts.length === 1) return [whole];
  return parts.map((part) => readOne(part.text, part.line));
}
