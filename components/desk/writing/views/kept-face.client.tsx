'use client';
/** Faces of the kinds that are shown and not edited here: those of the paper itself, without their links. */
import type { Block, Inline } from '#db/stories/blocks';
import type { InlineView } from '#db/stories/views';
import { FactBox, Table, Timeline } from '../../../story/blocks/boxes';
import { Preformatted } from '../../../story/blocks/plain';
import { words as readerWords } from '../../../words/words';
import { useStory } from '../context';
import { UsedPicture } from '../shown-picture.client';

/** A link in a block that is only looked at would lead away from the text. */
const plain = (text: readonly Inline[]): InlineView[] =>
  text.map((part) =>
    'break' in part
      ? part
      : {
          text: part.text,
          marks: (part.marks ?? []).filter((mark) => mark.kind !== 'story-link'),
          href: null,
        },
  );

export function KeptFace({ block }: { block: Block }) {
  const rest = { words: readerWords(useStory().story.language), wide: false, dropCap: false };
  switch (block.kind) {
    case 'fact-box':
      return (
        <FactBox
          {...rest}
          block={{ ...block, rows: block.rows.map((row) => ({ term: row.term, text: plain(row.text) })) }}
        />
      );
    case 'table':
      return <Table {...rest} block={{ ...block, rows: block.rows.map((row) => row.map(plain)) }} />;
    case 'timeline':
      return (
        <Timeline
          {...rest}
          block={{ ...block, entries: block.entries.map(({ when, text }) => ({ when, text: plain(text) })) }}
        />
      );
    case 'preformatted':
      return <Preformatted {...rest} block={block} />;
    case 'figure':
      return (
        <>
          {block.title && <p className="figure-title mb-2">{block.title}</p>}
          {block.subtitle && <p className="ui mb-2 text-ink-2">{block.subtitle}</p>}
          <UsedPicture use={block.use} />
          {block.source && <p className="meta mt-1 text-ink-3">{rest.words.story.source(block.source)}</p>}
        </>
      );
    case 'gallery':
      return (
        <>
          {block.title && <p className="figure-title mb-2">{block.title}</p>}
          <div className="grid grid-cols-2 gap-4 md:grid-cols-3">
            {block.pictures.map((use, i) => (
              <div key={`${use.picture}-${i}`}>
                <UsedPicture use={use} />
              </div>
            ))}
          </div>
        </>
      );
    case 'embed':
    case 'file':
      return (
        <p className="fact border-y border-rule py-3">
          {block.title && <span className="box-title mb-1 block">{block.title}</span>}
          <span className="wrap-anywhere text-ink-2">{block.address}</span>
        </p>
      );
    default:
      // The other kinds are edited in the text and never kept.
      return null;
  }
}
