/** Two things that the editor draws over the text without changing it: the hint of an empty story, and the words that an open panel speaks of. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** One word in an empty story, and nowhere else. */
export const EmptyHint = Extension.create<{ hint: string }>({
  name: 'emptyHint',
  addOptions: () => ({ hint: '' }),
  addProseMirrorPlugins() {
    const { hint } = this.options;
    return [
      new Plugin({
        props: {
          decorations({ doc }) {
            const only = doc.childCount === 1 ? doc.firstChild : null;
            if (!only || only.type.name !== 'paragraph' || only.content.size > 0) return null;
            return DecorationSet.create(doc, [
              Decoration.node(0, only.nodeSize, { class: 'writing-empty', 'data-hint': hint }),
            ]);
          },
        },
      }),
    ];
  },
});

const held = new PluginKey<boolean>('held');

/** Keeps the chosen words marked while a panel has the caret. */
export const HeldSelection = Extension.create({
  name: 'heldSelection',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: held,
      state: {
        init: () => false,
        apply: (transaction, before) => {
          const said: unknown = transaction.getMeta(held);
          return typeof said === 'boolean' ? said : before;
        },
      },
      props: {
        decorations(state) {
          const { from, to, empty } = state.selection;
          if (!held.getState(state) || empty) return null;
          return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'writing-held' })]);
        },
      },
    }),
  ],
  addCommands: () => ({
    holdSelection:
      (on) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(held, on).setMeta('addToHistory', false));
        return true;
      },
  }),
});

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    heldSelection: { holdSelection: (on: boolean) => ReturnType };
  }
}
