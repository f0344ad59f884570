/**
 * Pasting. What was copied in our own editor comes back as it was; everything else is read anew (`html-to-doc`,
 * `plain-to-doc`). An address alone on an empty line becomes what it leads to; one undo gives the address back.
 */
import { type Editor, Extension } from '@tiptap/core';
import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { newId } from '#db/shared/id';
import { playerOf } from '#db/shared/embeds';
import type { DocNode } from '../inlines';
import { copiedAddress, loneAddress } from './address';
import { htmlToDoc, type Pasted } from './html-to-doc';
import { plainToDoc } from './plain-to-doc';
import { putNodes } from './put';
import { type PasteSum, sumOf } from './sum';
import { tidySlice, withoutLitter } from './tidy';
import { readTree, textOf } from './tree';
import type { Setting } from './twig-marks';
import { tidyText } from './words-of';
import { curly } from './curly';

/** What the screen says of a paste, and the way to have it plain. */
export type PasteNote = { sum: PasteSum; plain: (() => void) | null };

export type PasteWays = {
  /** The story is in English. */
  english: () => boolean;
  /** Tells what a paste brought. */
  note: (note: PasteNote) => void;
  /** The text has changed since. */
  changed: () => void;
  /** The story of ours at a path; undefined when there is none that this person may know of. */
  storyAt: (path: string) => Promise<string | undefined>;
};

/** Plain words within a paragraph are nothing to speak of. */
const isPlain = ({ nodes, pictures }: Pasted): boolean =>
  pictures === 0 &&
  nodes.length <= 1 &&
  nodes.every(({ type, content }) => type === 'paragraph' && (content ?? []).every((node) => !node.marks));

/** The empty paragraph of its own in which the caret stands. */
function emptyLine(view: EditorView): number | null {
  const { $from, empty } = view.state.selection;
  return empty &&
    $from.depth === 1 &&
    $from.parent.type.name === 'paragraph' &&
    $from.parent.content.size === 0
    ? $from.before(1)
    : null;
}

/** Puts a block in the place of the line that holds nothing but this address, as a step of undoing of its own. */
function replaceLine(view: EditorView, address: string, node: DocNode): void {
  const { tr } = view.state;
  const { doc, schema } = view.state;
  const line = lineOf(view, address);
  if (line === null) return;
  const size = doc.nodeAt(line)?.nodeSize ?? 0;
  const inIt = tr.selection.from > line && tr.selection.from < line + size;
  const block = schema.nodeFromJSON(node);
  tr.replaceWith(line, line + size, block);
  const after = line + block.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, schema.node('paragraph'));
  if (inIt) tr.setSelection(TextSelection.create(tr.doc, after + 1));
  view.dispatch(closeHistory(tr).scrollIntoView());
}

/** Where a paragraph stands that says nothing but this. */
function lineOf(view: EditorView, words: string): number | null {
  let found: number | null = null;
  view.state.doc.forEach((child, pos) => {
    if (child.type.name === 'paragraph' && child.textContent === words) found ??= pos;
  });
  return found;
}

const words = (text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text }],
});

/** An address of its own line: a player, or a story of ours. False where it is neither. */
function putAddress(view: EditorView, address: string, ways: PasteWays): boolean {
  const path = copiedAddress(address, [location.origin]);
  const player = playerOf(address);
  if (!player && !path?.startsWith('/')) return false;
  putNodes(view, [words(address)]);
  if (player)
    replaceLine(view, address, {
      type: 'keptBlock',
      attrs: { id: null, block: { id: newId(), kind: 'embed', address, title: '' } },
    });
  else if (path)
    void ways.storyAt(path).then((story) => {
      if (story !== undefined && !view.isDestroyed)
        replaceLine(view, address, { type: 'relatedStory', attrs: { id: null, story } });
    });
  return true;
}

function paste(editor: Editor, data: DataTransfer, asPlain: boolean, ways: PasteWays): boolean {
  const { view } = editor;
  const [html, plain] = [data.getData('text/html'), data.getData('text/plain')];
  const files = [...data.files].filter(({ type }) => type.startsWith('image/')).length;
  // A picture needs a credit before it is in the library: that is asked for in Insert, and said here.
  if (files > 0 && plain.trim() === '' && html.trim() === '') {
    ways.note({ sum: sumOf([], files), plain: null });
    return true;
  }
  const english = ways.english();
  const lone = loneAddress(plain);
  if (lone !== undefined) {
    if (!view.state.selection.empty) {
      const address = copiedAddress(lone, [location.origin]) ?? lone;
      return editor.chain().unsetMark('storyLink').setMark('link', { address }).run();
    }
    if (!asPlain && emptyLine(view) !== null && putAddress(view, lone, ways)) return true;
  }
  // Our own editor writes its blocks into the clipboard: they come back as they were.
  if (!asPlain && /\bdata-pm-slice\b/.test(html)) return false;
  const typed = plain === '' && html !== '' ? readTree(html) : null;
  const bare = (): DocNode[] => plainToDoc(typed ? textOf(typed) : plain, english);
  const setting: Setting = { english, origins: [location.origin] };
  const read: Pasted =
    html === '' || asPlain ? { nodes: [], pictures: 0 } : htmlToDoc(readTree(html), setting);
  // Markup without a word of ours: what stands in the plain text is better than nothing.
  const found: Pasted = read.nodes.length > 0 ? read : { ...read, nodes: bare() };
  if (found.nodes.length === 0) {
    if (found.pictures > 0) ways.note({ sum: sumOf([], found.pictures), plain: null });
    return true;
  }
  // A word out of a sentence brings its spaces along.
  const [only] = found.nodes;
  if (isPlain(found) && found.nodes.length === 1 && only && !/[\n\r]/.test(plain.trim())) {
    const text = tidyText(plain === '' ? textOfNode(only) : plain).replace(/[\t\n\r]+/g, ' ');
    const before = view.state.selection.$from;
    const said = before.parent.textBetween(0, before.parentOffset, undefined, '\ufffc');
    view.dispatch(
      closeHistory(view.state.tr)
        .insertText(english && !editor.isActive('code') ? curly(text, said) : text)
        .setMeta('paste', true)
        .scrollIntoView(),
    );
    return true;
  }
  putNodes(view, found.nodes);
  const again = (): void => {
    if (!undo(view.state, view.dispatch)) return;
    putNodes(view, bare());
    view.focus();
  };
  ways.note({ sum: sumOf(found.nodes, found.pictures), plain: html === '' || asPlain ? null : again });
  return true;
}

const textOfNode = (node: DocNode): string => node.text ?? (node.content ?? []).map(textOfNode).join('');

export const CleanPaste = Extension.create<{ ways: PasteWays | null }>({
  name: 'cleanPaste',
  addOptions: () => ({ ways: null }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    let asPlain = false;
    /** The text that the note speaks of. */
    let noted: Node | null = null;
    return [
      new Plugin({
        props: {
          transformPastedHTML: withoutLitter,
          transformPasted: tidySlice,
          handleDOMEvents: {
            // Ctrl+Shift+V. What the browser gives then may still hold markup.
            keydown: (_, event) => {
              if (event.key.toLowerCase() === 'v' && (event.ctrlKey || event.metaKey))
                asPlain = event.shiftKey;
              else if (!['Control', 'Meta', 'Shift'].includes(event.key)) asPlain = false;
              return false;
            },
          },
          handlePaste(view, event) {
            const plain = asPlain;
            asPlain = false;
            const { ways } = options;
            if (!ways || !event.clipboardData || view.composing) return false;
            return paste(editor, event.clipboardData, plain, {
              ...ways,
              note: (note) => {
                noted = view.state.doc;
                ways.note(note);
              },
            });
          },
        },
        view: () => ({
          update: ({ state }) => {
            if (noted === null || state.doc.eq(noted)) return;
            noted = null;
            options.ways?.changed();
          },
        }),
      }),
    ];
  },
});
