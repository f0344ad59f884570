import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#db/stories/blocks';
import { withIds } from './block-ids';
import { blocksToDoc, docToBlocks, withoutEmpty } from './document';
import { allMarks } from './marks';
import { allNodes } from './nodes';
import { takingOver } from './take-over';

const schema = getSchema([...allNodes, ...allMarks]);
const paragraph = (id: string, text: string): Block => ({
  id,
  kind: 'paragraph',
  text: text ? [{ text }] : [],
});
const quote = (id: string, words: string): Block => ({ id, kind: 'pull-quote', words, who: '' });

/** An editor with a body, the caret `offset` letters into block `at`. */
function editorWith(body: readonly Block[], at = 0, offset = 0): EditorState {
  const doc = Node.fromJSON(schema, withIds(blocksToDoc(body)));
  let before = 0;
  for (let i = 0; i < at; i += 1) before += doc.child(i).nodeSize;
  return EditorState.create({ doc, selection: Selection.near(doc.resolve(before + 1 + offset)) });
}

function after(state: EditorState, body: readonly Block[]): EditorState {
  const change = takingOver(state, body);
  return change ? state.apply(change) : state;
}

const bodyOf = (state: EditorState): Block[] => withoutEmpty(docToBlocks(state.doc.toJSON(), new Map()));
/** The words around the caret. */
const caretOf = ({ selection: { $from } }: EditorState): string => {
  const { textContent } = $from.parent;
  return `${textContent.slice(0, $from.parentOffset)}|${textContent.slice($from.parentOffset)}`;
};

describe('taking over another text', () => {
  it('leaves the caret in its words, whatever comes, goes or changes around them', () => {
    const state = editorWith([paragraph('a', 'One'), paragraph('b', 'Two words'), quote('q', 'Q')], 1, 4);
    const next = after(state, [
      paragraph('n', 'New'),
      paragraph('a', 'One and more'),
      paragraph('b', 'Two words'),
      paragraph('z', 'End'),
    ]);
    expect(caretOf(next)).toBe('Two |words');
    expect(bodyOf(next).map(({ id }) => id)).toEqual(['n', 'a', 'b', 'z']);
    const within = after(state, [
      paragraph('a', 'One'),
      paragraph('b', 'Two other words, all'),
      quote('q', 'Q'),
    ]);
    expect(caretOf(within)).toBe('Two |other words, all');
    const alike = after(editorWith([paragraph('a', 'aa')], 0, 1), [paragraph('a', 'aaaa')]);
    expect(bodyOf(alike)).toEqual([paragraph('a', 'aaaa')]);
  });

  it('leaves the empty paragraph in which somebody is about to write', () => {
    const state = editorWith([paragraph('a', 'One'), paragraph('room', ''), paragraph('b', 'Two')], 1);
    const next = after(state, [paragraph('a', 'One!'), paragraph('b', 'Two!'), paragraph('c', 'Three')]);
    expect(next.doc.childCount).toBe(4);
    expect(next.selection.$from.parent.attrs.id).toBe('room');
    expect(takingOver(editorWith([paragraph('room', '')]), [])).toBe(null);
    expect(after(editorWith([paragraph('a', 'One')]), []).doc.childCount).toBe(1);
  });

  it('gives the text that was asked for, from any other', () => {
    const block = fc.record({ kind: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 8 }) });
    const body = fc
      .uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 7 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.array(block, { minLength: 7, maxLength: 7 })))
      .map(([ids, blocks]) =>
        ids.map((id, i) => {
          const text = (blocks[i]?.text ?? '').replace(/\W/g, 'x');
          return blocks[i]?.kind ? paragraph(id, text) : quote(id, text);
        }),
      );
    fc.assert(
      fc.property(body, body, (one, other) => {
        const next = after(editorWith(one), other);
        next.doc.check();
        expect(bodyOf(next)).toEqual(other);
      }),
      { numRuns: 400 },
    );
  });
});
