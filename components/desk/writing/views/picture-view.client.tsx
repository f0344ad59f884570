'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useId, useState } from 'react';
import { PictureUse } from '#db/stories/blocks';
import { usePicture, useWriting } from '../context';
import { printable } from '../inlines';
import { PictureWords } from '../picture-words.client';
import { UsedPicture } from '../shown-picture.client';
import { BlockActs } from './block-acts.client';
import { FaceActs } from './face-acts.client';
import { useHeld } from './use-held';

const clean = (text: string | null): string | null => (text === null ? null : printable(text));

const sameUse = (a: PictureUse | null, b: PictureUse | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The use as it was typed: parsing would take the space at the end away under the writer's fingers. */
const useOf = (attrs: { use?: unknown }): PictureUse | null =>
  PictureUse.safeParse(attrs.use).success ? (attrs.use as PictureUse) : null; // it has just been parsed

/** A picture in the text, as readers see it; its words open below it, never over it. */
export function PictureView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { words } = useWriting();
  const { write } = words;
  const panel = useId();
  const [open, setOpen] = useState(false);
  const [use, setUse] = useHeld(
    useOf(node.attrs),
    (next) =>
      next &&
      updateAttributes({
        use: { ...next, alt: clean(next.alt), caption: clean(next.caption), credit: clean(next.credit) },
      }),
    sameUse,
  );
  const record = usePicture(use?.picture ?? null);
  if (!use) return <NodeViewWrapper />;
  return (
    <NodeViewWrapper as="figure" className={selected ? 'block-chosen' : undefined}>
      <UsedPicture use={use} />
      <BlockActs name={write.picture} onRemove={deleteNode}>
        <FaceActs
          label={write.pictureWords}
          panel={panel}
          open={open}
          onOpen={setOpen}
          size={node.attrs.size}
          onSize={(size) => updateAttributes({ size })}
        />
      </BlockActs>
      <div id={panel}>{open && <PictureWords use={use} record={record} onChange={setUse} />}</div>
    </NodeViewWrapper>
  );
}
