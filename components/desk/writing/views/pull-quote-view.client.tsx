'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { tagOf } from '#db/shared/languages';
import { useStory, useWriting } from '../context';
import { GrowingText } from '../growing-text.client';
import { printable } from '../inlines';
import { BlockActs } from './block-acts.client';
import { useHeld } from './use-held';

/** A sentence set large: written where it stands. */
export function PullQuoteView({ node, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { words, readOnly } = useWriting();
  const { write } = words;
  const lang = tagOf(useStory().story.language);
  const [said, setSaid] = useHeld(String(node.attrs.words ?? ''), (text) =>
    updateAttributes({ words: printable(text) }),
  );
  const [who, setWho] = useHeld(String(node.attrs.who ?? ''), (text) =>
    updateAttributes({ who: printable(text) }),
  );
  return (
    <NodeViewWrapper as="figure" className="edge-squares pl-5">
      <GrowingText
        label={write.pullWords}
        placeholder={write.pullWords}
        value={said}
        onChange={setSaid}
        className="pull text-ferry-deep"
        lang={lang}
        readOnly={readOnly}
      />
      <GrowingText
        label={write.pullWho}
        placeholder={write.pullWho}
        value={who}
        onChange={setWho}
        className="caption mt-2 text-ink-3"
        lang={lang}
        readOnly={readOnly}
      />
      <BlockActs name={write.kinds['pull-quote']} onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
