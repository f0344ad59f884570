/** Keys, Markdown habits and commands of the body. Nothing here fights the browser or a Chinese input method. */
import {
  type Editor,
  Extension,
  type InputRule,
  nodeInputRule,
  textblockTypeInputRule,
  wrappingInputRule,
} from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';

export type EditorCommand = (editor: Editor) => boolean;

const inList = (editor: Editor): boolean => editor.isActive('listItem');

/** Makes a list of this kind, turns a list of the other kind into it, or ends it. */
export const toggleList =
  (ordered: boolean): EditorCommand =>
  (editor) =>
    editor.isActive('list') && !editor.isActive('list', { ordered })
      ? editor.chain().focus().updateAttributes('list', { ordered }).run()
      : editor.chain().focus().toggleList('list', 'listItem', false, { ordered }).run();

export const toggleHeading: EditorCommand = (editor) =>
  editor.chain().focus().toggleNode('heading', 'paragraph').run();

export const toggleQuote: EditorCommand = (editor) => editor.chain().focus().toggleWrap('blockQuote').run();

export const toggleMark =
  (mark: string, attributes: Record<string, unknown> = {}): EditorCommand =>
  (editor) =>
    editor.chain().focus().toggleMark(mark, attributes).run();

export const insertBreak: EditorCommand = (editor) =>
  editor.chain().focus().insertContent({ type: 'hardBreak' }).run();

export const undoLast: EditorCommand = (editor) => {
  editor.commands.focus();
  return undo(editor.state, editor.view.dispatch);
};

export const redoLast: EditorCommand = (editor) => {
  editor.commands.focus();
  return redo(editor.state, editor.view.dispatch);
};

/**
 * Puts a block after the one in which the caret stands (before it when the caret stands at its start); an empty
 * paragraph makes way. The caret goes on in the text after it: the next key must not replace what was just put in.
 * Gives the position of the block.
 */
export function insertBlock(editor: Editor, node: { type: string; attrs?: Record<string, unknown> }): number {
  const { state, view } = editor;
  const { schema } = state;
  const tr = closeHistory(state.tr);
  const { $from, $to } = tr.selection;
  const block = schema.nodeFromJSON(node);
  const top = $from.depth > 0 ? $from.node(1) : null;
  let at = $to.depth > 0 ? $to.after(1) : $to.pos;
  if (top && $from.sameParent($to)) {
    const before = $from.before(1);
    if (top.type.name === 'paragraph' && top.content.size === 0) {
      tr.delete(before, at);
      at = before;
    } else if ($from.pos === before + 1 && $from.pos === $to.pos) at = before;
  }
  tr.insert(at, block);
  const after = at + block.nodeSize;
  const next = tr.doc.nodeAt(after);
  if (!next?.isTextblock) tr.insert(after, schema.node('paragraph'));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  view.focus();
  return at;
}

export const BodyKeys = Extension.create({
  name: 'bodyKeys',
  priority: 900,

  addKeyboardShortcuts() {
    const { editor } = this;
    const on = (command: EditorCommand) => () => command(editor);
    return {
      'Mod-b': on(toggleMark('bold')),
      'Mod-i': on(toggleMark('italic')),
      'Mod-Alt-2': on(toggleHeading),
      'Mod-Shift-7': on(toggleList(true)),
      'Mod-Shift-8': on(toggleList(false)),
      'Mod-Shift-9': on(toggleQuote),
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Mod-Shift-z': () => redo(editor.state, editor.view.dispatch),
      'Shift-Enter': on(insertBreak),
      Enter: () => {
        if (!inList(editor)) return false;
        const { $from, empty } = editor.state.selection;
        // An empty item ends the list.
        if (empty && $from.parent.content.size === 0) return editor.commands.liftListItem('listItem');
        return editor.commands.splitListItem('listItem');
      },
      Backspace: () => {
        const { $from, empty } = editor.state.selection;
        if (!empty || $from.parentOffset !== 0) return false;
        if (inList(editor)) return editor.commands.liftListItem('listItem');
        return editor.isActive('heading') ? editor.commands.setNode('paragraph') : false;
      },
      Tab: () => inList(editor) && editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => inList(editor) && editor.commands.liftListItem('listItem'),
    };
  },

  addInputRules() {
    const { heading, list, blockQuote, divider } = this.editor.schema.nodes;
    const rules: InputRule[] = [];
    if (heading) rules.push(textblockTypeInputRule({ find: /^#{1,6}\s$/, type: heading }));
    if (blockQuote) rules.push(wrappingInputRule({ find: /^>\s$/, type: blockQuote }));
    if (divider) rules.push(nodeInputRule({ find: /^(?:---|\*\*\*)$/, type: divider }));
    if (list) {
      const habit = (find: RegExp, ordered: boolean): InputRule =>
        wrappingInputRule({
          find,
          type: list,
          getAttributes: { ordered },
          joinPredicate: (_, before) => before.attrs.ordered === ordered,
        });
      rules.push(habit(/^[-*•]\s$/, false), habit(/^1[.)]\s$/, true));
    }
    return rules;
  },

  addProseMirrorPlugins: () => [
    history({ depth: 500 }),
    gapCursor(),
    dropCursor({ class: 'writing-drop', width: 2, color: false }),
  ],
});
