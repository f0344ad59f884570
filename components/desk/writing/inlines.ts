/** Inline text between our blocks and the editor's document. Pure. */
import { type Inline, Mark } from '#db/stories/blocks';
import { isCleanText } from '#db/shared/text';

/** A node of the editor's document as JSON. */
export type DocNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: DocNode[];
  text?: string;
  marks?: DocMark[];
};
export type DocMark = { type: string; attrs?: Record<string, unknown> };

const LONGEST_RUN = 20_000;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g;

/** Text without what no page or feed can carry: control characters and halves of characters. */
export const printable = (text: string): string =>
  isCleanText(text) ? text : text.toWellFormed().replace(CONTROLS, '');

function markToDoc(mark: Mark): DocMark {
  switch (mark.kind) {
    case 'language':
      return { type: 'language', attrs: { tag: mark.tag } };
    case 'link':
      return { type: 'link', attrs: { address: mark.address } };
    case 'story-link':
      return { type: 'storyLink', attrs: { story: mark.story } };
    default:
      return { type: mark.kind };
  }
}

/** Our mark, or nothing for one that is none of ours. */
function docToMark({ type, attrs }: DocMark): Mark | undefined {
  const parsed = Mark.safeParse({ kind: type === 'storyLink' ? 'story-link' : type, ...attrs });
  return parsed.success ? parsed.data : undefined;
}

/** One mark of each kind, and one link: what a run can carry at once. */
function settled(marks: readonly Mark[]): Mark[] {
  const groupOf = (mark: Mark): string => (mark.kind === 'story-link' ? 'link' : mark.kind);
  return marks.filter((mark, i) => marks.findIndex((other) => groupOf(other) === groupOf(mark)) === i);
}

export function inlinesToDoc(inlines: readonly Inline[]): DocNode[] {
  return inlines.map((part): DocNode => {
    if ('break' in part) return { type: 'hardBreak' };
    const marks = settled(part.marks ?? []).map(markToDoc);
    return marks.length > 0 ? { type: 'text', text: part.text, marks } : { type: 'text', text: part.text };
  });
}

/** A run in pieces that are allowed, never cut inside a character. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_RUN) {
    const high = /[\ud800-\udbff]/.test(rest[LONGEST_RUN - 1] ?? '');
    const end = high ? LONGEST_RUN - 1 : LONGEST_RUN;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...found, rest];
}

/** The order in which marks are written, so that the same words give the same JSON. */
const order: readonly Mark['kind'][] = [
  'link',
  'story-link',
  'language',
  'bold',
  'italic',
  'strike',
  'superscript',
  'subscript',
  'code',
];

const inOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

type Run = { text: string; marks: Mark[] };

/** The inlines of a node's content; neighbours that carry the same marks are one run. */
export function docToInlines(nodes: readonly DocNode[] | undefined): Inline[] {
  const runs: (Run | { break: true })[] = [];
  for (const node of nodes ?? []) {
    if (node.type === 'hardBreak') {
      runs.push({ break: true });
      continue;
    }
    const text = printable(node.text ?? '');
    if (text === '') continue;
    const marks = inOrder((node.marks ?? []).flatMap((mark) => docToMark(mark) ?? []));
    const before = runs.at(-1);
    if (before && 'text' in before && JSON.stringify(before.marks) === JSON.stringify(marks))
      before.text += text;
    else runs.push({ text, marks });
  }
  return runs.flatMap((run): Inline[] => {
    if ('break' in run) return [run];
    return pieces(run.text).map((text) => (run.marks.length > 0 ? { text, marks: run.marks } : { text }));
  });
}
