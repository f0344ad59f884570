/** The editor of a story's text: our nodes and marks with their faces, keys and habits. */
import { type Editor, type Extensions, Extension } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { DeskWords } from '../../words/desk';
import { BlockIds } from './block-ids';
import { BodyKeys } from './body-keys';
import { CaretAsSeen } from './caret';
import { EmptyHint, HeldSelection } from './hints';
import { linkAt } from './links';
import { Locked } from './locked';
import { allMarks } from './marks';
import { allNodes, BlockQuote, Chart, KeptBlock, Picture, PullQuote, RelatedStory } from './nodes';
import { HouseStyle } from './style/marks';
import type { StyleRule } from '#db/style/model';
import { FindMarks } from './find/marks';
import { CleanPaste, type PasteWays } from './paste/paste';
import { SlashKey } from './insert/slash-key';
import { ChartView } from './views/chart-view.client';
import { Passages } from './review/passages';
import { SuggestionMarks } from './suggest/drawn';
import { KeptView } from './views/kept-view.client';
import { PictureView } from './views/picture-view.client';
import { PullQuoteView } from './views/pull-quote-view.client';
import { quoteView } from './views/quote-view';
import { RelatedView } from './views/related-view.client';

export type Ways = {
  /** Opens the link panel. */
  link: () => void;
  /** Leaves an empty text backwards, to the line above it. */
  back: () => void;
  /** Opens the list of what can be put in. */
  slash: () => void;
  /** Go somewhere or do something: the link key, with nothing to link. */
  go: () => void;
  paste: PasteWays;
  /** A key in a text that cannot be changed now; true when it did something. */
  lockedKey: (editor: Editor, event: KeyboardEvent) => boolean;
  /** Rules for the story's language. */
  houseStyle: readonly StyleRule[];
};

const Leaving = Extension.create<Pick<Ways, 'link' | 'back' | 'go'>>({
  name: 'leaving',
  priority: 950,
  addOptions: () => ({ link: () => undefined, back: () => undefined, go: () => undefined }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    return {
      'Mod-k': () => {
        if (editor.state.selection.empty && linkAt(editor) === null) options.go();
        else options.link();
        return true;
      },
      Backspace: () => {
        const { doc } = editor.state;
        const empty =
          doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2;
        if (empty) options.back();
        return empty;
      },
    };
  },
});

export function extensionsFor(words: DeskWords, ways: Ways, locked: boolean): Extensions {
  const faces: Extensions = [
    BlockQuote.extend({ addNodeView: () => quoteView(words.write.quoteSource) }),
    PullQuote.extend({ addNodeView: () => ReactNodeViewRenderer(PullQuoteView) }),
    Picture.extend({ addNodeView: () => ReactNodeViewRenderer(PictureView) }),
    Chart.extend({ addNodeView: () => ReactNodeViewRenderer(ChartView) }),
    RelatedStory.extend({ addNodeView: () => ReactNodeViewRenderer(RelatedView) }),
    KeptBlock.extend({ addNodeView: () => ReactNodeViewRenderer(KeptView) }),
  ];
  const drawn = new Set(faces.map((face) => face.name));
  return [
    ...allNodes.filter((node) => !drawn.has(node.name)),
    ...faces,
    ...allMarks,
    BlockIds,
    CaretAsSeen,
    Locked.configure({ locked, key: ways.lockedKey }),
    BodyKeys,
    Leaving.configure({ link: ways.link, back: ways.back, go: ways.go }),
    CleanPaste.configure({ ways: ways.paste }),
    SlashKey.configure({ open: ways.slash }),
    FindMarks,
    HouseStyle.configure({ rules: ways.houseStyle }),
    HeldSelection,
    Passages,
    SuggestionMarks,
    EmptyHint.configure({ hint: words.write.bodyPlaceholder }),
  ];
}
