/** Puts what was pasted into the text, as one step of undoing. */
import { type DocNode } from '../inlines';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

const isParagraph = (node: DocNode | undefined): boolean => node?.type === 'paragraph';
/** A block that is one thing: no caret stands in it. */
const isThing = (node: DocNode | undefined): boolean =>
  !['paragraph', 'heading', 'list', 'blockQuote'].includes(node?.type ?? '');

/** Paragraphs at the ends join those that they are pasted into; everything else stands by itself. */
export function putNodes(view: EditorView, nodes: readonly DocNode[]): void {
  const { state } = view;
  // After a table or a picture one goes on writing below it.
  const all = isThing(nodes.at(-1)) ? [...nodes, { type: 'paragraph', attrs: { id: null } }] : nodes;
  const content = Fragment.fromArray(all.map((node) => state.schema.nodeFromJSON(node)));
  const slice = new Slice(content, isParagraph(all[0]) ? 1 : 0, isParagraph(all.at(-1)) ? 1 : 0);
  const tr = closeHistory(state.tr).replaceSelection(slice);
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
}
