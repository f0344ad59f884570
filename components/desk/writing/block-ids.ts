/** Each block of the body has an id of its own from the moment it exists: splitting and pasting make new ones. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { newId } from '#db/shared/id';
import { type DocNode } from './inlines';
import { fromElsewhere } from './locked';

/** The opened document with an id on every block. */
export const withIds = (doc: DocNode): DocNode => ({
  ...doc,
  content: (doc.content ?? []).map((node) =>
    node.attrs?.id ? node : { ...node, attrs: { ...node.attrs, id: newId() } },
  ),
});

export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const seen = new Set<unknown>();
        const { tr } = state;
        state.doc.forEach((node, pos) => {
          const { id } = node.attrs;
          if (id && !seen.has(id)) seen.add(id);
          else tr.setNodeAttribute(pos, 'id', newId());
        });
        return tr.docChanged ? fromElsewhere(tr).setMeta('addToHistory', false) : null;
      },
    }),
  ],
});
