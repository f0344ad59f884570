/**
 * Running text in a field of one or two lines: `*bold*` and `_italic_` as in messages, links as `[words](address)`, rarer marks
 * between tags. Both ways, without loss. Pure.
 */
import { type Inline, isSafeAddress, type Mark } from '#db/stories/blocks';
import { type DocMark, type DocNode, docToInlines, printable } from '../inlines';

const TAGS = { strike: 's', superscript: 'sup', subscript: 'sub', code: 'code' } as const;
type Tagged = keyof typeof TAGS;
const tagged = Object.entries(TAGS) as [Tagged, string][]; // keys of a record of ours

const escaped = (text: string): string => text.replace(/[\\*_[\]<]/g, (sign) => `\\${sign}`);

function wrapped(text: string, marks: readonly Mark[]): string {
  let made = escaped(text);
  for (const [kind, tag] of tagged)
    if (marks.some((mark) => mark.kind === kind)) made = `<${tag}>${made}</${tag}>`;
  if (marks.some(({ kind }) => kind === 'italic')) made = `_${made}_`;
  if (marks.some(({ kind }) => kind === 'bold')) made = `*${made}*`;
  for (const mark of marks) {
    if (mark.kind === 'language') made = `<lang ${mark.tag}>${made}</lang>`;
    if (mark.kind === 'link') made = `[${made}](${mark.address.replace(/[()]/g, (sign) => `\\${sign}`)})`;
    if (mark.kind === 'story-link') made = `[${made}](story:${mark.story})`;
  }
  return made;
}

export const toNotation = (inlines: readonly Inline[]): string =>
  inlines.map((part) => ('break' in part ? '\n' : wrapped(part.text, part.marks ?? []))).join('');

const LINK_END = /^\]\(((?:\\[()]|[^\s()\\])+)\)/;
const TAG = /^<(\/?)(s|sup|sub|code|lang)(?: ([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?>/;

/** Where the link that begins at `start` ends, and where it leads; undefined for a bracket that is only a bracket. */
function linkFrom(text: string, start: number): { end: number; length: number; mark: DocMark } | undefined {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[' || text[i] === '\n') return undefined;
    else if (text[i] === ']') {
      const found = LINK_END.exec(text.slice(i));
      const address = found?.[1]?.replace(/\\([()])/g, '$1');
      if (!found || address === undefined) return undefined;
      const story = /^story:([0-9a-z_-]{1,40})$/.exec(address)?.[1];
      if (story !== undefined)
        return { end: i, length: found[0].length, mark: { type: 'storyLink', attrs: { story } } };
      return isSafeAddress(address) && address.length <= 2_000
        ? { end: i, length: found[0].length, mark: { type: 'link', attrs: { address } } }
        : undefined;
    }
  }
  return undefined;
}

export function fromNotation(typed: string): Inline[] {
  const text = printable(typed);
  // A star without a second one is a star.
  const bare = text
    .replace(/\\./g, '')
    .replace(/\]\([^\s()]*\)/g, '')
    .replace(/<[^>]*>/g, '');
  const paired = (sign: string): boolean => (bare.split(sign).length - 1) % 2 === 0;
  const [bolds, italics] = [paired('*'), paired('_')];
  const on = new Map<string, DocMark>();
  const nodes: DocNode[] = [];
  const toggle = (type: string): void => void (on.delete(type) || on.set(type, { type }));
  const add = (words: string): void => {
    nodes.push(
      words === '\n' ? { type: 'hardBreak' } : { type: 'text', text: words, marks: [...on.values()] },
    );
  };
  let linkEnd = -1;
  let linkLength = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    const rest = text.slice(i);
    if (i === linkEnd) {
      on.delete('link');
      i += linkLength - 1;
    } else if (sign === '\\' && /^\\[\\*_[\]<]/.test(rest)) add(text[++i] ?? '');
    else if (sign === '*' && bolds) toggle('bold');
    else if (sign === '_' && italics) toggle('italic');
    else if (sign === '[' && i > linkEnd) {
      const link = linkFrom(text, i);
      if (link) {
        on.set('link', link.mark);
        linkEnd = link.end;
        linkLength = link.length;
      } else add(sign);
    } else if (sign === '<' && TAG.test(rest)) {
      const [whole, closes, name, tag] = TAG.exec(rest) ?? [];
      const kind = name === 'lang' ? 'language' : tagged.find(([, of]) => of === name)?.[0];
      if (kind && closes) on.delete(kind);
      else if (kind && (kind !== 'language' || tag))
        on.set(kind, kind === 'language' ? { type: kind, attrs: { tag } } : { type: kind });
      i += (whole?.length ?? 1) - 1;
    } else {
      // A character of two units is one.
      const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
      add(character);
      i += character.length - 1;
    }
  }
  return docToInlines(nodes);
}
