/**
 * A text that nobody may change here, and still a text to go through: the caret moves with the keys, words are chosen
 * with Shift and the arrows, so that who works without a mouse can comment on them too. Only changes are refused.
 */
import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

const lock = new PluginKey<boolean>('lock');
/** On a change that is no key of whoever sits here. */
const FROM_ELSEWHERE = 'fromElsewhere';

export const isLocked = (state: EditorState): boolean => lock.getState(state) ?? false;

export const setLocked = (tr: Transaction, locked: boolean): Transaction =>
  tr.setMeta(lock, locked).setMeta('addToHistory', false);

/** Lets a change into a locked text: what a colleague wrote, a suggestion that was accepted. */
export const fromElsewhere = (tr: Transaction): Transaction => tr.setMeta(FROM_ELSEWHERE, true);

/** Keys that would write; those with Ctrl or ⌘ find that nothing can be changed. */
const writes = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  (event.key.length === 1 || event.keyCode === 229 || ['Enter', 'Backspace', 'Delete'].includes(event.key));

const refuse = (event: Event): true => {
  event.preventDefault();
  return true;
};

type Options = {
  locked: boolean;
  /** Hears of a key in a locked text first; true when it did something with it. */
  key: (editor: Editor, event: KeyboardEvent) => boolean;
};

export const Locked = Extension.create<Options>({
  name: 'locked',
  priority: 990,
  addOptions: () => ({ locked: false, key: () => false }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { locked, key } = this.options;
    return [
      new Plugin<boolean>({
        key: lock,
        state: {
          init: () => locked,
          apply(tr, before) {
            const said: unknown = tr.getMeta(lock);
            return typeof said === 'boolean' ? said : before;
          },
        },
        filterTransaction: (tr, state) =>
          !tr.docChanged || !isLocked(state) || tr.getMeta(FROM_ELSEWHERE) === true,
        props: {
          handleDOMEvents: {
            keydown: (view, event) => {
              if (!isLocked(view.state)) return false;
              if (key(editor, event)) return true;
              // Out of the text, also where Tab would set a list in.
              if (event.key === 'Tab') return true;
              return writes(event) && refuse(event);
            },
            beforeinput: (view, event) => isLocked(view.state) && refuse(event),
            paste: (view, event) => isLocked(view.state) && refuse(event),
            drop: (view, event) => isLocked(view.state) && refuse(event),
            dragstart: (view, event) => isLocked(view.state) && refuse(event),
          },
        },
      }),
    ];
  },
});
