'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { tagOf } from '#db/shared/languages';
import { useStoryChoice, useWriting } from '../context';
import { BlockActs } from './block-acts.client';

/** A related story in the run of the text. Readers see it only while that story is live. */
export function RelatedView({ node, selected, deleteNode }: ReactNodeViewProps) {
  const { words } = useWriting();
  const story = useStoryChoice(String(node.attrs.story ?? ''));
  const live = story?.state === 'live' || story?.state === 'live-changed';
  return (
    <NodeViewWrapper
      as="aside"
      aria-label={words.write.kinds['related-story']}
      className={`border-t-3 border-b border-t-ferry border-b-rule py-3 ${selected ? 'block-chosen' : ''}`.trimEnd()}
    >
      <p className="meta font-strong text-ferry">{words.write.related}</p>
      <p className="figure-title mt-1" lang={story ? tagOf(story.language) : undefined}>
        {story?.headline || words.write.storyUnknown}
      </p>
      {story && !live && (
        <p className="meta mt-1 text-ochre">
          {words.states[story.state]}: {words.write.notLiveYet}
        </p>
      )}
      <BlockActs name={words.write.kinds['related-story']} onRemove={deleteNode} />
    </NodeViewWrapper>
  );
}
