/** The editor of a story's text: our nodes and marks with their faces, keys and habits. */
import { type Extensions, Extension } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { DeskWords } from '../../words/desk';
import { BlockIds } from './block-ids';
import { BodyKeys } from './body-keys';
import { CaretAsSeen } from './caret';
import { EmptyHint, HeldSelection } from './hints';
import { allMarks } from './marks';
import { allNodes, BlockQuote, Chart, KeptBlock, Picture, PullQuote, RelatedStory } from './nodes';
import { TidyPaste } from './paste';
import { ChartView } from './views/chart-view.client';
import { Passages } from './review/passages';
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
};

const Leaving = Extension.create<Ways>({
  name: 'leaving',
  priority: 950,
  addOptions: () => ({ link: () => undefined, back: () => undefined }),
  addKeyboardShortcuts() {
    const { editor, options } = this;
    return {
      'Mod-k': () => {
        options.link();
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

export function extensionsFor(words: DeskWords, ways: Ways): Extensions {
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
    BodyKeys,
    Leaving.configure(ways),
    TidyPaste,
    HeldSelection,
    Passages,
    EmptyHint.configure({ hint: words.write.bodyPlaceholder }),
  ];
}
