'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { tagOf } from '#db/shared/languages';
import { useStory, useWriting } from '../context';
import { GrowingText } from '../growing-text.client';
import { printable } from '../inlines';
import { stepOf } from '../line-keys';
import { BlockActs } from './block-acts.client';
import { useHeld } from './use-held';

/** A sentence set large: written where it stands. */
export function PullQuoteView({ node, editor, getPos, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { words, readOnly } = useWriting();
  const { write } = words;
  const lang = tagOf(useStory().story.language);
  const [said, setSaid] = useHeld(String(node.attrs.words ?? ''), (text) =>
    updateAttributes({ words: printable(text) }),
  );
  const [who, setWho] = useHeld(String(node.attrs.who ?? ''), (text) =>
    updateAttributes({ who: printable(text) }),
  );
  /** Enter goes from the words to who said them, and from there on in the text. */
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (stepOf(event.nativeEvent, event.currentTarget) !== 'next') return;
    event.preventDefault();
    const [, second] = event.currentTarget.closest('figure')?.querySelectorAll('textarea') ?? [];
    const pos = getPos();
    if (second && second !== event.currentTarget) second.focus();
    else if (pos !== undefined) editor.commands.focus(pos + node.nodeSize + 1);
  };
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
        onKeyDown={onKey}
      />
      <GrowingText
        label={write.pullWho}
        placeholder={write.pullWho}
        value={who}
        onChange={setWho}
        className="caption mt-2 text-ink-3"
        lang={lang}
        readOnly={readOnly}
        onKeyDown={onKey}
      />
      <BlockActs name={write.kinds['pull-quote']} onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
