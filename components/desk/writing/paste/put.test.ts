import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { Node as PmNode } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { docToBlocks, withoutEmpty } from '../document';
import { placesIn } from '../find/marks';
import type { DocNode } from '../inlines';
import { allMarks } from '../marks';
import { allNodes } from '../nodes';
import { plainToDoc } from './plain-to-doc';
import { putNodes } from './put';

const schema = getSchema([...allNodes, ...allMarks]);
const p = (text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id: null },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const divider: DocNode = { type: 'divider', attrs: { id: null } };

/** What a paste needs of a view: a state, and somebody who takes transactions. */
function opened(nodes: DocNode[], caret: number) {
  const doc = PmNode.fromJSON(schema, { type: 'doc', content: nodes });
  const view = {
    state: EditorState.create({ doc, selection: TextSelection.create(doc, caret), plugins: [history()] }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
    },
  };
  return view;
}
type View = ReturnType<typeof opened>;
// The two members are all that is used of a view.
const put = (view: View, nodes: DocNode[]): void =>
  putNodes(view as unknown as Parameters<typeof putNodes>[0], nodes);
const said = (view: View) => {
  view.state.doc.check();
  return withoutEmpty(docToBlocks(view.state.doc.toJSON())).map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? `${block.kind}: ${block.text.map((part) => ('break' in part ? '/' : part.text)).join('')}`
      : block.kind,
  );
};
const type = (view: View, text: string): void => view.dispatch(view.state.tr.insertText(text));

describe('putting what was pasted', () => {
  it('joins the sentence that it is pasted into, at both ends', () => {
    const view = opened([p('before after')], 8);
    put(view, [p('one'), p('two')]);
    expect(said(view)).toEqual(['paragraph: before one', 'paragraph: twoafter']);
    type(view, '!');
    expect(said(view)).toEqual(['paragraph: before one', 'paragraph: two!after']);
  });

  it('takes the place of an empty line, whatever comes first', () => {
    const heading: DocNode = { type: 'heading', attrs: { id: null }, content: [{ type: 'text', text: 'H' }] };
    const view = opened([p('')], 1);
    put(view, [heading, p('one')]);
    expect(view.state.doc.childCount).toBe(2);
    expect(said(view)).toEqual(['heading: H', 'paragraph: one']);
  });

  it('parts a sentence around a block, and leaves a line to write on', () => {
    const view = opened([p('one two')], 4);
    put(view, [divider]);
    expect(said(view)).toEqual(['paragraph: one', 'divider', 'paragraph:  two']);
    const last = opened([p('')], 1);
    put(last, [p('x'), divider]);
    type(last, 'y');
    expect(said(last)).toEqual(['paragraph: x', 'divider', 'paragraph: y']);
  });

  it('is one step of undoing', () => {
    const view = opened([p('before')], 7);
    type(view, '!');
    put(view, plainToDoc('one\ntwo\nthree', true));
    expect(said(view)).toHaveLength(3);
    undo(view.state, view.dispatch);
    expect(said(view)).toEqual(['paragraph: before!']);
  });

  it('stays within the schema in lists and quotations', () => {
    const list: DocNode = {
      type: 'list',
      attrs: { id: null, ordered: false },
      content: [{ type: 'listItem', content: [p('item')] }],
    };
    const quote: DocNode = { type: 'blockQuote', attrs: { id: null, source: '' }, content: [p('said')] };
    for (const around of [list, quote])
      for (const nodes of [
        [p('a')],
        [p('a'), p('b')],
        [divider],
        [p('a'), divider, p('b')],
        [list],
        [quote],
      ]) {
        const view = opened([around], around === list ? 5 : 4);
        put(view, nodes);
        expect(() => view.state.doc.check()).not.toThrow();
      }
  });
});

describe('places of words in a document', () => {
  it('across marks, never across a break or a paragraph', () => {
    const bold = [{ type: 'bold' }];
    const doc = PmNode.fromJSON(schema, {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a fer' },
            { type: 'text', text: 'ry', marks: bold },
            { type: 'hardBreak' },
            { type: 'text', text: 'ferry' },
          ],
        },
        p('渡輪 ferry'),
      ],
    });
    const words = (wanted: string) =>
      placesIn(doc, wanted, false).map(({ from, to }) => doc.textBetween(from, to));
    expect(words('ferry')).toEqual(['ferry', 'ferry', 'ferry']);
    expect(words('渡輪')).toEqual(['渡輪']);
    expect(words('ryferry')).toEqual([]);
  });
});
