/** Words that were looked for, marked over the text. They are found anew after each change. */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findAll } from './search';
import { linesOf, positionIn } from './spelled';

export type Wanted = { words: string; matchCase: boolean; current: number };
type State = { wanted: Wanted | null; places: readonly Place[]; drawn: DecorationSet };
export type Place = { from: number; to: number };

const found = new PluginKey<State>('found');
const NOTHING: State = { wanted: null, places: [], drawn: DecorationSet.empty };

/** Every place of the words in a document. Words that begin or end beside a line break are none. */
export function placesIn(doc: Node, words: string, matchCase: boolean): Place[] {
  return linesOf(doc).flatMap((line) =>
    findAll(line.text, words, matchCase).flatMap(({ from, to }): Place[] => {
      const start = positionIn(line, from, false);
      const end = positionIn(line, to, true);
      return start === null || end === null ? [] : [{ from: start, to: end }];
    }),
  );
}

function drawn(doc: Node, wanted: Wanted | null): State {
  if (!wanted || wanted.words === '') return NOTHING;
  const places = placesIn(doc, wanted.words, wanted.matchCase);
  const marks = places.map(({ from, to }, i) =>
    Decoration.inline(from, to, { class: i === wanted.current ? 'found found-here' : 'found' }),
  );
  return { wanted, places, drawn: DecorationSet.create(doc, marks) };
}

/** Marks what is looked for; null takes the marks away. */
export const markFound = (editor: Editor, wanted: Wanted | null): void =>
  editor.view.dispatch(editor.state.tr.setMeta(found, { wanted }).setMeta('addToHistory', false));

export const foundPlaces = (editor: Editor): readonly Place[] => found.getState(editor.state)?.places ?? [];

const isMeta = (meta: unknown): meta is { wanted: Wanted | null } =>
  typeof meta === 'object' && meta !== null && 'wanted' in meta;

export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key: found,
      state: {
        init: () => NOTHING,
        apply(tr, before) {
          const meta: unknown = tr.getMeta(found);
          if (isMeta(meta)) return drawn(tr.doc, meta.wanted);
          return tr.docChanged && before.wanted ? drawn(tr.doc, before.wanted) : before;
        },
      },
      props: { decorations: (state) => found.getState(state)?.drawn },
    }),
  ],
});
