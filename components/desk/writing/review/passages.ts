/**
 * Passages that comments speak of, drawn over the text: the document itself is not touched. They move with every key,
 * and are looked for anew after each pause.
 */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Anchor, MOST_QUOTE } from '#db/review/model';
import { placeOf } from './anchor';

/** A block of the document as plain words, with the position of each of its runs. */
export type Spelled = {
  id: string;
  pos: number;
  node: Node;
  text: string;
  runs: { start: number; pos: number; length: number }[];
};

function spell(node: Node, pos: number): Spelled {
  const spelled: Spelled = { id: String(node.attrs.id ?? ''), pos, node, text: '', runs: [] };
  const add = (text: string, at: number): void => {
    spelled.runs.push({ start: spelled.text.length, pos: at, length: text.length });
    spelled.text += text;
  };
  let begun = false;
  const line = (): void => {
    // Items of a list, paragraphs of a quote: a line each.
    if (begun) spelled.text += '\n';
    begun = true;
  };
  if (node.isTextblock) line();
  node.descendants((child, offset) => {
    const at = pos + 1 + offset;
    if (child.isTextblock) line();
    else if (child.isText) add(child.text ?? '', at);
    else if (child.isInline) add('\n', at);
  });
  return spelled;
}

export function spellAll(doc: Node): Spelled[] {
  const all: Spelled[] = [];
  doc.forEach((node, pos) => all.push(spell(node, pos)));
  return all;
}

/** Position in the document of a character of a block. `end`: of the place after it. */
function posAt({ runs }: Spelled, offset: number, end: boolean): number | null {
  const run = runs.find(({ start, length }) =>
    end ? offset > start && offset <= start + length : offset >= start && offset < start + length,
  );
  return run ? run.pos + offset - run.start : null;
}

/** Position of the place before a character, after one, or between two of the same line. */
export const positionOf = (
  block: Spelled,
  offset: number,
  side: 'before' | 'after' | 'between',
): number | null =>
  (side === 'before' ? null : posAt(block, offset, true)) ??
  (side === 'after' ? null : posAt(block, offset, false));

/** How many characters of a block stand before a position. */
export function offsetAt({ runs, text }: Spelled, pos: number): number {
  for (const { start, pos: from, length } of runs) {
    if (pos <= from) return start;
    if (pos <= from + length) return start + pos - from;
  }
  return text.length;
}

/** Where a new comment would stand: the chosen words of one block, or the block of the caret. Null outside of the text. */
export function anchorAt(editor: Editor): Anchor | null {
  const { doc, selection: chosen } = editor.state;
  const block = spellAll(doc).find(
    ({ pos, node }) => chosen.from >= pos && chosen.from < pos + node.nodeSize,
  );
  if (!block?.id) return null;
  const whole = { block: block.id, quote: '', offset: 0 };
  if (chosen instanceof NodeSelection || chosen.empty) return whole;
  const [from, to] = [offsetAt(block, chosen.from), offsetAt(block, chosen.to)];
  const raw = block.text.slice(from, to);
  const quote = raw.trim().slice(0, MOST_QUOTE).toWellFormed();
  return quote === '' ? whole : { block: block.id, quote, offset: from + raw.indexOf(raw.trim()) };
}

export type Marked = { thread: string; on: Anchor };

const passages = new PluginKey<DecorationSet>('passages');

const isThread = (spec: unknown): spec is { thread: string } =>
  typeof spec === 'object' && spec !== null && 'thread' in spec;

/** Positions of the passages as they stand now, by thread. */
export function passagesIn(editor: Editor): Map<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>();
  for (const { from, to, spec } of passages.getState(editor.state)?.find() ?? [])
    if (isThread(spec) && !found.has(spec.thread)) found.set(spec.thread, { from, to });
  return found;
}

/** Looks for every passage in the text as it is now, and draws those that are there. */
export function drawPassages(editor: Editor, marked: readonly Marked[]): void {
  const { doc } = editor.state;
  const blocks = marked.length > 0 ? spellAll(doc) : [];
  const before = passagesIn(editor);
  const drawn = marked.flatMap(({ thread, on }) => {
    const moved = before.get(thread);
    const own = blocks.find(({ id }) => id === on.block);
    // Where it was a moment ago tells it from the same words elsewhere in the paragraph.
    const offset = moved && own && moved.from >= own.pos ? offsetAt(own, moved.from) : on.offset;
    const place = placeOf({ ...on, offset }, blocks);
    const block = blocks.find(({ id }) => id === place?.block);
    if (!place || !block) return [];
    const attributes = { class: 'passage', 'data-thread': thread };
    const [from, to] = [posAt(block, place.from, false), posAt(block, place.to, true)];
    return place.to > place.from && from !== null && to !== null
      ? [Decoration.inline(from, to, attributes, { thread })]
      : [
          Decoration.node(
            block.pos,
            block.pos + block.node.nodeSize,
            { ...attributes, class: 'passage-block' },
            { thread },
          ),
        ];
  });
  editor.view.dispatch(
    editor.state.tr.setMeta(passages, DecorationSet.create(doc, drawn)).setMeta('addToHistory', false),
  );
}

/** The thread whose words the caret stands in. */
export function threadAtCaret(editor: Editor): string | null {
  const { from, to } = editor.state.selection;
  const [first] = passages.getState(editor.state)?.find(from, to) ?? [];
  return first && isThread(first.spec) ? first.spec.thread : null;
}

/** The caret goes to a place of the text. */
export function choosePlace(editor: Editor, { from, to }: { from: number; to: number }): void {
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  editor.view.focus();
}

/** Shows the words of a thread: the caret goes there. */
export function showPassage(editor: Editor, thread: string): void {
  const place = passagesIn(editor).get(thread);
  if (!place) return;
  choosePlace(editor, place);
  editor.view.dom.querySelector(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'center' });
}

export const Passages = Extension.create({
  name: 'passages',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: passages,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const said: unknown = tr.getMeta(passages);
          if (said instanceof DecorationSet) return said;
          return tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
        },
      },
      props: { decorations: (state) => passages.getState(state) },
    }),
  ],
});
