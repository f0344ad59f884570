/**
 * Puts another text into the open editor, touching only what differs: the caret stays where it is, and so does what
 * the writer may still undo.
 */
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import type { Block } from '#db/stories/blocks';
import { withIds } from './block-ids';
import { blocksToDoc } from './document';

type Standing = { node: Node; from: number; to: number };

const idOf = (node: Node): string => String(node.attrs.id);

/** Room to write in: an empty paragraph is no part of the text that is saved. */
const isRoom = (node: Node): boolean => node.type.name === 'paragraph' && node.content.size === 0;

/** Changes one block into another: of a line of text only the words that differ. */
function rewrite(tr: Transaction, { node, from, to }: Standing, next: Node): void {
  if (node.eq(next)) return;
  const inside = from + 1;
  const start = node.hasMarkup(next.type, next.attrs, next.marks)
    ? node.content.findDiffStart(next.content, inside)
    : null;
  const end = node.content.findDiffEnd(next.content, inside + node.content.size, inside + next.content.size);
  if (start === null || end === null || !node.isTextblock) {
    tr.replaceWith(from, to, next);
    return;
  }
  // What is alike from both ends may overlap ("aa" and "aaa").
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start - inside, end.b + overlap - inside));
}

/** What has to change for `body` to stand in the editor; null when it does. */
export function takingOver(state: EditorState, body: readonly Block[]): Transaction | null {
  const all: Standing[] = [];
  state.doc.forEach((node, from) => all.push({ node, from, to: from + node.nodeSize }));
  const next: Node[] = [];
  // A text without a block is room to write in, which may be there already.
  if (body.length > 0 || !all.some(({ node }) => isRoom(node)))
    state.schema.nodeFromJSON(withIds(blocksToDoc(body))).forEach((node) => next.push(node));
  const wanted = new Set(next.map(idOf));
  const old = all.filter(({ node }) => !isRoom(node) || wanted.has(idOf(node)));

  const { tr } = state;
  const steps: (() => void)[] = [];
  let [i, j] = [0, 0];
  let end = 0;
  let gone: Standing[] = [];
  let fresh: Node[] = [];
  const close = (): void => {
    const [leaving, coming, at] = [gone, fresh, end];
    // What comes is there before anything goes: a text is never without a block.
    steps.push(() => {
      if (coming.length > 0) tr.insert(at, coming);
      for (const { from, to } of leaving.toReversed()) tr.delete(from, to);
    });
    [gone, fresh] = [[], []];
  };
  for (const run of diffArrays(
    old.map(({ node }) => idOf(node)),
    next.map(idOf),
  ))
    for (let k = 0; k < run.count; k += 1) {
      const [standing, node] = [old[i], next[j]];
      if (run.added) {
        if (node) fresh.push(node);
        j += 1;
        continue;
      }
      i += 1;
      if (!standing) continue;
      if (run.removed) gone.push(standing);
      else {
        close();
        if (node) steps.push(() => rewrite(tr, standing, node));
        j += 1;
      }
      end = standing.to;
    }
  close();
  // From the end to the beginning: places before a step are still where they were.
  for (const step of steps.toReversed()) step();
  return tr.docChanged ? tr.setMeta('addToHistory', false).setMeta('preventUpdate', true) : null;
}
