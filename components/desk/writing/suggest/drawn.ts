/**
 * Suggestions drawn over the text: what would go is struck, what would come stands beside it, underlined. No part of the
 * document: a save, a copy and a search never hold a word of them.
 */
import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Suggestion } from '#db/review/model';
import { placeOfPassage, saysAlready } from '#db/review/place';
import type { DeskSuggestWords } from '../../../words/desk-suggest-en';
import { choosePlace, offsetAt, positionOf, spellAll } from '../review/passages';

/** How an open suggestion stands to the text as it is now. */
export type Standing = 'here' | 'already' | 'changed';

type Drawn = { set: DecorationSet; places: ReadonlyMap<string, { from: number; to: number }> };

const marks = new PluginKey<Drawn>('suggestions');
const NONE: Drawn = { set: DecorationSet.empty, places: new Map() };

const heard = (words: string): HTMLElement => {
  const said = document.createElement('span');
  said.className = 'sr-only';
  said.textContent = words;
  return said;
};

/** Words that are not in the text, as a piece of it that only looks so. */
function coming(suggestion: Suggestion, words: DeskSuggestWords): HTMLElement {
  const shown = document.createElement('ins');
  shown.className = 'words-in';
  shown.dataset.suggestion = suggestion.id;
  shown.append(
    heard(suggestion.on.quote === '' ? words.suggestedHere : words.suggestedIn),
    suggestion.words,
    heard(words.endOfIt),
  );
  return shown;
}

function draw(
  id: string,
  from: number,
  to: number,
  suggestion: Suggestion,
  words: DeskSuggestWords,
): Decoration[] {
  const spec = { suggestion: id };
  const drawn: Decoration[] = [];
  if (to > from) {
    drawn.push(
      Decoration.inline(from, to, { nodeName: 'del', class: 'words-out', 'data-suggestion': id }, spec),
      Decoration.widget(from, () => heard(words.suggestedOut), { ...spec, side: -1, key: `out-${id}` }),
    );
    if (suggestion.words === '')
      drawn.push(Decoration.widget(to, () => heard(words.endOfIt), { ...spec, side: 1, key: `end-${id}` }));
  }
  if (suggestion.words !== '')
    drawn.push(Decoration.widget(to, () => coming(suggestion, words), { ...spec, side: 1, key: `in-${id}` }));
  return drawn;
}

const placesIn = (editor: Editor): Drawn['places'] => marks.getState(editor.state)?.places ?? NONE.places;

/** Where a drawn suggestion begins, for the order of a list. */
export const positionOfSuggestion = (editor: Editor, id: string): number =>
  placesIn(editor).get(id)?.from ?? Number.MAX_SAFE_INTEGER;

/** Looks for every open suggestion in the text as it is now, draws those whose words are there, and says how each stands. */
export function drawSuggestions(
  editor: Editor,
  open: readonly Suggestion[],
  words: DeskSuggestWords,
): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  const before = placesIn(editor);
  if (open.length === 0 && before.size === 0) return standing;
  const { doc } = editor.state;
  const blocks = spellAll(doc);
  const places = new Map<string, { from: number; to: number }>();
  const drawn = open.flatMap((suggestion) => {
    const { id } = suggestion;
    const moved = before.get(id);
    const own = blocks.find((block) => block.id === suggestion.on.block);
    // Where it was a moment ago tells it from the same words elsewhere in the paragraph.
    const offset = moved && own && moved.from >= own.pos ? offsetAt(own, moved.from) : suggestion.on.offset;
    const place = placeOfPassage({ ...suggestion.on, offset }, blocks);
    const block = blocks.find((one) => one.id === place?.block);
    const gap = place?.from === place?.to;
    const from = place && block ? positionOf(block, place.from, gap ? 'between' : 'before') : null;
    const to = place && block ? positionOf(block, place.to, gap ? 'between' : 'after') : null;
    if (from === null || to === null) {
      standing.set(
        id,
        suggestion.words !== '' && saysAlready(suggestion.on, suggestion.words, blocks)
          ? 'already'
          : 'changed',
      );
      return [];
    }
    standing.set(id, 'here');
    places.set(id, { from, to });
    return draw(id, from, to, suggestion, words);
  });
  const set = DecorationSet.create(doc, drawn);
  editor.view.dispatch(editor.state.tr.setMeta(marks, { set, places }).setMeta('addToHistory', false));
  return standing;
}

/** The suggestion in whose words, or beside whose words, the caret stands. */
export function suggestionAtCaret(editor: Editor): string | null {
  const { from, to } = editor.state.selection;
  for (const [id, place] of placesIn(editor)) if (place.from <= from && to <= place.to) return id;
  return null;
}

/** Chooses the words of a suggestion in the text. */
export function showSuggestion(editor: Editor, id: string): void {
  const place = placesIn(editor).get(id);
  if (!place) return;
  choosePlace(editor, place);
  editor.view.dom.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
}

const isDrawn = (meta: unknown): meta is Drawn =>
  typeof meta === 'object' && meta !== null && 'set' in meta && 'places' in meta;

export const SuggestionMarks = Extension.create({
  name: 'suggestionMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key: marks,
      state: {
        init: () => NONE,
        apply(tr, before) {
          const said: unknown = tr.getMeta(marks);
          if (isDrawn(said)) return said;
          if (!tr.docChanged || before.places.size === 0) return before;
          const places = new Map<string, { from: number; to: number }>();
          for (const [id, { from, to }] of before.places)
            places.set(id, { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, from === to ? 1 : -1) });
          return { set: before.set.map(tr.mapping, tr.doc), places };
        },
      },
      props: { decorations: (state) => marks.getState(state)?.set },
    }),
  ],
});
