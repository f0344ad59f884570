/**
 * The selection as the writer sees it, before a key or a paste acts on it. A browser tells of a new selection a task late
 * (`selectionchange` is queued), so that a quick Ctrl+Shift+← and Ctrl+K reached an editor that did not know yet which
 * words were chosen, and the link went in beside them.
 */
import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isLocked } from './locked';

/**
 * Letters go where the browser puts them; only what acts on the selection has to know it. In a locked text letters act too:
 * they begin a suggestion for the chosen words.
 */
function acts(view: EditorView, event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  if (isLocked(view.state) && (event.key.length === 1 || event.keyCode === 229)) return true;
  if (event.keyCode === 229) return false;
  return event.ctrlKey || event.metaKey || ['Enter', 'Tab', 'Backspace', 'Delete'].includes(event.key);
}

function readSelection(view: EditorView): void {
  const seen = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = seen ?? {};
  const inside = (node: Node | null | undefined): node is Node => !!node && view.dom.contains(node);
  if (!seen || !view.hasFocus() || !inside(anchorNode) || !inside(focusNode)) return;
  if (view.state.selection instanceof NodeSelection) return;
  const anchor = view.posAtDOM(anchorNode, seen.anchorOffset);
  const head = view.posAtDOM(focusNode, seen.focusOffset);
  const { selection, doc, tr } = view.state;
  if (anchor < 0 || head < 0 || (anchor === selection.anchor && head === selection.head)) return;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

export const CaretAsSeen = Extension.create({
  name: 'caretAsSeen',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (acts(view, event)) readSelection(view);
            return false;
          },
          paste: (view) => {
            readSelection(view);
            return false;
          },
        },
      },
    }),
  ],
});
