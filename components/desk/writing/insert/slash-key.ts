/** “/” on an empty line opens the list of what can be put in. An input method's key is its own. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export const SlashKey = Extension.create<{ open: () => void }>({
  name: 'slashKey',
  addOptions: () => ({ open: () => undefined }),
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
            if (event.isComposing || event.keyCode === 229 || view.composing || !view.editable) return false;
            const { $from, empty } = view.state.selection;
            if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return false;
            if ($from.parent.content.size > 0) return false;
            event.preventDefault();
            options.open();
            return true;
          },
        },
      }),
    ];
  },
});
