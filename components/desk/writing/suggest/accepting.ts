/** Writes suggestions into the text: exactly their words, in one step that can be undone, with the marks around them. */
import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import { tokensOf } from '#db/history/compare-words';
import type { Suggestion } from '#db/review/model';
import { placeOfPassage, saysAlready } from '#db/review/place';
import { positionOf, type Spelled, spellAll } from '../review/passages';

type Edit = { from: number; to: number; text: string };

/** What differs between two texts, word by word: what stays keeps its links and marks. */
export function editsOf(quote: string, words: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { added, removed, value } of diffArrays(tokensOf(quote), tokensOf(words))) {
    const text = value.join('');
    if (!added && !removed) {
      at += text.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, text: '' };
      edits.push(open);
    }
    if (added) open.text += text;
    else {
      at += text.length;
      open.to = at;
    }
  }
  return edits;
}

const isLink = ({ type }: Mark): boolean => type.name === 'link' || type.name === 'storyLink';

const shared = (sets: readonly (readonly Mark[])[]): readonly Mark[] => {
  const [first = [], ...others] = sets;
  return first.filter((mark) => others.every((marks) => mark.isInSet(marks)));
};

/** Marks of what is put in: those that everything has in whose place it stands, or both its neighbours. */
function marksFor(doc: Node, from: number, to: number): readonly Mark[] {
  if (to > from) {
    const sets: (readonly Mark[])[] = [];
    doc.nodesBetween(from, to, (node) => {
      if (node.isText) sets.push(node.marks);
    });
    return shared(sets);
  }
  const { nodeBefore, nodeAfter } = doc.resolve(from);
  if (nodeBefore && nodeAfter) return shared([nodeBefore.marks, nodeAfter.marks]);
  // At an end of the line it goes on as the line does, but never into a link.
  return (nodeBefore ?? nodeAfter)?.marks.filter((mark) => !isLink(mark)) ?? [];
}

type Placed = { suggestion: Suggestion; block: Spelled; from: number; to: number };

export type Accepting = {
  tr: Transaction;
  /** Written by `tr`. */
  done: string[];
  /** The text says it already. */
  already: string[];
  /** Their words have changed, or another one of these changes them. */
  missed: string[];
};

/** Where two meet within the words of one. */
const meets = (a: Placed, b: Placed): boolean =>
  a.block.pos === b.block.pos &&
  (a.from < b.to && b.from < a.to ? true : a.from === b.from && a.to === b.to && a.to > a.from);

export function accepting(state: EditorState, suggestions: readonly Suggestion[]): Accepting {
  const blocks = spellAll(state.doc);
  const { tr } = state;
  const [already, missed]: [string[], string[]] = [[], []];
  const placed: Placed[] = [];
  // Of two that change the same words the older one is written.
  for (const suggestion of [...suggestions].sort((a, b) => a.at - b.at)) {
    const { id, on, words } = suggestion;
    const place = placeOfPassage(on, blocks);
    const block = blocks.find((one) => one.id === place?.block);
    if (!place || !block) {
      (words !== '' && saysAlready(on, words, blocks) ? already : missed).push(id);
      continue;
    }
    const one = { suggestion, block, from: place.from, to: place.to };
    if (placed.some((other) => meets(one, other))) missed.push(id);
    else placed.push(one);
  }
  // From the end to the beginning: places before a change are still where they were.
  const backwards = placed
    .toReversed()
    .sort((a, b) => b.block.pos - a.block.pos || b.from - a.from || b.to - a.to);
  const done: string[] = [];
  for (const { suggestion, block, from } of backwards) {
    const edits = editsOf(suggestion.on.quote, suggestion.words).map(({ from: start, to: end, text }) => ({
      start: positionOf(block, from + start, start === end ? 'between' : 'before'),
      end: positionOf(block, from + end, start === end ? 'between' : 'after'),
      text,
    }));
    if (edits.some(({ start, end }) => start === null || end === null)) {
      missed.push(suggestion.id);
      continue;
    }
    for (const { start, end, text } of edits.toReversed())
      if (start !== null && end !== null) {
        if (text === '') tr.delete(start, end);
        else tr.replaceWith(start, end, state.schema.text(text, marksFor(tr.doc, start, end)));
      }
    done.push(suggestion.id);
  }
  return { tr, done: done.toReversed(), already, missed };
}
