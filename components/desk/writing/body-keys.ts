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

/** Puts a block where the caret stands, with room to write after it. An empty paragraph makes way. */
export function insertBlock(editor: Editor, node: { type: string; attrs?: Record<string, unknown> }): void {
  editor.view.dispatch(closeHistory(editor.state.tr));
  editor
    .chain()
    .focus()
    .insertContent(node)
    .command(({ tr, dispatch }) => {
      const { $to } = tr.selection;
      if ($to.depth === 0 && !$to.nodeAfter && dispatch) {
        const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
        if (paragraph) tr.insert(tr.doc.content.size, paragraph);
      }
      return true;
    })
    .run();
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
