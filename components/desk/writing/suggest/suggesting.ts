/** Suggest mode on one page, outside of React: whether it is on, and the passage for which other words are being written. */
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { flushSync } from 'react-dom';
import { strikingOut, type TextBlock } from '#db/review/place';
import { type Cell, createCell } from '../cell';
import { offsetAt, spellAll } from '../review/passages';

/** Some characters of a block, none for the place between two, and what the field begins with. */
export type Asking = { block: TextBlock; from: number; to: number; words: string };

export type Suggesting = {
  /** Keys write suggestions, not the text. */
  on: Cell<boolean>;
  asking: Cell<Asking | null>;
  /** Somebody wanted to suggest something where nothing can be. */
  lost: Cell<boolean>;
  /** Begins a suggestion for the chosen words, or at the caret. */
  begin(editor: Editor | null): void;
  /** A key in the text; true when it is done with. */
  key(editor: Editor | null, event: KeyboardEvent): boolean;
};

/** The chosen words as far as they stand in one line of one block; the place of the caret where none are. */
export function chosenIn(editor: Editor): Omit<Asking, 'words'> | null {
  const { selection, doc } = editor.state;
  const found = spellAll(doc).find(
    ({ pos, node }) => selection.from >= pos && selection.from < pos + node.nodeSize,
  );
  if (!found?.id || found.text === '' || selection instanceof NodeSelection) return null;
  const { id, text } = found;
  const block = { id, text };
  const start = offsetAt(found, selection.from);
  if (selection.empty) return { block, from: start, to: start };
  const ends = selection.to < found.pos + found.node.nodeSize ? offsetAt(found, selection.to) : text.length;
  const [line = ''] = text.slice(start, ends).split('\n');
  const words = line.trim();
  if (words === '') return line === '' ? null : { block, from: start, to: start + line.length };
  const from = start + line.indexOf(words);
  return { block, from, to: from + words.length };
}

/** A key that puts a character into a field, or begins one of a Chinese input method. */
const types = (event: KeyboardEvent): boolean =>
  event.keyCode === 229 || (event.key.length === 1 && !event.altKey);

/** `show` brings the panel with the field into view. */
export function createSuggesting(show: () => void): Suggesting {
  const on = createCell(false);
  const asking = createCell<Asking | null>(null);
  const lost = createCell(false);

  const ask = (editor: Editor | null, words: (quote: string) => string): boolean => {
    const chosen = editor && chosenIn(editor);
    lost.set(!chosen);
    if (!chosen) return false;
    const { block, from, to } = chosen;
    // Drawn at once: the character of this very key goes into the field.
    flushSync(() => {
      show();
      asking.set({ ...chosen, words: words(block.text.slice(from, to)) });
    });
    return true;
  };

  return {
    on,
    asking,
    lost,
    begin: (editor) => void ask(editor, (quote) => quote),
    key(editor, event) {
      if (!on.get() || event.ctrlKey || event.metaKey || event.isComposing) return false;
      if (event.key === 'Escape') {
        on.set(false);
        return true;
      }
      if (event.key === 'Backspace' || event.key === 'Delete') {
        event.preventDefault();
        if (editor?.state.selection.empty) lost.set(true);
        else ask(editor, () => '');
        return true;
      }
      if (event.key !== 'Enter' && !types(event)) return false;
      if (event.key === 'Enter') event.preventDefault();
      // Nowhere to put it: it must not reach the text either.
      if (!ask(editor, (quote) => quote)) event.preventDefault();
      return true;
    },
  };
}

/** What is proposed once the words are written: struck words take a space along. */
export function passageOf({ block, from, to }: Asking, words: string): { from: number; to: number } {
  return words === '' ? strikingOut(block, from, to) : { from, to };
}
