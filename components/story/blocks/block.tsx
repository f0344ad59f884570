import type { ReactNode } from 'react';
import type { BlockView } from '#db/stories/views';
import type { Words } from '../../words/words';
import { Embed } from './embed';
import { Divider, File, Heading, Paragraph, Preformatted } from './plain';
import { Figure, Gallery, InlinePicture } from './pictures';
import { BlockQuote, PullQuote } from './quotes';
import { FactBox, Table, Timeline } from './boxes';
import { Chart } from './chart';
import { List } from './list';
import { ReadNext } from './read-next';

/** What a block's face knows of its surroundings. */
export type BlockProps<K extends BlockView['kind']> = {
  block: Extract<BlockView, { kind: K }>;
  words: Words;
  /** Near the head of the body the byline stands beside it: nothing may be wider than the column there. */
  wide: boolean;
  dropCap: boolean;
};

type Props = { block: BlockView; words: Words; wide: boolean; dropCap: boolean };

/** One block of a story. A new kind does not compile until it has a face here. */
export function Block({ block, ...rest }: Props): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} {...rest} />;
    case 'heading':
      return <Heading block={block} {...rest} />;
    case 'list':
      return <List ordered={block.ordered} items={block.items} />;
    case 'block-quote':
      return <BlockQuote block={block} {...rest} />;
    case 'pull-quote':
      return <PullQuote block={block} {...rest} />;
    case 'picture':
      return <InlinePicture block={block} {...rest} />;
    case 'gallery':
      return <Gallery block={block} {...rest} />;
    case 'figure':
      return <Figure block={block} {...rest} />;
    case 'chart':
      return <Chart block={block} {...rest} />;
    case 'fact-box':
      return <FactBox block={block} {...rest} />;
    case 'table':
      return <Table block={block} {...rest} />;
    case 'timeline':
      return <Timeline block={block} {...rest} />;
    case 'embed':
      return <Embed block={block} {...rest} />;
    case 'file':
      return <File block={block} {...rest} />;
    case 'related-story':
      return <ReadNext block={block} {...rest} />;
    case 'preformatted':
      return <Preformatted block={block} {...rest} />;
    case 'divider':
      return <Divider />;
  }
}
