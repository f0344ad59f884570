/** A quotation on the writing screen: its paragraphs are text like any other, the line under them says where it comes from. */
import type { NodeViewRenderer } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { printable } from '../inlines';
import { isLocked } from '../locked';

/** Puts the caret into the text that follows, which is made where there is none. */
function goOnAfter(view: EditorView, after: number): void {
  const { tr, schema } = view.state;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
}

/** Plain DOM, not React: what is typed into goes through nothing but the editor. */
export const quoteView =
  (label: string): NodeViewRenderer =>
  ({ node: first, view, getPos }): NodeView => {
    let node = first;
    const dom = document.createElement('figure');
    const contentDOM = document.createElement('blockquote');
    const line = document.createElement('div');
    line.contentEditable = 'false';
    const source = document.createElement('input');
    source.className = 'quote-source caption';
    source.placeholder = label;
    source.setAttribute('aria-label', label);
    source.value = String(node.attrs.source ?? '');
    const settle = (): void => void (source.readOnly = isLocked(view.state));
    settle();
    line.append(source);
    dom.append(contentDOM, line);

    source.addEventListener('focus', settle);
    source.addEventListener('input', () => {
      const pos = getPos();
      if (pos !== undefined)
        view.dispatch(view.state.tr.setNodeAttribute(pos, 'source', printable(source.value)));
    });
    /** Enter goes on in the text below the quotation, Shift+Tab back to where the caret was: never to where a browser puts it. */
    source.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const back = event.key === 'Tab' && event.shiftKey;
      if (!back && event.key !== 'Enter') return;
      event.preventDefault();
      const pos = getPos();
      if (!back && pos !== undefined) goOnAfter(view, pos + node.nodeSize);
      view.focus();
    });

    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false;
        node = next;
        const said = String(next.attrs.source ?? '');
        if (source.value !== said) source.value = said;
        return true;
      },
      stopEvent: (event) => event.target instanceof Node && line.contains(event.target),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
