/** Puts what was pasted into the text, as one step of undoing. */
import { type DocNode } from '../inlines';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const isParagraph = (node: DocNode | undefined): boolean => node?.type === 'paragraph';

/** Paragraphs at the ends join those that they are pasted into; everything else stands by itself. */
export function putNodes(view: EditorView, nodes: readonly DocNode[]): void {
  const { state } = view;
  const content = Fragment.fromArray(nodes.map((node) => state.schema.nodeFromJSON(node)));
  const [first, last] = [nodes[0], nodes.at(-1)];
  const slice = new Slice(content, isParagraph(first) ? 1 : 0, isParagraph(last) ? 1 : 0);
  const tr = closeHistory(state.tr).replaceSelection(slice);
  // After a table or a picture one goes on writing below it.
  const { $from } = tr.selection;
  if (
    !isParagraph(last) &&
    last?.type !== 'heading' &&
    last?.type !== 'list' &&
    last?.type !== 'blockQuote'
  ) {
    const after = $from.depth > 0 ? $from.after(1) : $from.pos;
    if (!$from.parent.isTextblock) {
      const next = tr.doc.nodeAt(tr.selection.to);
      const at = next?.isTextblock ? tr.selection.to : after;
      if (!next?.isTextblock) tr.insert(at, state.schema.node('paragraph'));
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    }
  }
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
}
