/**
 * Finds WordPress shortcodes in the HTML of a post and puts an element of our own in the place of each, so that one
 * tree holds both. Pure.
 */
import type { Note } from './found.ts';

export const SHORTCODE_TAG = 'x-shortcode';

export type Shortcode = {
  name: string;
  attributes: Record<string, string>;
  /** Text before any parsing, for code. */ raw: string;
};

/** Those that have a meaning to the converter or are common enough to be known without attributes. */
const KNOWN = new Set(
  (
    'caption wp_caption gallery audio video playlist embed youtube vimeo soundcloud dailymotion ted twitter tweet ' +
    'instagram facebook spotify scribd slideshare flickr wpvideo videopress googlevideo archiveorg code sourcecode ' +
    'pullquote contact-form contact-form-7 recent-posts display-posts ngg nggallery slideshow polldaddy crowdsignal ' +
    'googlemaps googlemap more nextpage toc archives blog_subscription_form wpforms gravityform mailchimp subscribe ' +
    'buttons columns column row one_half one_third two_third tabs tab accordion toggle dropcap spacer divider'
  ).split(' '),
);
/** What stands inside is shown as it is typed. */
const CODE = new Set(['code', 'sourcecode']);

const MOST_SHORTCODES = 2_000;
const TOKEN =
  /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})(=?)((?:"[^"]{0,1500}"|'[^']{0,1500}'|[^[\]"'])*?)(\/?)\](\]?)/y;
const MOST_TOKEN = 2_500;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  '#038': '&',
  '#8221': '"',
  '#8220': '"',
  '#8243': '"',
};
const decode = (text: string): string =>
  text.replace(/&(#?\w{1,6});/g, (whole, name: string) => ENTITIES[name] ?? whole);

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let bare = 0;
  for (const [, name, a, b, c, d, e, f] of decode(text).replace(/[“”″]/g, '"').matchAll(ATTRIBUTE)) {
    if (name) found[name.toLowerCase()] = a ?? b ?? c ?? '';
    else found[String(bare++)] = d ?? e ?? f ?? '';
  }
  return found;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Is it a shortcode, or words in brackets like [sic]? Unknown names need attributes or a closing tag. */
function isShortcode(name: string, rest: string, closers: ReadonlySet<string>): boolean {
  const lower = name.toLowerCase();
  if (KNOWN.has(lower)) return true;
  return closers.has(lower) || /[\w-]\s*=\s*["'“”\w]/.test(rest) || name.includes('_');
}

const closersIn = (html: string): Set<string> =>
  new Set(
    Array.from(html.matchAll(/\[\/([a-zA-Z][\w-]{0,60})\]/g), (match) => (match[1] ?? '').toLowerCase()),
  );

/** HTML with an element for each shortcode, and what those elements stand for, by their number. */
export function markShortcodes(
  html: string,
  note: (note: Note) => void,
): { html: string; shortcodes: Shortcode[] } {
  if (!html.includes('[')) return { html, shortcodes: [] };
  const closers = closersIn(html);
  const paired = new Set(closers);
  const lower = html.toLowerCase();
  const shortcodes: Shortcode[] = [];
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const next = nextOf(html, at);
    out.push(html.slice(at, next));
    if (next >= html.length) break;
    if (html[next] === '<') {
      // Tags and comments pass as they are: what stands in an attribute is not a shortcode here.
      const close = html.startsWith('<!--', next) ? '-->' : '>';
      const end = html.indexOf(close, next);
      at = end < 0 ? html.length : end + close.length;
      out.push(html.slice(next, at));
      continue;
    }
    const token = tokenAt(html, next);
    if (
      !token ||
      shortcodes.length >= MOST_SHORTCODES ||
      !isShortcode(token.name, token.equals + token.rest, paired)
    ) {
      out.push('[');
      at = next + 1;
      continue;
    }
    at = next + token.length;
    // [[gallery]] is how an author writes about a shortcode.
    if (token.escaped) out.push(html.slice(next + 1, at - 1));
    else if (token.closing) out.push(`</${SHORTCODE_TAG}>`);
    else at = open({ html, lower, closers, shortcodes, out }, at, token);
  }
  if (shortcodes.length >= MOST_SHORTCODES)
    note({ kind: 'limit', text: `more than ${MOST_SHORTCODES} shortcodes` });
  return { html: out.join(''), shortcodes };
}

type Token = {
  name: string;
  equals: string;
  rest: string;
  length: number;
  escaped: boolean;
  closing: boolean;
  selfClosed: boolean;
};

type Work = { html: string; lower: string; closers: Set<string>; shortcodes: Shortcode[]; out: string[] };

/** Writes the element of an opening tag; gives where to read on. */
function open({ html, lower, closers, shortcodes, out }: Work, at: number, token: Token): number {
  const name = token.name.toLowerCase();
  // [youtube=https://…] gives its address after the name.
  const attributes = token.equals ? { 0: decode(token.rest.trim()) } : attributesOf(token.rest);
  const number = shortcodes.push({ name, attributes, raw: '' }) - 1;
  const start = `<${SHORTCODE_TAG} n="${number}">`;
  const closer = closers.has(name) && !token.selfClosed ? lower.indexOf(`[/${name}]`, at) : -1;
  if (closer < 0) {
    // None behind this one is closed either.
    if (!token.selfClosed) closers.delete(name);
    out.push(start, `</${SHORTCODE_TAG}>`);
    return at;
  }
  if (!CODE.has(name)) {
    out.push(start);
    return at;
  }
  const raw = html.slice(at, closer);
  const made = shortcodes[number];
  if (made) made.raw = decode(raw);
  out.push(start, escape(decode(raw)), `</${SHORTCODE_TAG}>`);
  return closer + name.length + 3;
}

function nextOf(html: string, at: number): number {
  const found = /[[]|<(?=[a-zA-Z/!])/g;
  found.lastIndex = at;
  return found.exec(html)?.index ?? html.length;
}

function tokenAt(html: string, at: number): Token | undefined {
  TOKEN.lastIndex = 0;
  const match = TOKEN.exec(html.slice(at, at + MOST_TOKEN));
  if (!match) return undefined;
  const [whole, before, slash, name, equals, rest, self, after] = match;
  if (!name) return undefined;
  const escaped = before === '[' && after === ']';
  if (before === '[' && !escaped) return undefined;
  const length = whole.length - (after === ']' && !escaped ? 1 : 0);
  return {
    name,
    equals: equals ?? '',
    rest: rest ?? '',
    length,
    escaped,
    closing: slash === '/',
    selfClosed: self === '/',
  };
}
