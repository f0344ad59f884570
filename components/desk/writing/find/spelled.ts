/** The words of a document, one text for each paragraph, with the positions of their runs. Kept by paragraph: a key costs one. */
import type { Node } from '@tiptap/pm/model';

export type Run = { start: number; pos: number; length: number };
export type Line = { text: string; runs: readonly Run[] };

const known = new WeakMap<Node, Line>();

/** Positions are counted from the start of the paragraph's content. */
function lineOf(node: Node): Line {
  const before = known.get(node);
  if (before) return before;
  let text = '';
  const runs: Run[] = [];
  node.forEach((child, offset) => {
    if (child.isText) {
      const words = child.text ?? '';
      runs.push({ start: text.length, pos: offset, length: words.length });
      text += words;
    } else text += '\n';
  });
  const line = { text, runs };
  known.set(node, line);
  return line;
}

export type Placed = Line & { pos: number; node: Node };

/** Every paragraph of a document; `pos` is where its content begins. */
export function linesOf(doc: Node): Placed[] {
  const lines: Placed[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    lines.push({ ...lineOf(node), pos: pos + 1, node });
    return false;
  });
  return lines;
}

/** Where a character of a line stands; for an end, the place after it. */
export function positionIn({ runs, pos }: Placed, offset: number, end: boolean): number | null {
  const run = runs.find(({ start, length }) =>
    end ? offset > start && offset <= start + length : offset >= start && offset < start + length,
  );
  return run ? pos + run.pos + offset - run.start : null;
}
