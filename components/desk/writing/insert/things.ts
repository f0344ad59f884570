/** Everything that can be put into a text, in the order of the list. */
import type { Editor } from '@tiptap/core';
import { newId } from '#db/shared/id';
import { type Block, emptyChart } from '#db/stories/blocks';
import type { DeskWords } from '../../../words/desk';
import { insertBlock, toggleHeading, toggleList, toggleQuote } from '../body-keys';
import { emptyBox } from '../boxes/kinds';

/** What is chosen before the block exists: a picture, a story, an address, a name. */
export type Asks =
  | { ask: 'picture'; as: 'picture' | 'gallery' | 'figure' }
  | { ask: 'story' }
  | { ask: 'address'; as: 'embed' | 'file' }
  | { ask: 'keep' };

export type Thing = {
  id: string;
  name: string;
  /** Puts it in; gives the position of a block whose fields are written at once. */
  put: ((editor: Editor) => number | null) | null;
  asks?: Asks;
  /** A way to set a paragraph: it has its own place in the bar of formatting. */
  isText?: boolean;
};

const block = (value: Block) => (editor: Editor) =>
  insertBlock(editor, { type: value.kind === 'chart' ? 'chart' : 'keptBlock', attrs: { block: value } });

const plain = (run: (editor: Editor) => boolean) => (editor: Editor) => {
  run(editor);
  return null;
};

export function things({ write }: DeskWords): Thing[] {
  const { kinds } = write;
  return [
    {
      id: 'pull-quote',
      name: kinds['pull-quote'],
      put: (editor) => insertBlock(editor, { type: 'pullQuote' }),
    },
    { id: 'picture', name: kinds.picture, put: null, asks: { ask: 'picture', as: 'picture' } },
    { id: 'chart', name: kinds.chart, put: (editor) => block(emptyChart(newId()))(editor) },
    { id: 'related-story', name: kinds['related-story'], put: null, asks: { ask: 'story' } },
    {
      id: 'divider',
      name: kinds.divider,
      put: (editor) => {
        insertBlock(editor, { type: 'divider' });
        return null;
      },
    },
    { id: 'fact-box', name: kinds['fact-box'], put: (editor) => block(emptyBox('fact-box'))(editor) },
    { id: 'table', name: kinds.table, put: (editor) => block(emptyBox('table'))(editor) },
    { id: 'timeline', name: kinds.timeline, put: (editor) => block(emptyBox('timeline'))(editor) },
    { id: 'embed', name: kinds.embed, put: null, asks: { ask: 'address', as: 'embed' } },
    { id: 'file', name: kinds.file, put: null, asks: { ask: 'address', as: 'file' } },
    { id: 'gallery', name: kinds.gallery, put: null, asks: { ask: 'picture', as: 'gallery' } },
    { id: 'figure', name: kinds.figure, put: null, asks: { ask: 'picture', as: 'figure' } },
    {
      id: 'preformatted',
      name: kinds.preformatted,
      put: (editor) => block(emptyBox('preformatted'))(editor),
    },
    { id: 'heading', name: kinds.heading, put: plain(toggleHeading), isText: true },
    { id: 'list', name: kinds.list, put: plain(toggleList(false)), isText: true },
    { id: 'numbered', name: write.numbered, put: plain(toggleList(true)), isText: true },
    { id: 'block-quote', name: kinds['block-quote'], put: plain(toggleQuote), isText: true },
  ];
}

/** Frames that a busy browser may need until React has drawn a block. */
const FRAMES = 60;

/** Brings what was put in into view; what has fields is written at once, as soon as they stand. */
export function writeAtOnce(editor: Editor, at: number, hasFields: boolean, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (editor.isDestroyed) return;
    const drawn = editor.view.nodeDOM(at);
    const field = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>('textarea, input') : null;
    if (hasFields && !field && frames > 0) return writeAtOnce(editor, at, hasFields, frames - 1);
    if (hasFields) field?.focus();
    if (drawn instanceof HTMLElement) drawn.scrollIntoView({ block: 'nearest' });
  });
}

const WITH_FIELDS = new Set(['pull-quote', 'chart', 'fact-box', 'table', 'timeline', 'preformatted']);

/** Puts a thing in that asks for nothing. */
export function putThing(editor: Editor, thing: Thing): void {
  const at = thing.put?.(editor) ?? null;
  if (at !== null) writeAtOnce(editor, at, WITH_FIELDS.has(thing.id));
  else editor.view.focus();
}
