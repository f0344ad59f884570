/** Words that the house writes otherwise, underlined over the text: advice, and no part of it. */
import { type Editor, Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { StyleRule } from '#db/style/model';
import { linesOf, positionIn, type Placed } from '../find/spelled';
import { isLocked } from '../locked';
import { type StyleHit, styleHits } from './hits';

export type StylePlace = { from: number; to: number; right: string; rule: StyleRule };

const style = new PluginKey<{ places: readonly StylePlace[]; drawn: DecorationSet }>('houseStyle');
const hitsIn = new WeakMap<Node, readonly StyleHit[]>();

function hitsOf(line: Placed, rules: readonly StyleRule[]): readonly StyleHit[] {
  const known = hitsIn.get(line.node);
  if (known) return known;
  const hits = styleHits(line.text, rules);
  hitsIn.set(line.node, hits);
  return hits;
}

function drawn(doc: Node, rules: readonly StyleRule[]) {
  const places =
    rules.length === 0
      ? []
      : linesOf(doc).flatMap((line) =>
          hitsOf(line, rules).flatMap(({ from, to, right, rule }): StylePlace[] => {
            const start = positionIn(line, from, false);
            const end = positionIn(line, to, true);
            return start === null || end === null ? [] : [{ from: start, to: end, right, rule }];
          }),
        );
  const marks = places.map(({ from, to }) => Decoration.inline(from, to, { class: 'off-style' }));
  return { places, drawn: DecorationSet.create(doc, marks) };
}

/** The word with a rule in which the caret stands. */
export function styleAt(state: EditorState): StylePlace | null {
  const { from, to } = state.selection;
  return style.getState(state)?.places.find((place) => place.from <= from && to <= place.to) ?? null;
}

/** Writes the house's word in the place of the other. */
export function takeStyle(editor: Editor, { from, to, right }: StylePlace): void {
  editor.view.dispatch(closeHistory(editor.state.tr).insertText(right, from, to).scrollIntoView());
  editor.view.focus();
}

/** Chooses the first word of the text that meets a rule; the text itself where it stands in another field. */
export function showRule(editor: Editor, rule: StyleRule): void {
  const place = style.getState(editor.state)?.places.find((one) => one.rule.wrong === rule.wrong);
  const { tr, doc } = editor.state;
  if (place)
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
  editor.view.focus();
}

export const HouseStyle = Extension.create<{ rules: readonly StyleRule[] }>({
  name: 'houseStyle',
  addOptions: () => ({ rules: [] }),
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-.': () => {
        const place = styleAt(editor.state);
        if (place && !isLocked(editor.state)) takeStyle(editor, place);
        return place !== null;
      },
    };
  },
  addProseMirrorPlugins() {
    const { rules } = this.options;
    return [
      new Plugin({
        key: style,
        state: {
          init: (_, { doc }) => drawn(doc, rules),
          apply: (tr, before) => (tr.docChanged ? drawn(tr.doc, rules) : before),
        },
        props: { decorations: (state) => style.getState(state)?.drawn },
      }),
    ];
  },
});
