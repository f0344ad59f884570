'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { Block } from '#db/stories/blocks';
import { BoxFields } from '../boxes/box-fields.client';
import { type Box, isBare, isBox } from '../boxes/kinds';
import { useStory, useWriting } from '../context';
import { BlockActs } from './block-acts.client';
import { KeptFace } from './kept-face.client';
import { useHeld } from './use-held';

const same = (a: Box | null, b: Box | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The block as it was typed: parsing would take the space at the end away under the writer's fingers. */
function boxOf(attrs: { block?: unknown }): Box | null {
  const parsed = Block.safeParse(attrs.block);
  return parsed.success && isBox(parsed.data) ? (attrs.block as Box) : null; // it has just been parsed
}

/** A block that is one thing, as readers see it; its words and rows open below it. Until they are touched it stays byte for byte. */
export function KeptView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { words, readOnly } = useWriting();
  const { story } = useStory();
  const panel = useId();
  const [box, setBox] = useHeld(boxOf(node.attrs), (next) => next && updateAttributes({ block: next }), same);
  const bare = box !== null && isBare(box);
  const [open, setOpen] = useState(bare);
  if (!box) return <NodeViewWrapper />;
  return (
    <NodeViewWrapper className={`kept ${selected ? 'block-chosen' : ''}`.trimEnd()}>
      {bare ? (
        <p className="meta text-ink-3">{words.tools.box.empty[box.kind]}</p>
      ) : (
        <div lang={tagOf(story.language)}>
          <KeptFace block={box} />
        </div>
      )}
      <BlockActs name={words.write.kinds[box.kind]} onRemove={deleteNode}>
        {!readOnly && (
          <button
            type="button"
            className="quiet-act"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {words.tools.box.edit}
          </button>
        )}
      </BlockActs>
      <div id={panel} className="grid gap-2">
        {open && !readOnly && <BoxFields box={box} onChange={setBox} />}
      </div>
    </NodeViewWrapper>
  );
}
