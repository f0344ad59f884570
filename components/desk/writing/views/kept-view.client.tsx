'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { tagOf } from '#db/shared/languages';
import { Block } from '#db/stories/blocks';
import { useStory, useWriting } from '../context';
import { BlockActs } from './block-acts.client';
import { KeptFace } from './kept-face.client';

/** A block of a kind that is kept byte for byte: shown as readers see it, and moved or taken out as one thing. */
export function KeptView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const { words } = useWriting();
  const { story } = useStory();
  const parsed = Block.safeParse(node.attrs.block);
  if (!parsed.success) return <NodeViewWrapper />;
  const block = parsed.data;
  return (
    <NodeViewWrapper className={`kept ${selected ? 'block-chosen' : ''}`.trimEnd()}>
      <div lang={tagOf(story.language)}>
        <KeptFace block={block} />
      </div>
      <BlockActs name={words.write.kinds[block.kind]} onRemove={deleteNode}>
        <span>{words.write.readOnly}</span>
      </BlockActs>
    </NodeViewWrapper>
  );
}
